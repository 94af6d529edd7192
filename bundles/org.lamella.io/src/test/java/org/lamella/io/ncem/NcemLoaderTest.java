package org.lamella.io.ncem;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.lamella.core.LamellaException;
import org.lamella.core.contribution.FileProbe;
import org.lamella.core.load.EnergyRange;
import org.lamella.core.load.LoadOptions;
import org.lamella.core.load.PixelBox;
import org.lamella.core.load.StoredSignal;
import org.lamella.core.progress.Progress;
import org.lamella.core.signal.Axis;
import org.lamella.core.signal.AxisRole;
import org.lamella.core.signal.Image;
import org.lamella.core.signal.Signal;
import org.lamella.core.signal.SpectrumImage;
import org.lamella.io.SampleSignals;
import org.lamella.io.internal.hdf5.Hdf5Builder;

class NcemLoaderTest {

    @TempDir
    private Path folder;

    private static double[] counting(int count) {
        return IntStream.range(0, count).asDoubleStream().toArray();
    }

    private static Hdf5Builder dim(Hdf5Builder file, String path, String name, String units, double... vector) {
        return file.dataset(path, "f8", vector, vector.length).attribute(path, "name", name).attribute(path, "units", units);
    }

    private List<StoredSignal> open(Hdf5Builder file) throws Exception {
        return new NcemLoader().open(file.write(folder.resolve("a.emd")));
    }

    private static Signal all(StoredSignal stored) throws LamellaException {
        return stored.read(LoadOptions.ALL, Progress.NONE);
    }

    private static Hdf5Builder map() {
        Hdf5Builder file = new Hdf5Builder().attribute("", "version_major", 0).attribute("data/map", "emd_group_type", 1);
        file.chunked("data/map/data", "u2", counting(2 * 3 * 8), new int[] {2, 3, 8}, new int[] {1, 2, 8}, Hdf5Builder.Packing.NONE);
        dim(file, "data/map/dim1", "y", "[n_m]", 0, 0.5);
        dim(file, "data/map/dim2", "x", "[n_m]", 1, 1.5, 2);
        return dim(file, "data/map/dim3", "energy", "[eV]", 100, 110);
    }

    @Test
    void vectorsGiveTheAxesAndEnergiesMakeItAMap() throws Exception {
        SpectrumImage map = assertInstanceOf(SpectrumImage.class, all(open(map()).get(0)));
        assertEquals(List.of(Axis.uniform("y", AxisRole.NAVIGATION, 2, 0, 0.5, "nm"),
                Axis.uniform("x", AxisRole.NAVIGATION, 3, 1, 0.5, "nm"),
                Axis.uniform("energy", AxisRole.SIGNAL, 8, 100, 10, "eV")), map.axes());
        assertArrayEquals(counting(48), SampleSignals.values(map));
    }

    @Test
    void partOfAMapIsThePartOfTheWhole() throws Exception {
        StoredSignal stored = open(map()).get(0);
        LoadOptions options = LoadOptions.ALL.withRegion(new PixelBox(1, 3, 1, 2)).withEnergy(new EnergyRange(115, 135));
        assertArrayEquals(new double[] {34, 35, 42, 43}, SampleSignals.values(stored.read(options, Progress.NONE)));
    }

    @Test
    void dimensionsOfNewerFilesCountFromZero() throws Exception {
        Hdf5Builder file = new Hdf5Builder().attribute("root/image", "emd_group_type", "array");
        file.dataset("root/image/data", "f4", counting(6), 2, 3);
        dim(file, "root/image/dim0", "rows", "A", 0, 2);
        dim(file, "root/image/dim1", "columns", "A", 5, 8);
        Image image = assertInstanceOf(Image.class, all(open(file).get(0)));
        assertEquals(List.of(Axis.uniform("rows", AxisRole.SIGNAL, 2, 0, 2, "A"), Axis.uniform("columns", AxisRole.SIGNAL, 3, 5, 3, "A")),
                image.axes());
    }

