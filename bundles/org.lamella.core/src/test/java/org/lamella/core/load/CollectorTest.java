package org.lamella.core.load;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.lamella.core.LamellaException;
import org.lamella.core.cube.Cube;
import org.lamella.core.cube.RebinFactors;
import org.lamella.core.cube.SparseCube;
import org.lamella.core.progress.Progress;
import org.lamella.core.signal.Axis;
import org.lamella.core.signal.AxisRole;
import org.lamella.core.signal.DataType;
import org.lamella.core.signal.NumericArray;
import org.lamella.core.signal.SignalHeader;
import org.lamella.core.signal.SignalKind;
import org.lamella.core.signal.Spectrum;
import org.lamella.core.signal.SpectrumImage;

/** Reading a part must give what cutting and summing the whole gives. */
class CollectorTest {

    private static final Path FILE = Path.of("some.file");
    private static final int WIDTH = 23;
    private static final int HEIGHT = 61;
    private static final int CHANNELS = 37;

    private final Axis x = Axis.uniform("x", AxisRole.NAVIGATION, WIDTH, 2, 0.5, "nm");
    private final Axis y = Axis.uniform("y", AxisRole.NAVIGATION, HEIGHT, -1, 0.25, "nm");
    private final Axis energy = Axis.uniform("Energy", AxisRole.SIGNAL, CHANNELS, 0.2, 0.01, "keV");

    private static Stream<LoadOptions> parts() {
        LoadOptions all = LoadOptions.ALL;
        PixelBox box = new PixelBox(3, 20, 7, 55);
        EnergyRange range = new EnergyRange(0.249, 0.421);
        return Stream.of(all, all.withRegion(box), all.withEnergy(range), all.withRebin(new RebinFactors(2, 3, 1)),
                all.withRebin(new RebinFactors(1, 1, 4)), all.withRebin(new RebinFactors(1, 5, 1)),
                all.withRegion(box).withEnergy(range).withRebin(new RebinFactors(3, 2, 5)));
    }

    private static int[][] randomCounts(int largest) {
        Random random = new Random(5);
        int[][] counts = new int[WIDTH * HEIGHT][CHANNELS];
        for (int[] row : counts) {
            for (int channel = 0; channel < CHANNELS; channel++) {
                row[channel] = random.nextInt(4) == 0 ? 1 + random.nextInt(largest) : 0;
            }
        }
        return counts;
    }

    private SpectrumImage whole(int[][] counts) {
        SparseCube.Builder builder = SparseCube.builder(WIDTH, HEIGHT, CHANNELS, DataType.UINT8);
        for (int[] row : counts) {
            builder.appendDenseRow(row);
        }
        return new SpectrumImage(SignalHeader.of("map", SignalKind.EDS_TEM), List.of(y, x), energy, builder.build());
    }

    private static void assertSame(Cube expected, Cube found) {
        assertEquals(expected.width(), found.width());
        assertEquals(expected.height(), found.height());
        assertEquals(expected.channels(), found.channels());
        assertEquals(expected.sum(), found.sum());
        assertEquals(expected.max(), found.max());
        for (int pixel = 0; pixel < expected.pixels(); pixel++) {
            assertArrayEquals(dense(expected, pixel), dense(found, pixel), "pixel " + pixel);
        }
    }

    private static double[] dense(Cube cube, int pixel) {
        int[] channels = new int[cube.channels()];
        double[] values = new double[cube.channels()];
        double[] row = new double[cube.channels()];
        int length = cube.copyRow(pixel, channels, values);
        for (int i = 0; i < length; i++) {
            row[channels[i]] = values[i];
        }
        return row;
    }

    private SpectrumImage expected(SpectrumImage whole, LoadOptions options) throws LamellaException {
        return (SpectrumImage) LoadedSignal.part(FILE, whole, options, Progress.NONE);
    }

    @ParameterizedTest
    @MethodSource("parts")
    void spectraInOrderGiveTheCutCube(LoadOptions options) throws LamellaException {
        int[][] counts = randomCounts(9);
        LoadWindow window = LoadWindow.of(FILE, List.of(y, x), energy, options);
        SpectrumCollector collector = new SpectrumCollector(window, DataType.UINT8);
        int[] channels = new int[CHANNELS];
        int[] values = new int[CHANNELS];
        for (int[] row : counts) {
            if (!collector.wantsNext()) {
                collector.skip();
                continue;
            }
            int length = 0;
            for (int channel = 0; channel < CHANNELS; channel++) {
                if (row[channel] > 0) {
                    channels[length] = channel;
                    values[length++] = row[channel];
                }
            }
            collector.append(channels, values, length);
        }
        SpectrumImage expected = expected(whole(counts), options);
        assertSame(expected.cube(), collector.build());
        assertEquals(expected.navigationAxes(), window.navigation());
        assertEquals(expected.energyAxis(), window.energy());
    }

