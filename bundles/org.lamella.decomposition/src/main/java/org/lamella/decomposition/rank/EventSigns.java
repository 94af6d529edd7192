package org.lamella.decomposition.rank;

import org.lamella.decomposition.linalg.RowMatrix;

/**
 * An image of weighted counts in which every single count got a random sign: x counts become x - 2 B with B binomial of x and 1/2.
 *
 * <p>For Poisson counts of mean m that is the difference of two independent counts of mean m / 2: its mean is 0, its variance m as before.
 * So all structure is gone, and the noise has kept its size in every cell. The signs are a function of seed, row and entry.
 *
 * @param counts the weighted image, p_i x_ij q_j
 * @param rowFactors p
 * @param columnFactors q
 * @param seed of the signs
 */
record EventSigns(RowMatrix counts, double[] rowFactors, double[] columnFactors, long seed) implements RowMatrix {

    private static final long GOLDEN = 0x9e3779b97f4a7c15L;

    @Override
    public int rows() {
        return counts.rows();
    }

    @Override
    public int columns() {
        return counts.columns();
    }

    @Override
    public long entries() {
        return counts.entries();
    }

    @Override
    public int copyRow(int row, int[] columnBuffer, double[] valueBuffer) {
        int length = counts.copyRow(row, columnBuffer, valueBuffer);
        long state = mix(seed + row * GOLDEN);
        for (int e = 0; e < length; e++) {
            if (valueBuffer[e] > 0) {
                double count = Math.rint(valueBuffer[e] / (rowFactors[row] * columnFactors[columnBuffer[e]]));
                double negative = 0;
                for (double left = count; left > 0; left -= Long.SIZE) {
                    state += GOLDEN;
                    negative += Long.bitCount(left < Long.SIZE ? mix(state) >>> Long.SIZE - (int) left : mix(state));
                }
                valueBuffer[e] *= 1 - 2 * negative / count;
            }
        }
        return length;
    }

    /** Spreads bits as SplitMix64 does: Steele, Lea and Flood, OOPSLA 2014. */
    private static long mix(long bits) {
        long z = (bits ^ bits >>> 30) * 0xbf58476d1ce4e5b9L;
        z = (z ^ z >>> 27) * 0x94d049bb133111ebL;
        return z ^ z >>> 31;
    }
}
