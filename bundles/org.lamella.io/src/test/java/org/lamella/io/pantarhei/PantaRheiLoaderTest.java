package org.lamella.io.pantarhei;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.ByteOrder;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.lamella.core.contribution.FileProbe;
import org.lamella.core.load.EnergyRange;
import org.lamella.core.load.LoadOptions;
import org.lamella.core.load.PixelBox;
import org.lamella.core.load.StoredSignal;
import org.lamella.core.progress.Progress;
import org.lamella.core.signal.ArraySignal;
import org.lamella.core.signal.Axis;
import org.lamella.core.signal.AxisRole;
import org.lamella.core.signal.Image;
import org.lamella.core.signal.MetadataTree;
import org.lamella.core.signal.Signal;
import org.lamella.core.signal.SignalKind;
import org.lamella.core.signal.SpectrumImage;
import org.lamella.core.testing.SharedData;
import org.lamella.io.internal.ByteWriter;
import org.lamella.io.internal.Damage;
import org.lamella.io.internal.ZipWriter;

class PantaRheiLoaderTest {

    /** Fastest dimension first, as the program writes it. */
    private static final String LOSSES = """
            [{"repo_id": "SI.7", "type": "3D", "filter.mode": "EELS", "content.types": ["Energy", "ScanX", "ScanY"],
            "electron_gun.voltage": 200000, "filter.ht_offset": -50, "condenser.convergence_semi_angle": 0.03, "device.calib":
            [{"value": 0.5, "unit": "eV", "offset": %s, "pixel_factor": 2}, {"value": 1e-9, "unit": "m", "offset": 3}, {"value": 2e-9,
            "unit": "m", "offset": 0}]}]""";

    @TempDir
    private Path folder;

    private static byte[] counting(int numbers) {
        ByteWriter out = new ByteWriter(ByteOrder.LITTLE_ENDIAN);
        for (int i = 0; i < numbers; i++) {
            out.i16(i);
        }
        return out.toBytes();
    }

    private static byte[] text(String text) {
        return ZipWriter.npy("<U" + text.length(), false, "", text.getBytes(Charset.forName("UTF-32LE")));
    }

    private static ZipWriter file(byte[] array, String metadata, boolean packed) {
        return new ZipWriter().add("meta_data_json.npy", text(metadata), packed, ZipWriter.Sizes.BEFORE_64)
                .add("meta_data.npy", new byte[0], packed, ZipWriter.Sizes.BEFORE_64)
                .add("data.npy", array, packed, ZipWriter.Sizes.BEFORE_64);
    }

    private StoredSignal open(ZipWriter zip) throws Exception {
        Path file = Files.write(folder.resolve("item.prz"), zip.toBytes());
        assertTrue(new PantaRheiLoader().recognises(FileProbe.of(file)));
        return new PantaRheiLoader().open(file).get(0);
    }

    private Signal read(ZipWriter zip) throws Exception {
        return open(zip).read(LoadOptions.ALL, Progress.NONE);
    }

    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    void spectrumImagesAreReadPackedAndNot(boolean packed) throws Exception {
        byte[] array = ZipWriter.npy("<u2", false, "2, 3, 4", counting(24));
        SpectrumImage image = (SpectrumImage) read(file(array, LOSSES.formatted("10"), packed));
        assertEquals("SI", image.title());
        assertEquals(SignalKind.EELS, image.header().kind());
        assertEquals(List.of(Axis.uniform("ScanY", AxisRole.NAVIGATION, 2, 0, 2e-9, "m"), 
                Axis.uniform("ScanX", AxisRole.NAVIGATION, 3, 1e-9 * 3, 1e-9, "m"),
                Axis.uniform("Energy", AxisRole.SIGNAL, 4, 5, 1, "eV")), image.axes());
        assertEquals(199.95, image.header().acquisition().beamEnergyKeV().orElseThrow(), 1e-9);
        assertEquals(30, image.header().acquisition().convergenceMrad().orElseThrow(), 1e-9);
        assertArrayEquals(new double[] {60, 66, 72, 78}, image.cube().sumSpectrum(Progress.NONE));
    }