    @ParameterizedTest
    @MethodSource("parts")
    void eventsInAnyOrderGiveTheCutCube(LoadOptions options) throws LamellaException {
        int[][] counts = randomCounts(3);
        LoadWindow window = LoadWindow.of(FILE, List.of(y, x), energy, options);
        EventCollector collector = new EventCollector(window, DataType.UINT8);
        // frame after frame, as a scanning microscope writes them, each from the last pixel to the first
        for (int frame = 0; frame < 3; frame++) {
            for (int pixel = counts.length - 1; pixel >= 0; pixel--) {
                int target = collector.pixel(pixel % WIDTH, pixel / WIDTH);
                for (int channel = 0; target >= 0 && channel < CHANNELS; channel++) {
                    if (counts[pixel][channel] > frame) {
                        collector.add(target, channel);
                    }
                }
            }
        }
        assertSame(expected(whole(counts), options).cube(), collector.build(Progress.NONE));
    }

    @Test
    void typeIsWidenedWhenASumNeedsIt() throws LamellaException {
        LoadWindow window = LoadWindow.of(FILE, List.of(y, x), energy, LoadOptions.ALL.withRebin(new RebinFactors(1, 1, 2)));
        SpectrumCollector collector = new SpectrumCollector(window, DataType.UINT8);
        collector.append(new int[] {0, 1}, new int[] {200, 100}, 2);
        SparseCube cube = collector.build();
        assertEquals(300, cube.max());
        assertEquals(DataType.UINT16, cube.dataType());
    }

    @Test
    void sumsBeyondThirtyOneBitsFailInsteadOfWrapping() throws LamellaException {
        LoadWindow window = LoadWindow.of(FILE, List.of(y, x), energy, LoadOptions.ALL.withRebin(new RebinFactors(1, 1, 2)));
        SpectrumCollector collector = new SpectrumCollector(window, DataType.UINT32);
        LamellaException failure = assertThrows(LamellaException.class,
                () -> collector.append(new int[] {0, 1}, new int[] {Integer.MAX_VALUE, 1}, 2));
        assertTrue(failure.getMessage().contains("2147483648"), failure.getMessage());
    }

    @Test
    void partsThatAreNotThereAreNamed() {
        assertFails("columns 20 to 29", LoadOptions.ALL.withRegion(new PixelBox(20, 30, 0, 1)));
        assertFails("keV", LoadOptions.ALL.withEnergy(new EnergyRange(5, 6)));
        assertFails("smaller blocks", LoadOptions.ALL.withRebin(new RebinFactors(50, 1, 1)));
    }

    private void assertFails(String word, LoadOptions options) {
        LamellaException failure = assertThrows(LamellaException.class, () -> LoadWindow.of(FILE, List.of(y, x), energy, options));
        assertTrue(failure.getMessage().contains(word) && failure.getMessage().contains("some.file"), failure.getMessage());
    }

    @Test
    void framesAndDetectorsThatAreNotThereAreNamed() {
        LamellaException noFrames = assertThrows(LamellaException.class,
                () -> LoadOptions.ALL.withFrames(new FrameRange(0, 2)).requireNeitherFramesNorDetector(FILE));
        assertTrue(noFrames.getMessage().contains("keeps no frames apart"), noFrames.getMessage());
        LamellaException noDetector = assertThrows(LamellaException.class, () -> LoadOptions.ALL.withDetector(4).requireDetectors(FILE, 4));
        assertTrue(noDetector.getMessage().contains("detectors 0 to 3"), noDetector.getMessage());
    }

    @Test
    void singleSpectrumIsCutAndSummedExactly() throws LamellaException {
        long[] counts = {1L << 40, 1, 2, 3, 4, 5, 6};
        Axis axis = Axis.uniform("Energy", AxisRole.SIGNAL, 7, 0, 1, "eV");
        Spectrum spectrum = new Spectrum(SignalHeader.of("s", SignalKind.EELS), axis, NumericArray.of(DataType.INT64, counts));
        LoadOptions options = LoadOptions.ALL.withEnergy(new EnergyRange(0, 5)).withRebin(new RebinFactors(1, 1, 2));
        Spectrum part = (Spectrum) LoadedSignal.of(FILE, spectrum).read(options, Progress.NONE);
        assertEquals(3, part.values().length());
        assertEquals((1L << 40) + 1, part.values().getExact(0));
        assertEquals(9, part.values().getExact(2));
        assertEquals(0.5, part.axis().coordinate(0));
    }
}
