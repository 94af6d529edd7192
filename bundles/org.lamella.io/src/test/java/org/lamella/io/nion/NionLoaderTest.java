package org.lamella.io.nion;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.lamella.core.contribution.FileProbe;
import org.lamella.core.cube.RebinFactors;
import org.lamella.core.load.EnergyRange;
import org.lamella.core.load.LoadOptions;
import org.lamella.core.load.PixelBox;
import org.lamella.core.load.StoredSignal;
import org.lamella.core.progress.Progress;
import org.lamella.core.signal.ArraySignal;
import org.lamella.core.signal.Axis;
import org.lamella.core.signal.AxisRole;
import org.lamella.core.signal.Image;
import org.lamella.core.signal.Signal;
import org.lamella.core.signal.SignalKind;
import org.lamella.core.signal.SpectrumImage;
import org.lamella.io.internal.ByteWriter;
import org.lamella.io.internal.hdf5.Hdf5Builder;
import org.lamella.io.internal.Damage;
import org.lamella.io.internal.ZipWriter;

class NionLoaderTest {

    private static final String SPECTRUM_IMAGE = """
            {"title": "losses", "is_sequence": false, "collection_dimension_count": 2, "datum_dimension_count": 1,
            "dimensional_calibrations": [{"offset": -1.0, "scale": 0.5, "units": "nm"}, {"offset": -2, "scale": 0.25, "units": "nm"},
            {"offset": 100, "scale": 0.5, "units": "eV"}],
            "metadata": {"instrument": {"high_tension": 100000}, "scan": {"pixel_time_us": 4}, "hardware_source": {"exposure": 0.5}}}""";

    @TempDir
    private Path folder;

    /** Numbers that count up from 0, as 16-bit integers. */
    private static byte[] counting(int numbers) {
        ByteWriter out = new ByteWriter(ByteOrder.LITTLE_ENDIAN);
        for (int i = 0; i < numbers; i++) {
            out.i16(i);
        }
        return out.toBytes();
    }

    private static ZipWriter archive(byte[] array, String properties) {
        return new ZipWriter().add("data.npy", array, false, ZipWriter.Sizes.BEFORE)
                .add("metadata.json", properties.getBytes(StandardCharsets.UTF_8), false, ZipWriter.Sizes.BEFORE);
    }

    private StoredSignal open(byte[] bytes) throws Exception {
        Path file = Files.write(folder.resolve("item.ndata"), bytes);
        assertTrue(new NionLoader().recognises(FileProbe.of(file)));
        List<StoredSignal> signals = new NionLoader().open(file);
        assertEquals(1, signals.size());
        return signals.get(0);
    }

    private Signal read(byte[] bytes) throws Exception {
        return open(bytes).read(LoadOptions.ALL, Progress.NONE);
    }

    private static byte[] spectrumImage() {
        return archive(ZipWriter.npy("<u2", false, "2, 3, 4", counting(24)), SPECTRUM_IMAGE).toBytes();
    }

    @Test
    void spectrumImagesHaveTheirCalibrationsAndVoltage() throws Exception {
        SpectrumImage image = (SpectrumImage) read(spectrumImage());
        assertEquals("losses", image.title());
        assertEquals(SignalKind.EELS, image.header().kind());
        assertEquals(List.of(Axis.uniform("y", AxisRole.NAVIGATION, 2, -1, 0.5, "nm"),
                Axis.uniform("x", AxisRole.NAVIGATION, 3, -2, 0.25, "nm"),
                Axis.uniform("Energy", AxisRole.SIGNAL, 4, 100, 0.5, "eV")), image.axes());
        assertEquals(276L, image.sum());
        assertEquals(100, image.header().acquisition().beamEnergyKeV().orElseThrow());
        assertEquals(4e-6, image.header().acquisition().dwellTimeS().orElseThrow(), 1e-15);
    }

    @Test
    void partsAreThoseOfTheWhole() throws Exception {
        StoredSignal stored = open(spectrumImage());
        LoadOptions options = LoadOptions.ALL.withRegion(new PixelBox(1, 3, 0, 2)).withEnergy(new EnergyRange(100.5, 101.5))
                .withRebin(new RebinFactors(2, 1, 1));
        SpectrumImage part = (SpectrumImage) stored.read(options, Progress.NONE);
        assertArrayEquals(new int[] {2, 1, 3}, part.shape());
        // channels 1 to 3 of pixels 1, 2 and 4, 5
        assertEquals(5 + 6 + 7 + 9 + 10 + 11 + 17 + 18 + 19 + 21 + 22 + 23, part.sum().longValue());
    }

