package org.lamella.core.cube;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.Arrays;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.lamella.core.LamellaException;
import org.lamella.core.progress.CancelledException;
import org.lamella.core.progress.Progress;
import org.lamella.core.region.EllipseRegion;
import org.lamella.core.region.Mask;
import org.lamella.core.signal.DataType;

/** Both forms of a cube against sums made cell by cell. */
class CubeTest {

    static Stream<Arguments> cubes() {
        return Stream.of(
                RandomCounts.of(1, 1, 1, 1, 5, 1),
                RandomCounts.of(7, 5, 33, 0.2, 3, 2),
                RandomCounts.of(64, 40, 17, 0.05, 300, 3),
                RandomCounts.of(13, 200, 9, 0.5, 70_000, 4),
                RandomCounts.of(3, 2, 70_000, 0.001, 2, 5),
                RandomCounts.of(50, 50, 8, 0, 1, 6))
                .flatMap(counts -> Stream.of(Arguments.of(counts, counts.sparse()), Arguments.of(counts, counts.dense())));
    }

    @ParameterizedTest
    @MethodSource("cubes")
    void totalsAreExact(RandomCounts counts, Cube cube) {
        long sum = 0;
        long max = 0;
        long nonZero = 0;
        for (int[] pixel : counts.counts()) {
            for (int count : pixel) {
                sum += count;
                max = Math.max(max, count);
                nonZero += count > 0 ? 1 : 0;
            }
        }
        assertEquals(sum, cube.sum());
        assertEquals(max, cube.max());
        assertEquals(nonZero, cube.nonZero());
    }

    @ParameterizedTest
    @MethodSource("cubes")
    void rowsComeBackAsTheyWentIn(RandomCounts counts, Cube cube) {
        int[] channels = new int[cube.channels()];
        double[] values = new double[cube.channels()];
        for (int pixel = 0; pixel < cube.pixels(); pixel++) {
            int[] row = new int[cube.channels()];
            int length = cube.copyRow(pixel, channels, values);
            for (int i = 0; i < length; i++) {
                row[channels[i]] = (int) values[i];
            }
            assertArrayEquals(counts.counts()[pixel], row);
        }
    }

    @ParameterizedTest
    @MethodSource("cubes")
    void sumSpectrumAddsEveryPixel(RandomCounts counts, Cube cube) throws LamellaException {
        assertArrayEquals(spectrum(counts, Mask.all(counts.width(), counts.height())), cube.sumSpectrum(Progress.NONE));
    }

    @ParameterizedTest
    @MethodSource("cubes")
    void regionSpectrumAddsThePixelsOfTheMask(RandomCounts counts, Cube cube) throws LamellaException {
        Mask ellipse = new EllipseRegion(counts.width() / 2.0, counts.height() / 2.0, counts.width() / 3.0, counts.height() / 4.0)
                .toMask(counts.width(), counts.height());
        assertArrayEquals(spectrum(counts, ellipse), cube.spectrum(ellipse, Progress.NONE));
        Mask rest = ellipse.not();
        assertArrayEquals(spectrum(counts, rest), cube.spectrum(rest, Progress.NONE));
    }

    private static double[] spectrum(RandomCounts counts, Mask mask) {
        double[] sum = new double[counts.channels()];
        for (int p = 0; p < counts.counts().length; p++) {
            for (int channel = 0; mask.contains(p) && channel < sum.length; channel++) {
                sum[channel] += counts.counts()[p][channel];
            }
        }
        return sum;
    }

    @ParameterizedTest
    @MethodSource("cubes")
    void windowMapAddsTheChannelsOfTheWindow(RandomCounts counts, Cube cube) throws LamellaException {
        int from = counts.channels() / 3;
        int to = Math.max(from + 1, 2 * counts.channels() / 3);
        double[] expected = new double[cube.pixels()];
        for (int p = 0; p < expected.length; p++) {
            expected[p] = Arrays.stream(counts.counts()[p], from, to).sum();
        }
        assertArrayEquals(expected, cube.windowMap(from, to, Progress.NONE));
        assertArrayEquals(new double[cube.pixels()], cube.windowMap(from, from, Progress.NONE));
    }

    @ParameterizedTest
    @MethodSource("cubes")
    void cropKeepsTheCellsOfTheBox(RandomCounts counts, Cube cube) throws LamellaException {
        CubeCrop box = new CubeCrop(counts.width() / 3, counts.width(), counts.height() / 4, counts.height(),
                counts.channels() / 5, Math.max(counts.channels() / 5 + 1, counts.channels() - 1));
        Cube cropped = cube.crop(box, Progress.NONE);
        for (int y = 0; y < cropped.height(); y++) {
            for (int x = 0; x < cropped.width(); x++) {
                int[] source = counts.counts()[(box.y0() + y) * counts.width() + box.x0() + x];
                assertArrayEquals(Arrays.copyOfRange(source, box.channel0(), box.channel1()), row(cropped, y * cropped.width() + x));
            }
        }
    }

    @ParameterizedTest
    @MethodSource("cubes")
    void rebinAddsWholeBlocksAndLeavesTheRestOut(RandomCounts counts, Cube cube) throws LamellaException {
        RebinFactors factors = new RebinFactors(Math.min(3, counts.width()), Math.min(2, counts.height()), Math.min(4, counts.channels()));
        Cube binned = cube.rebin(factors, Progress.NONE);
        int[][] expected = new int[binned.pixels()][binned.channels()];
        for (int y = 0; y < binned.height() * factors.y(); y++) {
            for (int x = 0; x < binned.width() * factors.x(); x++) {
                for (int channel = 0; channel < binned.channels() * factors.energy(); channel++) {
                    expected[y / factors.y() * binned.width() + x / factors.x()][channel / factors.energy()]
                            += counts.counts()[y * counts.width() + x][channel];
                }
            }
        }
        for (int p = 0; p < expected.length; p++) {
            assertArrayEquals(expected[p], row(binned, p));
        }
    }

