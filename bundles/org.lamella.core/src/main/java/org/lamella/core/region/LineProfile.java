package org.lamella.core.region;

import java.util.Arrays;

/**
 * Values along a line: pixels whose centres lie within the line's width are gathered in bins of one pixel along the line.
 *
 * <p>Each pixel counts once and whole, so that the sum of counts in a bin is Poisson-distributed and its error is its square root.
 *
 * @param positions centres of the bins along the line, in pixels from the start: 0.5, 1.5, …
 * @param sums sum of the values of each bin's pixels
 * @param pixels number of pixels of each bin; 0 where the line leaves the map
 */
public record LineProfile(double[] positions, double[] sums, int[] pixels) {

    /** Marks a pixel that belongs to no bin. */
    public static final int NO_BIN = -1;

    /**
     * The profile of a map.
     *
     * @param line the line with its width
     * @param map width times height values, row by row
     * @param width columns of the map
     * @param height rows of the map
     * @return a profile with one bin a pixel of length, the last one shorter when the length is not whole
     */
    public static LineProfile along(LineRegion line, double[] map, int width, int height) {
        if (map.length != width * height) {
            throw new IllegalArgumentException("A map of " + map.length + " values is not " + width + " x " + height);
        }
        int[] bins = bins(line, width, height);
        int count = binCount(line);
        double[] sums = new double[count];
        int[] pixels = new int[count];
        for (int pixel = 0; pixel < bins.length; pixel++) {
            if (bins[pixel] != NO_BIN) {
                sums[bins[pixel]] += map[pixel];
                pixels[bins[pixel]]++;
            }
        }
        double[] positions = new double[count];
        Arrays.setAll(positions, i -> i + 0.5);
        return new LineProfile(positions, sums, pixels);
    }

    /** Number of bins of a line. @param line the line @return its length rounded up, at least 1 */
    public static int binCount(LineRegion line) {
        return Math.max(1, (int) Math.ceil(line.length()));
    }

    /**
     * The bin of each pixel of a map.
     *
     * @param line the line with its width
     * @param width columns of the map
     * @param height rows of the map
     * @return for each pixel its bin, or {@link #NO_BIN}
     */
    public static int[] bins(LineRegion line, int width, int height) {
        int[] bins = new int[width * height];
        Arrays.fill(bins, NO_BIN);
        Mask mask = line.toMask(width, height);
        int last = binCount(line) - 1;
        for (int pixel = mask.nextSet(0); pixel >= 0; pixel = mask.nextSet(pixel + 1)) {
            bins[pixel] = Math.min(last, (int) line.along(pixel % width + 0.5, pixel / width + 0.5));
        }
        return bins;
    }

    /** Mean value of each bin. @return not-a-number where a bin has no pixel */
    public double[] means() {
        double[] means = new double[sums.length];
        Arrays.setAll(means, i -> pixels[i] == 0 ? Double.NaN : sums[i] / pixels[i]);
        return means;
    }

    /** Standard error of each mean if the values are counts: sqrt(sum) / pixels. @return not-a-number where a bin has no pixel */
    public double[] poissonErrors() {
        double[] errors = new double[sums.length];
        Arrays.setAll(errors, i -> pixels[i] == 0 ? Double.NaN : Math.sqrt(Math.max(0, sums[i])) / pixels[i]);
        return errors;
    }
}
