package org.lamella.core.metric;

/**
 * Signal-to-noise ratio of an image: its mean over its standard deviation, the reciprocal of the coefficient of variation. Equation
 * of the paper on denoising by principal and independent components, for maps of element windows over an even area.
 *
 * <p>This is not the ratio of a peak: it falls with real variations of the specimen as with noise.
 */
public final class ImageSignalToNoise {

    private ImageSignalToNoise() {
    }

    /**
     * mu / sigma over all pixels that are numbers.
     *
     * @param map N values
     * @return infinite for an even map, not-a-number for an empty one
     */
    public static double of(double[] map) {
        double sum = 0;
        int pixels = 0;
        for (double value : map) {
            if (!Double.isNaN(value)) {
                sum += value;
                pixels++;
            }
        }
        double mean = sum / pixels;
        double squares = 0;
        for (double value : map) {
            if (!Double.isNaN(value)) {
                squares += (value - mean) * (value - mean);
            }
        }
        return mean / Math.sqrt(squares / pixels);
    }
}
