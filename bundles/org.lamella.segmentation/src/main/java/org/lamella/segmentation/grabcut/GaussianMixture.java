package org.lamella.segmentation.grabcut;

import java.util.Arrays;
import org.lamella.segmentation.cluster.Clusters;

/**
 * A mixture of Gaussians with full covariances over D map values. Densities leave out the factor (2 pi)^(-D/2), which object and background
 * share.
 *
 * <p>One map stands for a grey picture of three equal channels, the convention of GrabCut's implementations: such a picture's covariance,
 * v 1 1^T, is singular and is given {@value #LEAST_VARIANCE} on its diagonal, and the density of three equal values is then, but for a
 * constant factor, that of one value with the variance v + {@value #LEAST_VARIANCE}/3. So one channel does for three.
 */
final class GaussianMixture {

    /** Variance added where a covariance is singular, squared grey levels of 0 to 255. */
    private static final double LEAST_VARIANCE = 0.01;
    private static final double LEAST_DETERMINANT = 1e-6;
    private static final int GREY_CHANNELS = 3;
    /** Beyond this many e-foldings below the largest term of a sum the others are lost in its rounding. */
    private static final double NEGLIGIBLE = 40;

    private final int dimensions;
    private final int components;
    private final double[] mean;
    /** Inverse Cholesky factors L^-1 of the covariances, lower triangles, row by row: (z - m)^T C^-1 (z - m) = |L^-1 (z - m)|^2. */
    private final double[] whitening;
    /** -1/2 log det C, or minus infinity for an empty component. */
    private final double[] logNorm;
    private final double[] logWeight;

    private GaussianMixture(int components, int dimensions) {
        this.components = components;
        this.dimensions = dimensions;
        mean = new double[components * dimensions];
        whitening = new double[components * dimensions * dimensions];
        logNorm = new double[components];
        logWeight = new double[components];
        Arrays.fill(logNorm, Double.NEGATIVE_INFINITY);
    }

    /** The mixture of clustered points. @param points n x D values that were clustered */
    static GaussianMixture of(Clusters clusters, double[] points, int dimensions) {
        Moments moments = new Moments(clusters.count(), dimensions);
        for (int i = 0; i * dimensions < points.length; i++) {
            moments.add(points, i * dimensions, clusters.of(i));
        }
        return moments.mixture();
    }

    int components() {
        return components;
    }

    /** The component in which a point is most dense, whatever the component's weight. */
    int likeliest(double[] values, int at) {
        int best = 0;
        double most = Double.NEGATIVE_INFINITY;
        for (int k = 0; k < components; k++) {
            double density = logDensity(k, values, at);
            if (density > most) {
                most = density;
                best = k;
            }
        }
        return best;
    }

    /** Logarithm of the density at a point. */
    double logDensity(double[] values, int at, double[] buffer) {
        double most = Double.NEGATIVE_INFINITY;
        for (int k = 0; k < components; k++) {
            buffer[k] = logWeight[k] + logDensity(k, values, at);
            most = Math.max(most, buffer[k]);
        }
        double sum = 0;
        for (int k = 0; k < components; k++) {
            double below = buffer[k] - most;
            sum += below == 0 ? 1 : below > -NEGLIGIBLE ? Math.exp(below) : 0;
        }
        return most + Math.log(sum);
    }

    private double logDensity(int k, double[] values, int at) {
        int start = k * dimensions;
        if (dimensions == 1) {
            double aside = whitening[k] * (values[at] - mean[k]);
            return logNorm[k] - 0.5 * aside * aside;
        }
        double square = 0;
        for (int i = 0; i < dimensions; i++) {
            double sum = 0;
            int row = (start + i) * dimensions;
            for (int j = 0; j <= i; j++) {
                sum += whitening[row + j] * (values[at + j] - mean[start + j]);
            }
            square += sum * sum;
        }
        return logNorm[k] - 0.5 * square;
    }

    /** Number, sums and products of the points of each component. */
    static final class Moments {

        private final int components;
        private final int dimensions;
        private final long[] points;
        private final double[] sums;
        private final double[] products;