    @Test
    void theDirectoryIsNotNeeded() throws Exception {
        byte[] bytes = archive(ZipWriter.npy("<u2", false, "2, 3, 4", counting(24)), SPECTRUM_IMAGE).withoutDirectory();
        assertEquals(276L, read(bytes).sum());
    }

    @Test
    void calibrationsOfOldVersionsAreALevelBelow() throws Exception {
        String properties = """
                {"title": "old", "data_source": {"spatial_calibrations": [{"offset": 1, "scale": 2, "units": "nm"}, {"offset": 3,
                "scale": 4, "units": "nm"}]}, "metadata": {"hardware_source": {"autostem": {"high_tension_v": 60000}}}}""";
        Image image = (Image) read(archive(ZipWriter.npy("<u2", false, "2, 3", counting(6)), properties).toBytes());
        assertEquals(Axis.uniform("y", AxisRole.SIGNAL, 2, 1, 2, "nm"), image.yAxis());
        assertEquals(60, image.header().acquisition().beamEnergyKeV().orElseThrow());
    }

    @Test
    void sequencesOfImagesAreNavigatedByTheirNumber() throws Exception {
        String properties = "{\"is_sequence\": true, \"collection_dimension_count\": 0, \"datum_dimension_count\": 2}";
        ArraySignal movie = (ArraySignal) read(archive(ZipWriter.npy("<u2", false, "4, 2, 3", counting(24)), properties).toBytes());
        assertEquals(List.of("sequence", "y", "x"), movie.axes().stream().map(Axis::name).toList());
        assertEquals(AxisRole.NAVIGATION, movie.axes().get(0).role());
    }

    @Test
    void coloursAndComplexNumbersHaveAnAxisOfTheirOwn() throws Exception {
        String image = "{\"collection_dimension_count\": 0, \"datum_dimension_count\": 2}";
        Signal colours = read(archive(ZipWriter.npy("|u1", false, "2, 5, 4", new byte[40]), image).toBytes());
        assertEquals(List.of("y", "x", "colour"), colours.axes().stream().map(Axis::name).toList());
        Signal complex = read(archive(ZipWriter.npy("<c8", false, "2, 3", new byte[48]), image).toBytes());
        assertEquals(List.of("y", "x", "complex"), complex.axes().stream().map(Axis::name).toList());
    }

    @Test
    void arraysInFortranOrderAreTurned() throws Exception {
        // columns of 0 2 4 and 1 3 5 stored one after the other
        byte[] columns = new ByteWriter(ByteOrder.LITTLE_ENDIAN).i16(0, 2, 4, 1, 3, 5).toBytes();
        Image image = (Image) read(archive(ZipWriter.npy("<i2", true, "3, 2", columns), "{}").toBytes());
        for (int i = 0; i < 6; i++) {
            assertEquals(i, image.values().get(i));
        }
    }

    @Test
    void hdf5FilesAreReadToo() throws Exception {
        Path file = folder.resolve("item.h5");
        new Hdf5Builder()
                .dataset("/data", "f4", new double[] {1, 2, 3, 4, 5, 6}, 1, 3, 2)
                .attribute("/data", "properties", SPECTRUM_IMAGE.replace("\n", " "))
                .write(file);
        assertTrue(new NionLoader().recognises(FileProbe.of(file)));
        SpectrumImage image = (SpectrumImage) new NionLoader().open(file).get(0).read(LoadOptions.ALL, Progress.NONE);
        assertArrayEquals(new int[] {1, 3, 2}, image.shape());
        assertEquals(21.0, image.sum());
        assertEquals(100, image.energyAxis().offset());
    }

    @Test
    void otherArchivesAreNotTaken() throws Exception {
        byte[] archive = new ZipWriter().add("data.npy", new byte[10], false, ZipWriter.Sizes.BEFORE).toBytes();
        Path file = Files.write(folder.resolve("arrays.npz"), archive);
        assertFalse(new NionLoader().recognises(FileProbe.of(file)));
    }

    @Test
    void damagedFilesAreRefused() throws Exception {
        byte[] whole = archive(ZipWriter.npy("<u2", false, "2, 3, 4", counting(24)), SPECTRUM_IMAGE).withoutDirectory();
        int array = new String(whole, StandardCharsets.ISO_8859_1).indexOf("metadata.json") - 30;
        Damage.everyCutIsRefused(new NionLoader(), java.util.Arrays.copyOf(whole, array), folder.resolve("cut.ndata"));
        Damage.nothingElseEscapes(new NionLoader(), whole, folder.resolve("broken.ndata"), 1000);
    }
}