    @Test
    void longVectorsAreNotTakenForNone() throws Exception {
        double[] energies = new double[12_000];
        Arrays.setAll(energies, i -> 20 + 0.25 * i);
        Hdf5Builder file = new Hdf5Builder().attribute("spectrum", "emd_group_type", 1)
                .dataset("spectrum/data", "u1", new double[12_000], 12_000);
        dim(file, "spectrum/dim1", "energy", "eV", energies);
        assertEquals(Axis.uniform("energy", AxisRole.SIGNAL, 12_000, 20, 0.25, "eV"), open(file).get(0).outline().axes().get(0));
    }

    @Test
    void vectorsOfUnequalStepsAreListed() throws Exception {
        Hdf5Builder file = new Hdf5Builder().attribute("s", "emd_group_type", 1).dataset("s/data", "u1", new double[4], 4);
        dim(file, "s/dim1", "t", "s", 0, 1, 4, 9);
        assertArrayEquals(new double[] {0, 1, 4, 9}, open(file).get(0).outline().axes().get(0).listedCoordinates().orElseThrow());
    }

    @Test
    void everyMarkedGroupIsASignal() throws Exception {
        Hdf5Builder file = map().attribute("more/deep/one", "emd_group_type", 1).dataset("more/deep/one/data", "i2", counting(4), 2, 2);
        file.attribute("points", "emd_group_type", 2).dataset("points/x", "f4", counting(4), 4);
        assertEquals(List.of("map", "one"), open(file).stream().map(signal -> signal.outline().header().title()).toList());
    }

    @Test
    void prismaticsImagesAreTurnedRound() throws Exception {
        Hdf5Builder file = new Hdf5Builder().attribute("4DSTEM_simulation/data/realslices/detector", "emd_group_type", 1);
        String group = "4DSTEM_simulation/data/realslices/detector/";
        file.dataset(group + "realslice", "f4", counting(24), 2, 3, 4);
        dim(file, group + "dim1", "R_x", "[n_m]", 0, 0.1);
        dim(file, group + "dim2", "R_y", "[n_m]", 0, 0.1, 0.2);
        dim(file, group + "dim3", "bin_outer_angle", "[mrad]", 1, 2, 3, 4);
        StoredSignal slices = open(file).get(0);
        assertEquals(List.of("bin_outer_angle", "R_y", "R_x"), slices.outline().axes().stream().map(Axis::name).toList());
        double[] expected = new double[24];
        // (x, y, bin) at x * 12 + y * 4 + bin
        Arrays.setAll(expected, i -> i % 2 * 12 + i / 2 % 3 * 4 + i / 6);
        assertArrayEquals(expected, SampleSignals.values(all(slices)));
    }

    @ParameterizedTest
    @CsvSource({"voltage,300000,300", "voltage,200 kV,200", "Accelerating_Voltage,80,80", "accelerating voltage [V],60000.0,60",
            "voltage,high,-1", "name,5,-1"})
    void voltageIsUnderstoodAsProgramsWriteIt(String name, String value, double keV) throws Exception {
        var acquisition = open(map().attribute("microscope", name, value)).get(0).outline().header().acquisition();
        assertEquals(keV, acquisition.beamEnergyKeV().orElse(-1));
    }

    @Test
    void filesWithoutMarkedGroupsAreNotRecognised() throws Exception {
        Path file = new Hdf5Builder().dataset("data", "u1", counting(4), 4).write(folder.resolve("b.emd"));
        assertFalse(new NcemLoader().recognises(FileProbe.of(file)));
        assertTrue(assertThrows(LamellaException.class, () -> new NcemLoader().open(file)).getMessage().contains("without EMD groups"));
    }

    @Test
    void filesCutOffAreRefusedInOneLine() throws Exception {
        byte[] whole = Files.readAllBytes(map().write(folder.resolve("whole.emd")));
        Path cut = folder.resolve("cut.emd");
        for (int percent = 99; percent > 0; percent -= 7) {
            Files.write(cut, Arrays.copyOf(whole, whole.length * percent / 100));
            LamellaException refused = assertThrows(LamellaException.class, () -> {
                for (StoredSignal stored : new NcemLoader().open(cut)) {
                    all(stored);
                }
            });
            assertTrue(refused.getMessage().contains("cut.emd"), refused.getMessage());
            assertEquals(1, refused.getMessage().lines().count());
        }
    }
}