    private static int[] row(Cube cube, int pixel) {
        int[] channels = new int[cube.channels()];
        double[] values = new double[cube.channels()];
        int[] row = new int[cube.channels()];
        int length = cube.copyRow(pixel, channels, values);
        for (int i = 0; i < length; i++) {
            row[channels[i]] = (int) values[i];
        }
        return row;
    }

    @Test
    void sumsBeyond32BitsAreExact() {
        SparseCube.Builder builder = SparseCube.builder(3, 1, 2, DataType.UINT32);
        for (int i = 0; i < 3; i++) {
            builder.appendDenseRow(new int[] {Integer.MAX_VALUE, i});
        }
        assertEquals(3L * Integer.MAX_VALUE + 3, builder.build().sum());
    }

    @Test
    void pixelsThatWereNotAppendedAreEmpty() {
        SparseCube cube = SparseCube.builder(40, 60, 5, DataType.UINT8).appendDenseRow(new int[] {0, 1, 0, 2, 0}).build();
        assertEquals(2, cube.rowLength(0));
        assertEquals(0, cube.rowLength(40 * 60 - 1));
        assertEquals(3L, cube.sum());
    }

    @Test
    void smallCountsTakeThreeBytesAnEntry() {
        SparseCube cube = RandomCounts.of(64, 64, 512, 0.1, 200, 7).sparse();
        assertEquals(3.0, (double) cube.storageBytes() / cube.nonZero(), 0.15);
    }

    @Test
    void rebinnedTypeHoldsTheLargestPossibleSum() throws LamellaException {
        SparseCube.Builder builder = SparseCube.builder(4, 4, 4, DataType.UINT8);
        for (int p = 0; p < 16; p++) {
            builder.appendDenseRow(new int[] {200, 200, 200, 200});
        }
        SparseCube cube = builder.build();
        assertEquals(DataType.UINT16, cube.rebin(new RebinFactors(2, 2, 1), Progress.NONE).dataType());
        assertEquals(DataType.UINT8, cube.rebin(new RebinFactors(1, 1, 1), Progress.NONE).dataType());
        assertEquals(16L * 4 * 200, cube.rebin(new RebinFactors(4, 4, 4), Progress.NONE).max());
    }

    @Test
    void rebinnedCountBeyond31BitsIsRefusedInWords() {
        SparseCube cube = SparseCube.builder(2, 1, 1, DataType.UINT32).appendDenseRow(new int[] {Integer.MAX_VALUE})
                .appendDenseRow(new int[] {1}).build();
        LamellaException refused = assertThrows(LamellaException.class, () -> cube.rebin(new RebinFactors(2, 1, 1), Progress.NONE));
        assertEquals("A rebinned count of 2147483648 exceeds 2^31 - 1; choose smaller blocks.", refused.getMessage());
    }

    @Test
    void builderRefusesWhatIsNoRowOfCounts() {
        assertThrows(IllegalArgumentException.class,
                () -> SparseCube.builder(1, 1, 4, DataType.UINT8).appendRow(new int[] {2, 1}, new int[] {1, 1}, 2));
        assertThrows(IllegalArgumentException.class,
                () -> SparseCube.builder(1, 1, 4, DataType.UINT8).appendRow(new int[] {1}, new int[] {0}, 1));
        assertThrows(IllegalArgumentException.class,
                () -> SparseCube.builder(1, 1, 4, DataType.UINT8).appendRow(new int[] {4}, new int[] {1}, 1));
        assertThrows(IllegalArgumentException.class, () -> SparseCube.builder(1, 1, 1, DataType.UINT8).appendDenseRow(new int[] {-1}));
        assertThrows(IllegalStateException.class,
                () -> SparseCube.builder(1, 1, 1, DataType.UINT8).appendDenseRow(new int[] {1}).appendDenseRow(new int[] {1}));
    }

    @Test
    void maskOfAnotherSizeIsRefused() {
        Cube cube = RandomCounts.of(4, 4, 2, 1, 1, 1).sparse();
        assertThrows(IllegalArgumentException.class, () -> cube.spectrum(Mask.all(4, 5), Progress.NONE));
    }

    @Test
    void cancellationStopsAPass() {
        Cube cube = RandomCounts.of(100, 100, 4, 0.5, 2, 1).sparse();
        Progress cancelled = new Progress() {
            @Override
            public void message(String text) {
                // not of interest
            }

            @Override
            public void fraction(double done) {
                // not of interest
            }

            @Override
            public boolean isCancelled() {
                return true;
            }
        };
        assertThrows(CancelledException.class, () -> cube.sumSpectrum(cancelled));
        assertThrows(CancelledException.class, () -> cube.rebin(new RebinFactors(2, 2, 1), cancelled));
        assertThrows(CancelledException.class, () -> cube.crop(CubeCrop.all(cube), cancelled));
    }

    @Test
    void floatingCubeKeepsNegativeValuesAndItsType() throws LamellaException {
        DenseCube cube = DenseCube.ofFloats(2, 1, 2, new float[][] {{-1.5f, 2, 0.25f, -4}});
        assertEquals(DataType.FLOAT32, cube.dataType());
        assertEquals(-3.25, cube.sum());
        assertEquals(2.0, cube.max());
        assertArrayEquals(new double[] {-1.25, -2}, cube.sumSpectrum(Progress.NONE));
        assertArrayEquals(new double[] {-3.25}, cube.rebin(new RebinFactors(2, 1, 2), Progress.NONE).windowMap(0, 1, Progress.NONE));
    }
}
