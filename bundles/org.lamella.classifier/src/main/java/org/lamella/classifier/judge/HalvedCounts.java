package org.lamella.classifier.judge;

import java.util.Arrays;
import org.lamella.core.LamellaException;
import org.lamella.core.cube.Cube;
import org.lamella.core.cube.SparseCube;
import org.lamella.core.progress.Progress;
import org.lamella.core.signal.DataType;

/**
 * An image of counts divided into two, every count at random. The halves of Poisson counts are independent (binomial thinning), which
 * halves of the frames or of the pixels would be as well, but these need nothing but the counts.
 */
record HalvedCounts(SparseCube first, SparseCube second) {

    private static final long GOLDEN = 0x9e3779b97f4a7c15L;

    static HalvedCounts of(Cube counts, long seed, Progress progress) throws LamellaException {
        DataType type = counts.dataType().isFloating() ? DataType.UINT32 : counts.dataType();
        SparseCube.Builder first = SparseCube.builder(counts.width(), counts.height(), counts.channels(), type);
        SparseCube.Builder second = SparseCube.builder(counts.width(), counts.height(), counts.channels(), type);
        int[] channels = new int[counts.channels()];
        double[] values = new double[counts.channels()];
        int[] firstRow = new int[counts.channels()];
        int[] secondRow = new int[counts.channels()];
        long state = seed;
        for (int pixel = 0; pixel < counts.pixels(); pixel++) {
            progress.checkCancelled();
            int length = counts.copyRow(pixel, channels, values);
            Arrays.fill(firstRow, 0);
            Arrays.fill(secondRow, 0);
            for (int e = 0; e < length; e++) {
                long count = Math.round(values[e]);
                long half = 0;
                for (long left = count; left > 0; left -= Long.SIZE) {
                    state += GOLDEN;
                    half += Long.bitCount(left < Long.SIZE ? mix(state) >>> Long.SIZE - (int) left : mix(state));
                }
                firstRow[channels[e]] = (int) half;
                secondRow[channels[e]] = (int) (count - half);
            }
            first.appendDenseRow(firstRow);
            second.appendDenseRow(secondRow);
            progress.fraction((pixel + 1.0) / counts.pixels());
        }
        return new HalvedCounts(first.build(), second.build());
    }

    /** Spreads bits as SplitMix64 does: Steele, Lea and Flood, OOPSLA 2014. */
    private static long mix(long bits) {
        long z = (bits ^ bits >>> 30) * 0xbf58476d1ce4e5b9L;
        z = (z ^ z >>> 27) * 0x94d049bb133111ebL;
        return z ^ z >>> 31;
    }
}
