package org.lamella.io.velox;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.lamella.core.LamellaException;
import org.lamella.core.contribution.FileProbe;
import org.lamella.core.cube.CubeCrop;
import org.lamella.core.cube.RebinFactors;
import org.lamella.core.load.EnergyRange;
import org.lamella.core.load.FrameRange;
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
import org.lamella.core.testing.SharedData;
import org.lamella.io.SampleSignals;

class VeloxLoaderTest {

    private static final int WIDTH = 3;
    private static final int HEIGHT = 2;
    private static final int CHANNELS = 64;
    private static final int FRAMES = 4;

    @TempDir
    private Path folder;

    private List<StoredSignal> open(VeloxBuilder file) throws Exception {
        return new VeloxLoader().open(file.file().write(folder.resolve("velox.emd")));
    }

    private static Signal all(StoredSignal stored) throws LamellaException {
        return stored.read(LoadOptions.ALL, Progress.NONE);
    }

    private static int[][][] events(int seed) {
        Random random = new Random(seed);
        int[][][] frames = new int[FRAMES][WIDTH * HEIGHT][];
        for (int[][] frame : frames) {
            for (int pixel = 0; pixel < frame.length; pixel++) {
                frame[pixel] = random.ints(random.nextInt(4), 0, CHANNELS).toArray();
            }
        }
        return frames;
    }

    private static double[] counted(int[][][] frames, int from, int to) {
        double[] counts = new double[WIDTH * HEIGHT * CHANNELS];
        for (int frame = from; frame < to; frame++) {
            for (int pixel = 0; pixel < WIDTH * HEIGHT; pixel++) {
                for (int channel : frames[frame][pixel]) {
                    counts[pixel * CHANNELS + channel]++;
                }
            }
        }
        return counts;
    }

    private static double[] sum(double[] a, double[] b) {
        double[] sum = a.clone();
        Arrays.setAll(sum, i -> a[i] + b[i]);
        return sum;
    }

    private static void assertCounts(double[] expected, Signal signal) {
        assertEquals(Arrays.toString(expected), Arrays.toString(SampleSignals.values(signal)));
    }

