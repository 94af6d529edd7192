package org.lamella.phantom.internal;

/**
 * The SplitMix64 generator (G. L. Steele, D. Lea, C. H. Flood, OOPSLA 2014), written out so that its numbers are the same on every Java.
 * Not safe for use from several threads.
 */
public final class SplitMix64 {

    private static final long GOLDEN_GAMMA = 0x9E3779B97F4A7C15L;
    private static final double TWO_TO_MINUS_53 = 0x1p-53;

    private long state;

    /**
     * A generator.
     *
     * @param seed its start
     */
    public SplitMix64(long seed) {
        state = seed;
    }

    /**
     * One of many independent generators of a seed, for instance one a row of a map.
     *
     * @param seed common start
     * @param stream number of the generator
     * @return a generator far from those of other numbers
     */
    public static SplitMix64 stream(long seed, int stream) {
        // hashed twice: two states that differ by a multiple of the gamma would give shifted copies of one sequence
        return new SplitMix64(mix(mix(seed) + stream));
    }

    /** The next 64 random bits. @return any long */
    public long nextLong() {
        state += GOLDEN_GAMMA;
        return mix(state);
    }

    /** The next uniform number. @return 0 included to 1 excluded */
    public double nextDouble() {
        return (nextLong() >>> 11) * TWO_TO_MINUS_53;
    }

    private static long mix(long bits) {
        long z = bits;
        z = (z ^ (z >>> 30)) * 0xBF58476D1CE4E5B9L;
        z = (z ^ (z >>> 27)) * 0x94D049BB133111EBL;
        return z ^ (z >>> 31);
    }
}
