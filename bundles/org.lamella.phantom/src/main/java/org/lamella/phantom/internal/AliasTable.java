package org.lamella.phantom.internal;

/**
 * Draws channels with given probabilities in constant time: A. J. Walker's alias method with M. D. Vose's construction (IEEE Trans. Softw.
 * Eng. 17 (1991) 972). Probabilities are kept to 2^-32 of a channel's mean share.
 */
final class AliasTable {

    private static final double TWO_TO_32 = 0x1p32;

    /** Below this, of 32 random bits, a channel stays itself. */
    private final long[] threshold;
    private final int[] alias;

    /**
     * A table.
     *
     * @param weights one a channel, none negative, not all zero
     */
    AliasTable(double[] weights) {
        int channels = weights.length;
        double sum = 0;
        for (double weight : weights) {
            sum += weight;
        }
        double[] share = new double[channels];
        int[] small = new int[channels];
        int[] large = new int[channels];
        int smalls = 0;
        int larges = 0;
        for (int i = 0; i < channels; i++) {
            share[i] = weights[i] * channels / sum;
            if (share[i] < 1) {
                small[smalls++] = i;
            } else {
                large[larges++] = i;
            }
        }
        threshold = new long[channels];
        alias = new int[channels];
        while (smalls > 0 && larges > 0) {
            int poor = small[--smalls];
            int rich = large[larges - 1];
            threshold[poor] = Math.round(share[poor] * TWO_TO_32);
            alias[poor] = rich;
            share[rich] -= 1 - share[poor];
            if (share[rich] < 1) {
                larges--;
                small[smalls++] = rich;
            }
        }
        // what is left is one but for rounding
        while (larges > 0) {
            keep(large[--larges]);
        }
        while (smalls > 0) {
            keep(small[--smalls]);
        }
    }

    private void keep(int channel) {
        threshold[channel] = 1L << 32;
        alias[channel] = channel;
    }

    /** A channel: the upper half of 64 random bits chooses the column, the lower half between the column and its alias. */
    int draw(SplitMix64 random) {
        long bits = random.nextLong();
        int column = (int) (((bits >>> 32) * alias.length) >>> 32);
        return (bits & 0xFFFFFFFFL) < threshold[column] ? column : alias[column];
    }
}