    /** Two detectors; the whole scan takes 4 frames of 6 pixels of 10 ms. */
    private static VeloxBuilder twoDetectors(boolean listed) {
        return new VeloxBuilder().map("m", FRAMES)
                .stream("a", events(1), listed, VeloxBuilder.metadata(WIDTH, HEIGHT, 1, 0.06, -250),
                VeloxBuilder.metadata(WIDTH, HEIGHT, 1, 0.24, -250))
                .stream("b", events(2), listed, VeloxBuilder.metadata(WIDTH, HEIGHT, 2, 0.06, -250),
                VeloxBuilder.metadata(WIDTH, HEIGHT, 2, 0.24, -250));
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void detectorsAndFramesAreAddedUp(boolean listed) throws Exception {
        List<StoredSignal> signals = open(twoDetectors(listed));
        assertEquals(1, signals.size());
        SpectrumImage map = assertInstanceOf(SpectrumImage.class, all(signals.get(0)));
        assertCounts(sum(counted(events(1), 0, FRAMES), counted(events(2), 0, FRAMES)), map);
        assertEquals(List.of(Axis.uniform("y", AxisRole.NAVIGATION, HEIGHT, -20, 2, "nm"),
                Axis.uniform("x", AxisRole.NAVIGATION, WIDTH, 10, 2, "nm"),
                Axis.uniform("X-ray energy", AxisRole.SIGNAL, CHANNELS, -0.25, 0.01, "keV")).toString(), map.axes().toString());
    }

    @ParameterizedTest
    @CsvSource({"true,0", "true,1", "false,0", "false,1"})
    void oneDetectorAndSomeFramesAreTakenAlone(boolean listed, int detector) throws Exception {
        StoredSignal map = open(twoDetectors(listed)).get(0);
        LoadOptions options = LoadOptions.ALL.withDetector(detector).withFrames(new FrameRange(1, 3));
        assertCounts(counted(events(1 + detector), 1, 3), map.read(options, Progress.NONE));
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void framesAndDetectorsThatAreNotThereAreRefused(boolean listed) throws Exception {
        StoredSignal map = open(twoDetectors(listed)).get(0);
        LoadOptions frames = LoadOptions.ALL.withFrames(new FrameRange(2, 5));
        assertTrue(assertThrows(LamellaException.class, () -> map.read(frames, Progress.NONE)).getMessage().contains("frames 0 to 3"));
        LoadOptions detector = LoadOptions.ALL.withDetector(2);
        assertTrue(assertThrows(LamellaException.class, () -> map.read(detector, Progress.NONE)).getMessage().contains("detectors 0 to 1"));
    }

    @Test
    void partOfAMapIsThePartOfTheWhole() throws Exception {
        StoredSignal stored = open(twoDetectors(true)).get(0);
        RebinFactors factors = new RebinFactors(2, 2, 3);
        LoadOptions options = LoadOptions.ALL.withRegion(new PixelBox(1, 3, 0, 2)).withEnergy(new EnergyRange(-0.205, 0.095))
                .withRebin(factors);
        SpectrumImage expected = ((SpectrumImage) all(stored)).crop(new CubeCrop(1, 3, 0, 2, 5, 35), Progress.NONE)
                .rebin(factors, Progress.NONE);
        SpectrumImage part = (SpectrumImage) stored.read(options, Progress.NONE);
        assertEquals(expected.axes(), part.axes());
        assertCounts(SampleSignals.values(expected), part);
    }

    @Test
    void timesOfTheWholeScanAreTaken() throws Exception {
        var acquisition = open(twoDetectors(true)).get(0).outline().header().acquisition();
        assertEquals(0.24, acquisition.realTimeS().orElseThrow(), 1e-12);
        assertEquals(0.216, acquisition.liveTimeS().orElseThrow(), 1e-12);
        assertEquals(0.04, acquisition.dwellTimeS().orElseThrow(), 1e-12);
        assertEquals(18, acquisition.elevationDeg().orElseThrow(), 1e-9);
        assertEquals(45, acquisition.azimuthDeg().orElseThrow(), 1e-9);
        assertEquals(200, acquisition.beamEnergyKeV().orElseThrow());
    }

    @Test
    void timesOfAMomentAreLeftOutAndSaidSo() throws Exception {
        StoredSignal map = open(new VeloxBuilder().map("m", FRAMES)
                .stream("a", events(1), true, VeloxBuilder.metadata(WIDTH, HEIGHT, 1, 0.03, -250))).get(0);
        assertTrue(map.outline().header().acquisition().liveTimeS().isEmpty());
        assertTrue(map.outline().header().warnings().toString().contains("live time"));
    }

    @Test
    void detectorsOfDifferentScalesSaySo() throws Exception {
        StoredSignal map = open(new VeloxBuilder().map("m", FRAMES)
                .stream("a", events(1), true, VeloxBuilder.metadata(WIDTH, HEIGHT, 1, 0.24, -250))
                .stream("b", events(2), true, VeloxBuilder.metadata(WIDTH, HEIGHT, 2, 0.24, -240))).get(0);
        assertTrue(map.outline().header().warnings().toString().contains("different energy scales"));
    }

    @Test
    void scansOfDifferentSizeAreDifferentMaps() throws Exception {
        List<StoredSignal> maps = open(new VeloxBuilder().map("m", FRAMES).map("n", FRAMES)
                .stream("a", events(1), true, VeloxBuilder.metadata(WIDTH, HEIGHT, 1, 0.24, -250))
                .stream("b", events(2), true, VeloxBuilder.metadata(HEIGHT, WIDTH, 1, 0.24, -250)));
        assertEquals(2, maps.size());
        assertEquals(List.of(WIDTH, HEIGHT), maps.get(1).outline().axes().subList(0, 2).stream().map(Axis::size).toList());
        assertCounts(counted(events(2), 0, FRAMES), all(maps.get(1)));
    }

    @Test
    void detectorThatComesAgainBeginsAnotherMap() throws Exception {
        List<StoredSignal> maps = open(new VeloxBuilder().map("m", FRAMES).map("n", FRAMES)
                .stream("a", events(1), true, VeloxBuilder.metadata(WIDTH, HEIGHT, 1, 0.24, -250))
                .stream("b", events(2), true, VeloxBuilder.metadata(WIDTH, HEIGHT, 1, 0.24, -250)));
        assertEquals(2, maps.size());
    }

    @Test
    void tableThatDoesNotFitTheStreamIsLeftAside() throws Exception {
        double[] words = {1, 65535, 2, 65535, 65535, 65535, 65535, 65535, 9, 65535, 65535, 65535, 65535, 65535, 65535};
        StoredSignal map = open(new VeloxBuilder().map("m", 2).words("a", words, new double[] {0, 9000},
                VeloxBuilder.metadata(WIDTH, HEIGHT, 1, 0.12, -250))).get(0);
        SpectrumImage second = (SpectrumImage) map.read(LoadOptions.ALL.withFrames(new FrameRange(1, 2)), Progress.NONE);
        assertEquals(1L, second.sum());
    }

    @Test
    void eventsBehindTheLastFrameAreLeftOut() throws Exception {
        double[] words = {1, 65535, 65535, 65535, 65535, 65535, 65535, 7, 7, 7};
        StoredSignal map = open(new VeloxBuilder().map("m", 1)
                .words("a", words, new double[0], VeloxBuilder.metadata(WIDTH, HEIGHT, 1, 0.06, -250))).get(0);
        assertEquals(1L, all(map).sum());
    }

    @Test
    void prunedFilesSaySo() throws Exception {
        List<StoredSignal> signals = open(new VeloxBuilder().map("m", FRAMES)
                .image("i", new double[6], new int[] {2, 3, 1}, VeloxBuilder.metadata(WIDTH, HEIGHT, 1, 0, 0)));
        assertEquals(1, signals.size());
        assertTrue(signals.get(0).outline().header().warnings().get(0).contains("pruned"));
    }

    @Test
    void seriesOfImagesHasATimeAxis() throws Exception {
        double[] stored = new double[2 * 3 * 4];
        Arrays.setAll(stored, i -> i % 4 * 100 + i / 4);
        StoredSignal series = open(new VeloxBuilder().image("i", stored, new int[] {2, 3, 4},
                VeloxBuilder.metadata(WIDTH, HEIGHT, 1, 0, 0))).get(0);
        ArraySignal signal = assertInstanceOf(ArraySignal.class, all(series));
        assertEquals(Axis.uniform("Time", AxisRole.NAVIGATION, 4, 0, 0.5, "s"), signal.axes().get(0));
        double[] expected = new double[24];
        Arrays.setAll(expected, i -> i / 6 * 100 + i % 6);
        assertCounts(expected, signal);
    }

    @Test
    void imageTakenAlongWithAMapIsItsFirstFrame() throws Exception {
        double[] stored = new double[2 * 3 * 4];
        Arrays.setAll(stored, i -> i % 4 * 100 + i / 4);
        StoredSignal survey = open(twoDetectors(true).image("i", stored, new int[] {2, 3, 4},
                VeloxBuilder.metadata(WIDTH, HEIGHT, 1, 0, 0))).get(0);
        assertCounts(new double[] {0, 1, 2, 3, 4, 5}, assertInstanceOf(Image.class, all(survey)));
        assertEquals(List.of("This is the first of 4 frames."), survey.outline().header().warnings());
    }

    @Test
    void imagesAreTitledAsTheyAreDisplayed() throws Exception {
        String metadata = VeloxBuilder.metadata(WIDTH, HEIGHT, 1, 0, 0);
        int[] shape = {2, 3, 1};
        VeloxBuilder file = new VeloxBuilder().image("a", new double[6], shape, metadata).image("b", new double[6], shape, metadata)
                .image("c", new double[6], shape, metadata);
        file.file().text("Presentation/Displays/ImageDisplay/x",
                "{\"display\": {\"label\": \"Half%20FFT\"}, \"dataPath\": \"/Data/Image/a\"}")
                .text("Displays/ImageDisplay/y", "{\"title\": \"Ca\", \"data\": \"/SharedProperties/ImageSeriesDataReference/r\"}")
                .text("SharedProperties/ImageSeriesDataReference/r", "{\"dataPath\": \"/Data/Image/b\"}");
        assertEquals(List.of("Half FFT", "Ca", "SuperXG21"), open(file).stream().map(signal -> signal.outline().header().title()).toList());
    }

    /** Stored as column, channel, row. */
    private static VeloxBuilder losses(double lastOffset) {
        double[] stored = new double[WIDTH * 5 * HEIGHT];
        for (int x = 0; x < WIDTH; x++) {
            for (int channel = 0; channel < 5; channel++) {
                for (int y = 0; y < HEIGHT; y++) {
                    stored[(x * 5 + channel) * HEIGHT + y] = 100 * y + 10 * x + channel;
                }
            }
        }
        String settings = "{\"Data\": {\"offset\": -100, \"dispersion\": 0.5, \"exposureTime\": 0.002}}";
        String metadata = "{\"BinaryResult\": {\"Detector\": \"EELS Strip Detector\"}, \"Optics\": {\"AccelerationVoltage\": \"300000\","
                + " \"BeamConvergence\": \"0.03\"}}";
        return new VeloxBuilder().losses("e", stored, new int[] {WIDTH, 5, HEIGHT}, metadata, settings,
                settings.replace("-100", String.valueOf(lastOffset)));
    }

    @Test
    void energyLossesComeRowByRowWithTheirScale() throws Exception {
        StoredSignal stored = open(losses(-100)).get(0);
        SpectrumImage map = assertInstanceOf(SpectrumImage.class, all(stored));
        assertEquals(SignalKind.EELS, map.header().kind());
        assertEquals(Axis.uniform("Energy-loss", AxisRole.SIGNAL, 5, -100, 0.5, "eV"), map.energyAxis());
        double[] expected = new double[WIDTH * HEIGHT * 5];
        Arrays.setAll(expected, i -> 100 * (i / (5 * WIDTH)) + 10 * (i / 5 % WIDTH) + i % 5);
        assertCounts(expected, map);
        assertEquals(0.002, map.header().acquisition().dwellTimeS().orElseThrow());
        assertEquals(30, map.header().acquisition().convergenceMrad().orElseThrow(), 1e-12);
        assertTrue(map.header().warnings().isEmpty());
    }

    @Test
    void energyLossesTakeTheirPixelsFromTheImageOfTheSameScan() throws Exception {
        StoredSignal map = open(losses(-100).image("i", new double[6], new int[] {HEIGHT, WIDTH, 1},
                VeloxBuilder.metadata(WIDTH, HEIGHT, 1, 0, 0))).get(1);
        assertEquals(Axis.uniform("x", AxisRole.NAVIGATION, WIDTH, 10, 2, "nm").toString(), map.outline().axes().get(1).toString());
    }

    @Test
    void energyScaleThatChangesIsSaid() throws Exception {
        assertTrue(open(losses(-90)).get(0).outline().header().warnings().get(0).contains("energy scale"));
    }

    @Test
    void energyLossesCanBeReadInPart() throws Exception {
        StoredSignal stored = open(losses(-100)).get(0);
        LoadOptions options = LoadOptions.ALL.withRegion(new PixelBox(1, 2, 1, 2)).withEnergy(new EnergyRange(-99.6, -98.9));
        assertCounts(new double[] {111, 112}, stored.read(options, Progress.NONE));
    }

    @Test
    void filesCutOffAreRefusedInOneLine() throws Exception {
        byte[] whole = Files.readAllBytes(twoDetectors(true).file().write(folder.resolve("whole.emd")));
        Path cut = folder.resolve("cut.emd");
        for (int percent = 99; percent > 0; percent -= 7) {
            Files.write(cut, Arrays.copyOf(whole, whole.length * percent / 100));
            new VeloxLoader().recognises(FileProbe.of(cut));
            LamellaException refused = assertThrows(LamellaException.class, () -> {
                for (StoredSignal stored : new VeloxLoader().open(cut)) {
                    all(stored);
                }
            });
            assertTrue(refused.getMessage().contains("cut.emd"), refused.getMessage());
            assertEquals(1, refused.getMessage().lines().count());
        }
    }

    /** Detectors alone must add up to all of them, which other readers got wrong, and frames to the whole. */
    @Test
    void realDetectorsAndFramesAddUp() throws Exception {
        Path file = SharedData.require("real/hyperspy__rosettasciio/rsciio/tests/data/emd/velox_emd_version11/Test SI 16x16 215 kx.emd");
        List<StoredSignal> signals = new VeloxLoader().open(file);
        StoredSignal map = signals.get(signals.size() - 1);
        double[] detectors = new double[16 * 16 * 4096];
        for (int i = 0; i < 4; i++) {
            detectors = sum(detectors, SampleSignals.values(map.read(LoadOptions.ALL.withDetector(i), Progress.NONE)));
        }
        double[] frames = sum(SampleSignals.values(map.read(LoadOptions.ALL.withFrames(new FrameRange(0, 1)), Progress.NONE)),
                SampleSignals.values(map.read(LoadOptions.ALL.withFrames(new FrameRange(1, 2)), Progress.NONE)));
        double[] whole = SampleSignals.values(all(map));
        assertTrue(Arrays.equals(whole, detectors));
        assertTrue(Arrays.equals(whole, frames));
    }
}
