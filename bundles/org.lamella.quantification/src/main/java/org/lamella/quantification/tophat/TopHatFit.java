package org.lamella.quantification.tophat;

import java.util.Arrays;
import org.lamella.core.linear.Cholesky;
import org.lamella.quantification.fit.EnergyCalibration;
import org.lamella.xray.TopHatFilter;

/**
 * Amounts of all shells of a model in a spectrum by weighted least squares between filtered spectrum and filtered lines:
 * a = (T^T W T)^-1 T^T W H n, with the filter H and W the reciprocal variances of H n. As a is linear in the counts n, its covariance is
 * that of independent Poisson numbers carried through, correlations of neighbouring filtered channels included.
 *
 * @param amounts recorded photons of each shell, in the model's order
 * @param covariance of the amounts, n x n
 * @param lines all lines together, by channel
 */
record TopHatFit(double[] amounts, double[] covariance, double[] lines) {

    /** Channels of a moving mean that tells the variance of a channel where counts are few. */
    private static final int SMOOTHING_REACH = 5;
    private static final double LEAST_VARIANCE = 0.5;
    /** Weights depend on the lines found: their own noise must not choose them. */
    private static final int ROUNDS = 2;

    /**
     * Fits.
     *
     * @param lines the shells as they appear, one column each
     * @param calibration what changes of the calibration do to the spectrum, fitted along with the lines near zero; may be empty
     * @param filter the filter
     * @param counts counts by channel
     */
    static TopHatFit of(double[][] lines, double[][] calibration, TopHatFilter filter, double[] counts) {
        int n = lines.length + calibration.length;
        double[][] filtered = new double[n][];
        double[] prior = new double[n];
        for (int j = 0; j < n; j++) {
            boolean isLine = j < lines.length;
            filtered[j] = filter.apply(isLine ? lines[j] : calibration[j - lines.length]);
            prior[j] = isLine ? 0 : Math.pow(EnergyCalibration.priorSigma(j - lines.length), -2);
        }
        double[] observed = filter.apply(counts);
        double[] variances = smoothed(counts);
        TopHatFit fit = null;
        for (int round = 0; round < ROUNDS; round++) {
            fit = solve(lines, filtered, prior, observed, filter, variances);
            variances = expected(counts, fit.lines);
        }
        return fit;
    }

    private static double[] smoothed(double[] counts) {
        double[] mean = new double[counts.length];
        for (int i = 0; i < counts.length; i++) {
            int from = Math.max(0, i - SMOOTHING_REACH);
            int to = Math.min(counts.length, i + SMOOTHING_REACH + 1);
            mean[i] = Math.max(LEAST_VARIANCE, Arrays.stream(counts, from, to).sum() / (to - from));
        }
        return mean;
    }

    /** Expected counts: the lines on the moving mean of what they leave. */
    private static double[] expected(double[] counts, double[] lines) {
        double[] rest = new double[counts.length];
        for (int i = 0; i < rest.length; i++) {
            rest[i] = counts[i] - lines[i];
        }
        double[] expected = smoothed(rest);
        for (int i = 0; i < rest.length; i++) {
            expected[i] += Math.max(0, lines[i]);
        }
        return expected;
    }

    private static TopHatFit solve(double[][] templates, double[][] filtered, double[] prior, double[] observed, TopHatFilter filter,
            double[] variances) {
        int n = filtered.length;
        int channels = observed.length;
        double[] filteredVariance = filter.variance(variances);
        double[][] weighted = new double[n][channels];
        double[] information = new double[n * n];
        double[] amounts = new double[n];
        for (int i = 0; i < n; i++) {
            for (int channel = filter.reach(); channel < channels - filter.reach(); channel++) {
                weighted[i][channel] = filtered[i][channel] / filteredVariance[channel];
                amounts[i] += weighted[i][channel] * observed[channel];
            }
            for (int j = 0; j <= i; j++) {
                information[i * n + j] = dot(weighted[i], filtered[j]);
            }
            information[i * n + i] += prior[i];
        }
        Cholesky factor = Cholesky.of(information, n);
        factor.solve(amounts);
        double[] inverse = factor.inverse();
        double[] lines = new double[channels];
        for (int j = 0; j < templates.length; j++) {
            for (int channel = 0; channel < channels; channel++) {
                lines[channel] += amounts[j] * templates[j][channel];
            }
        }
        double[] all = covariance(inverse, weighted, prior, filter, variances);
        double[] ofLines = new double[templates.length * templates.length];
        for (int i = 0; i < templates.length; i++) {
            System.arraycopy(all, i * n, ofLines, i * templates.length, templates.length);
        }
        return new TopHatFit(Arrays.copyOf(amounts, templates.length), ofLines, lines);
    }

    /**
     * B V B^T with B = A^-1 T^T W H: how much of each count goes into each amount; what is known beforehand has an error of its own. The
     * filter is even, so H^T = H.
     */
    private static double[] covariance(double[] inverse, double[][] weighted, double[] prior, TopHatFilter filter, double[] variances) {
        int n = weighted.length;
        int channels = variances.length;
        double[][] spread = new double[n][];
        for (int i = 0; i < n; i++) {
            spread[i] = spread(weighted[i], filter);
        }
        double[] middle = new double[n * n];
        for (int i = 0; i < n; i++) {
            for (int j = 0; j <= i; j++) {
                double sum = 0;
                for (int channel = 0; channel < channels; channel++) {
                    sum += spread[i][channel] * spread[j][channel] * variances[channel];
                }
                middle[i * n + j] = sum;
                middle[j * n + i] = sum;
            }
            middle[i * n + i] += prior[i];
        }
        return product(product(inverse, middle, n), inverse, n);
    }

    /** H^T w, to the ends of the spectrum. */
    private static double[] spread(double[] weighted, TopHatFilter filter) {
        double[] spread = new double[weighted.length];
        for (int i = 0; i < weighted.length; i++) {
            if (weighted[i] != 0) {
                for (int d = -filter.reach(); d <= filter.reach(); d++) {
                    spread[i + d] += filter.weight(d) * weighted[i];
                }
            }
        }
        return spread;
    }

    private static double[] product(double[] a, double[] b, int n) {
        double[] product = new double[n * n];
        for (int i = 0; i < n; i++) {
            for (int j = 0; j < n; j++) {
                for (int k = 0; k < n; k++) {
                    product[i * n + j] += a[i * n + k] * b[k * n + j];
                }
            }
        }
        return product;
    }

    private static double dot(double[] a, double[] b) {
        double sum = 0;
        for (int i = 0; i < a.length; i++) {
            sum += a[i] * b[i];
        }
        return sum;
    }
}