        Moments(int components, int dimensions) {
            this.components = components;
            this.dimensions = dimensions;
            points = new long[components];
            sums = new double[components * dimensions];
            products = new double[components * dimensions * dimensions];
        }

        void add(double[] values, int at, int k) {
            points[k]++;
            for (int i = 0; i < dimensions; i++) {
                double value = values[at + i];
                sums[k * dimensions + i] += value;
                for (int j = 0; j <= i; j++) {
                    products[(k * dimensions + i) * dimensions + j] += value * values[at + j];
                }
            }
        }

        void join(Moments later) {
            for (int k = 0; k < components; k++) {
                points[k] += later.points[k];
            }
            for (int i = 0; i < sums.length; i++) {
                sums[i] += later.sums[i];
            }
            for (int i = 0; i < products.length; i++) {
                products[i] += later.products[i];
            }
        }

        long points() {
            return Arrays.stream(points).sum();
        }

        GaussianMixture mixture() {
            GaussianMixture mixture = new GaussianMixture(components, dimensions);
            double total = points();
            for (int k = 0; k < components; k++) {
                if (points[k] > 0) {
                    mixture.logWeight[k] = Math.log(points[k] / total);
                    for (int i = 0; i < dimensions; i++) {
                        mixture.mean[k * dimensions + i] = sums[k * dimensions + i] / points[k];
                    }
                    mixture.setCovariance(k, covariance(k, mixture.mean));
                }
            }
            return mixture;
        }

        private double[] covariance(int k, double[] mean) {
            double[] covariance = new double[dimensions * dimensions];
            for (int i = 0; i < dimensions; i++) {
                for (int j = 0; j <= i; j++) {
                    covariance[i * dimensions + j] = products[(k * dimensions + i) * dimensions + j] / points[k]
                            - mean[k * dimensions + i] * mean[k * dimensions + j];
                }
            }
            return covariance;
        }
    }

    private void setCovariance(int k, double[] covariance) {
        if (dimensions == 1) {
            double variance = Math.max(0, covariance[0]) + LEAST_VARIANCE / GREY_CHANNELS;
            whitening[k] = 1 / Math.sqrt(variance);
            logNorm[k] = -0.5 * Math.log(variance);
            return;
        }
        double[] factor = new double[covariance.length];
        if (!factorise(covariance, factor) || determinant(factor) <= LEAST_DETERMINANT) {
            for (int i = 0; i < dimensions; i++) {
                covariance[i * dimensions + i] = Math.max(0, covariance[i * dimensions + i]) + LEAST_VARIANCE;
            }
            factorise(covariance, factor);
        }
        logNorm[k] = -0.5 * Math.log(determinant(factor));
        invert(factor, k * dimensions * dimensions);
    }

    /** Cholesky factor of a symmetric matrix given by its lower triangle. @return whether all pivots are positive */
    private boolean factorise(double[] matrix, double[] factor) {
        for (int i = 0; i < dimensions; i++) {
            for (int j = 0; j <= i; j++) {
                double sum = matrix[i * dimensions + j];
                for (int l = 0; l < j; l++) {
                    sum -= factor[i * dimensions + l] * factor[j * dimensions + l];
                }
                if (i == j && !(sum > 0)) {
                    return false;
                }
                factor[i * dimensions + j] = i == j ? Math.sqrt(sum) : sum / factor[j * dimensions + j];
            }
        }
        return true;
    }

    private double determinant(double[] factor) {
        double product = 1;
        for (int i = 0; i < dimensions; i++) {
            product *= factor[i * dimensions + i] * factor[i * dimensions + i];
        }
        return product;
    }

    private void invert(double[] factor, int at) {
        for (int j = 0; j < dimensions; j++) {
            for (int i = j; i < dimensions; i++) {
                double sum = i == j ? 1 : 0;
                for (int l = j; l < i; l++) {
                    sum -= factor[i * dimensions + l] * whitening[at + l * dimensions + j];
                }
                whitening[at + i * dimensions + j] = sum / factor[i * dimensions + i];
            }
        }
    }
}
