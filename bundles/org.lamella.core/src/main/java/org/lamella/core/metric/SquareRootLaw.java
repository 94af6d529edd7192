package org.lamella.core.metric;

/**
 * How a signal-to-noise ratio grows with the number of pixels that are summed: SNR = k sqrt(N), k by least squares, as in figure 9 of the
 * paper on trace elements by non-negative matrix factorisation. Counting alone gives exactly this law; a smaller exponent says that
 * something else than counting limits the ratio.
 *
 * @param k ratio of one pixel
 * @param determination share of the variance that the law explains, R² = 1 - residual / variance
 * @param exponent slope of log SNR over log N, 0.5 for pure counting; not a number with fewer than two positive ratios
 */
public record SquareRootLaw(double k, double determination, double exponent) {

    /**
     * Fits the law.
     *
     * @param pixels numbers of pixels, above zero
     * @param signalToNoise as many ratios
     * @return the law
     */
    public static SquareRootLaw fit(double[] pixels, double[] signalToNoise) {
        int n = pixels.length;
        if (n == 0 || signalToNoise.length != n) {
            throw new IllegalArgumentException(n + " numbers of pixels with " + signalToNoise.length + " ratios");
        }
        double product = 0;
        double sum = 0;
        double mean = 0;
        for (int i = 0; i < n; i++) {
            product += Math.sqrt(pixels[i]) * signalToNoise[i];
            sum += pixels[i];
            mean += signalToNoise[i] / n;
        }
        double k = product / sum;
        double residual = 0;
        double variance = 0;
        for (int i = 0; i < n; i++) {
            residual += square(signalToNoise[i] - k * Math.sqrt(pixels[i]));
            variance += square(signalToNoise[i] - mean);
        }
        return new SquareRootLaw(k, 1 - residual / variance, slope(pixels, signalToNoise));
    }

    private static double slope(double[] pixels, double[] signalToNoise) {
        int n = 0;
        double x = 0;
        double y = 0;
        double xx = 0;
        double xy = 0;
        for (int i = 0; i < pixels.length; i++) {
            if (signalToNoise[i] > 0) {
                double logN = Math.log(pixels[i]);
                double logRatio = Math.log(signalToNoise[i]);
                n++;
                x += logN;
                y += logRatio;
                xx += logN * logN;
                xy += logN * logRatio;
            }
        }
        return n < 2 ? Double.NaN : (n * xy - x * y) / (n * xx - x * x);
    }

    private static double square(double x) {
        return x * x;
    }

    /**
     * What the law expects.
     *
     * @param pixels number of pixels
     * @return the ratio
     */
    public double at(double pixels) {
        return k * Math.sqrt(pixels);
    }

    /**
     * How many pixels are needed.
     *
     * @param signalToNoise a ratio
     * @return the number of pixels at which the law reaches it
     */
    public double pixelsFor(double signalToNoise) {
        return signalToNoise * signalToNoise / (k * k);
    }
}
