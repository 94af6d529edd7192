package org.lamella.io.nexus;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
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
import org.lamella.core.signal.ArraySignal;
import org.lamella.core.signal.Axis;
import org.lamella.core.signal.AxisRole;
import org.lamella.core.signal.Image;
import org.lamella.core.signal.Signal;
import org.lamella.core.signal.SignalKind;
import org.lamella.core.signal.Spectrum;
import org.lamella.core.signal.SpectrumImage;
import org.lamella.io.SampleSignals;
import org.lamella.io.internal.hdf5.Hdf5Builder;

class NexusLoaderTest {

    @TempDir
    private Path folder;

    private static double[] counting(int count) {
        return IntStream.range(0, count).asDoubleStream().toArray();
    }

    private List<StoredSignal> open(Hdf5Builder file) throws Exception {
        return new NexusLoader().open(file.write(folder.resolve("a.nxs")));
    }

    private static Signal all(StoredSignal stored) throws LamellaException {
        return stored.read(LoadOptions.ALL, Progress.NONE);
    }

    private static List<String> titles(List<StoredSignal> signals) {
        return signals.stream().map(signal -> signal.outline().header().title()).toList();
    }

    private static Hdf5Builder data(int... shape) {
        int size = Arrays.stream(shape).reduce(1, (a, b) -> a * b);
        return new Hdf5Builder().attribute("entry", "NX_class", "NXentry").attribute("entry/map", "NX_class", "NXdata")
                .attribute("entry/map", "signal", "counts")
                .dataset("entry/map/counts", "u2", counting(size), shape);
    }

    private static Hdf5Builder map() {
        return data(2, 3, 8).attribute("entry/map", "axes", "y:x:energy").dataset("entry/map/y", "f8", new double[] {5, 7}, 2)
                .dataset("entry/map/x", "f8", new double[] {0, 1, 2}, 3)
                .dataset("entry/map/energy", "f4", new double[] {1, 1.5, 2, 2.5, 3, 3.5, 4, 4.5}, 8)
                .attribute("entry/map/y", "units", "um").attribute("entry/map/energy", "units", "keV");
    }

    @Test
    void namedAxesAreThoseOfTheSignal() throws Exception {
        List<StoredSignal> signals = open(map());
        SpectrumImage map = assertInstanceOf(SpectrumImage.class, all(signals.get(0)));
        assertEquals(List.of(Axis.uniform("y", AxisRole.NAVIGATION, 2, 5, 2, "um"), Axis.uniform("x", AxisRole.NAVIGATION, 3, 0, 1, ""),
                Axis.uniform("energy", AxisRole.SIGNAL, 8, 1, 0.5, "keV")), map.axes());
        assertArrayEquals(counting(48), SampleSignals.values(map));
        assertEquals(List.of("map", "entry_map_y", "entry_map_x", "entry_map_energy"), titles(signals));
    }

    @Test
    void partOfAMapIsThePartOfTheWhole() throws Exception {
        StoredSignal stored = open(map()).get(0);
        LoadOptions options = LoadOptions.ALL.withRegion(new PixelBox(1, 3, 1, 2)).withEnergy(new EnergyRange(1.4, 2.1));
        assertArrayEquals(new double[] {33, 34, 41, 42}, SampleSignals.values(stored.read(options, Progress.NONE)));
    }

    @ParameterizedTest
    @CsvSource({"spectrum,NNS", "image,NSS", "'',NNN"})
    void interpretationSaysWhatBelongsToOneMeasurement(String interpretation, String roles) throws Exception {
        StoredSignal signal = open(data(2, 3, 4).attribute("entry/map", "interpretation", interpretation)).get(0);
        assertEquals(roles, String.join("", signal.outline().axes().stream().map(axis -> axis.role() == AxisRole.SIGNAL ? "S" : "N")
                .toList()));
    }

    @Test
    void axesWithoutNameAtTheEndBelongToOneMeasurement() throws Exception {
        StoredSignal signal = open(data(2, 3, 4).attribute("entry/map", "axes", "y,x,.")).get(0);
        assertInstanceOf(SpectrumImage.class, all(signal));
    }

    @Test
    void oneAndTwoDimensionsWithAxesAreSpectraAndImages() throws Exception {
        assertInstanceOf(Spectrum.class, all(open(data(8).attribute("entry/map", "axes", "energy")).get(0)));
        assertInstanceOf(Image.class, all(open(data(4, 2).attribute("entry/map", "axes", "y,x")).get(0)));
        assertInstanceOf(ArraySignal.class, all(open(data(4, 2)).get(0)));
    }

