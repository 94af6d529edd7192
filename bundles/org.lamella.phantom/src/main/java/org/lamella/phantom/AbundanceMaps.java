package org.lamella.phantom;

/**
 * Where the phases are.
 *
 * @param width columns
 * @param height rows
 * @param maps one map a phase, N = width x height values each, pixel {@code y * width + x}: the share of the phase, 0 to 1; the phases of a
 *        pixel add up to 1. Shared with the caller
 */
public record AbundanceMaps(int width, int height, double[][] maps) {

    private static final double TOLERANCE = 1e-9;

    /** Checks sizes, signs and sums. */
    public AbundanceMaps {
        for (double[] map : maps) {
            if (map.length != width * height) {
                throw new IllegalArgumentException("A map of " + map.length + " pixels, not " + width + " x " + height);
            }
        }
        for (int pixel = 0; pixel < width * height; pixel++) {
            double sum = 0;
            for (double[] map : maps) {
                if (!(map[pixel] >= 0)) {
                    throw new IllegalArgumentException("An abundance of " + map[pixel] + " at pixel " + pixel);
                }
                sum += map[pixel];
            }
            if (!(Math.abs(sum - 1) < TOLERANCE)) {
                throw new IllegalArgumentException("The abundances of pixel " + pixel + " add up to " + sum + ", not 1");
            }
        }
    }

    /** Number of phases. @return K */
    public int phases() {
        return maps.length;
    }
}