    @Test
    void spectraByElectronEnergyAreTurnedIntoLosses() throws Exception {
        StoredSignal stored = open(file(ZipWriter.npy("<u2", false, "2, 3, 4", counting(24)), LOSSES.formatted("-20"), false));
        SpectrumImage image = (SpectrumImage) stored.read(LoadOptions.ALL, Progress.NONE);
        // energies of -10, -9, -8, -7 eV are losses of 7, 8, 9, 10 eV
        assertEquals(Axis.uniform("Energy", AxisRole.SIGNAL, 4, 7, 1, "eV"), image.energyAxis());
        assertArrayEquals(new double[] {78, 72, 66, 60}, image.cube().sumSpectrum(Progress.NONE));
        LoadOptions options = LoadOptions.ALL.withRegion(new PixelBox(1, 2, 1, 2)).withEnergy(new EnergyRange(9, 10));
        SpectrumImage part = (SpectrumImage) stored.read(options, Progress.NONE);
        // pixel 4 holds 16 to 19, its last two channels turned round are 17 and 16
        assertArrayEquals(new double[] {17, 16}, part.cube().sumSpectrum(Progress.NONE));
    }

    @Test
    void energiesThatComeFirstArePutLast() throws Exception {
        String metadata = LOSSES.formatted("10").replace("[\"Energy\", \"ScanX\", \"ScanY\"]", "[\"ScanX\", \"ScanY\", \"Energy\"]");
        SpectrumImage image = (SpectrumImage) read(file(ZipWriter.npy("<u2", false, "4, 2, 3", counting(24)), metadata, false));
        assertArrayEquals(new int[] {2, 3, 4}, image.shape());
        // energy plane e holds 6 e to 6 e + 5
        assertArrayEquals(new double[] {15, 51, 87, 123}, image.cube().sumSpectrum(Progress.NONE));
    }

    @Test
    void stacksAreNavigatedByTheirNumber() throws Exception {
        byte[] array = ZipWriter.npy("<u2", false, "2, 3, 4", counting(24));
        ArraySignal stack = (ArraySignal) read(file(array, "[{\"type\": \"Stack\"}]", false));
        assertEquals(List.of("Index", "Y", "X"), stack.axes().stream().map(Axis::name).toList());
        assertEquals(AxisRole.NAVIGATION, stack.axes().get(0).role());
        Image single = (Image) read(file(ZipWriter.npy("<u2", false, "1, 3, 4", counting(12)), "[{\"type\": \"Stack\"}]", false));
        assertArrayEquals(new int[] {3, 4}, single.shape());
    }

    @Test
    void curvesAreSpectra() throws Exception {
        SpectrumImage curves = (SpectrumImage) read(file(ZipWriter.npy("<u2", false, "2, 3", counting(6)), "[{\"type\": \"1D\"}]", false));
        assertEquals(List.of("PlotIndex", "X"), curves.axes().stream().map(Axis::name).toList());
    }

    @Test
    void pickledMetadataOfOldFilesAreRead() throws Exception {
        Path file = SharedData.require("real/hyperspy__rosettasciio/rsciio/tests/data/pantarhei/panta_rhei_sample_legacy.prz");
        Image image = (Image) new PantaRheiLoader().open(file).get(0).read(LoadOptions.ALL, Progress.NONE);
        // 256 pixels of the detector of 3.045245426917044e-11 m each
        assertEquals(Axis.uniform("X", AxisRole.SIGNAL, 16, 0, 256 * 3.045245426917044e-11, "m"), image.xAxis());
        assertEquals(200, image.header().acquisition().beamEnergyKeV().orElseThrow());
        MetadataTree metadata = (MetadataTree) image.header().original().nodes().get("meta_data");
        assertEquals("pnADF", metadata.nodes().get("scan_generator.detector"));
    }

    @Test
    void damagedFilesAreRefused() throws Exception {
        for (boolean packed : new boolean[] {false, true}) {
            byte[] whole = file(ZipWriter.npy("<u2", false, "2, 3, 4", counting(24)), LOSSES.formatted("10"), packed).withoutDirectory();
            Damage.everyCutIsRefused(new PantaRheiLoader(), whole, folder.resolve("cut.prz"));
            Damage.nothingElseEscapes(new PantaRheiLoader(), whole, folder.resolve("broken.prz"), 1000);
        }
        Path real = SharedData.require("real/hyperspy__rosettasciio/rsciio/tests/data/pantarhei/panta_rhei_sample_legacy.prz");
        Damage.nothingElseEscapes(new PantaRheiLoader(), Files.readAllBytes(real), folder.resolve("legacy.prz"), 1000);
    }
}