    @Test
    void indicesPutAxesWhereTheyBelong() throws Exception {
        Hdf5Builder file = data(2, 3).attribute("entry/map", "axes", "x,y").attribute("entry/map", "x_indices", 1)
                .attribute("entry/map", "y_indices", 0)
                .dataset("entry/map/x", "f8", new double[] {0, 1, 2}, 3).dataset("entry/map/y", "f8", new double[] {4, 8}, 2);
        assertEquals(List.of("y", "x"), open(file).get(0).outline().axes().stream().map(Axis::name).toList());
    }

    @Test
    void oldFilesMarkSignalAndAxesAtTheFields() throws Exception {
        Hdf5Builder file = new Hdf5Builder().attribute("entry", "NX_class", "NXentry").attribute("entry/d", "NX_class", "NXdata")
                .dataset("entry/d/counts", "i4", counting(6), 2, 3).attribute("entry/d/counts", "signal", 1)
                .dataset("entry/d/angle", "f8", new double[] {10, 20, 30}, 3).attribute("entry/d/angle", "axis", 2);
        assertEquals(Axis.uniform("angle", AxisRole.SIGNAL, 3, 10, 10, ""), open(file).get(0).outline().axes().get(1));
    }

    @Test
    void auxiliarySignalsShareTheAxes() throws Exception {
        Hdf5Builder file = data(2, 3).attribute("entry/map", "axes", "y,x").attribute("entry/map", "auxiliary_signals", "errors")
                .dataset("entry/map/x", "f8", new double[] {0, 0.5, 1}, 3).dataset("entry/map/errors", "f4", counting(6), 2, 3);
        List<StoredSignal> signals = open(file);
        assertEquals("map errors", signals.get(1).outline().header().title());
        assertEquals(signals.get(0).outline().axes(), signals.get(1).outline().axes());
    }

    @Test
    void signalMayBeALinkToTheDetector() throws Exception {
        Hdf5Builder file = new Hdf5Builder().attribute("entry", "NX_class", "NXentry").attribute("entry/d", "NX_class", "NXdata")
                .attribute("entry/d", "signal", "counts").dataset("entry/detector/frames", "u2", counting(6), 2, 3)
                .link("entry/d/counts", "/entry/detector/frames");
        StoredSignal signal = open(file).get(0);
        assertEquals("d", signal.outline().header().title());
        assertArrayEquals(counting(6), SampleSignals.values(all(signal)));
    }

    @Test
    void linksInCirclesEnd() throws Exception {
        Hdf5Builder file = data(2, 3).link("entry/again", "/entry").link("entry/map/up", "/").link("entry/broken", "/nowhere");
        assertEquals("map", open(file).get(0).outline().header().title());
    }

    @Test
    void arraysOutsideOfPlottableDataComeAfterIt() throws Exception {
        Hdf5Builder file = new Hdf5Builder().attribute("entry", "NX_class", "NXentry").dataset("entry/a/monitor", "f8", counting(5), 5)
                .dataset("entry/a/single", "f8", counting(1), 1).text("entry/a/words", "no numbers")
                .attribute("entry/z", "NX_class", "NXdata")
                .dataset("entry/z/data", "f8", counting(4), 2, 2);
        assertEquals(List.of("z", "entry_a_monitor"), titles(open(file)));
    }

    @Test
    void kindThatHyperSpySavedIsKept() throws Exception {
        Hdf5Builder file = map().text("entry/auxiliary/hyperspy_metadata/Signal/signal_type", "EELS");
        assertEquals(SignalKind.EELS, open(file).get(0).outline().header().kind());
    }

    @Test
    void recognisedByItsEntryWhateverItsName() throws Exception {
        assertTrue(new NexusLoader().recognises(FileProbe.of(map().write(folder.resolve("x.h5")))));
    }

    @Test
    void filesCutOffAreRefusedInOneLine() throws Exception {
        byte[] whole = Files.readAllBytes(map().write(folder.resolve("whole.nxs")));
        Path cut = folder.resolve("cut.nxs");
        for (int percent = 99; percent > 0; percent -= 7) {
            Files.write(cut, Arrays.copyOf(whole, whole.length * percent / 100));
            LamellaException refused = assertThrows(LamellaException.class, () -> {
                for (StoredSignal stored : new NexusLoader().open(cut)) {
                    all(stored);
                }
            });
            assertTrue(refused.getMessage().contains("cut.nxs"), refused.getMessage());
            assertEquals(1, refused.getMessage().lines().count());
        }
    }
}
