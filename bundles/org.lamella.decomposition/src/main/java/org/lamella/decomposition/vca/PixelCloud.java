package org.lamella.decomposition.vca;

import java.util.Arrays;
import java.util.stream.IntStream;
import org.lamella.core.LamellaException;
import org.lamella.decomposition.linalg.EigenPairs;
import org.lamella.decomposition.linalg.SymmetricEigen;

/**
 * The pixels as points on a plane, where mixtures of endmembers fill a simplex.
 *
 * @param scores K coordinates in signal space of the n pixels used, by coordinate, scaled as their spectra are to be averaged
 * @param points K coordinates on the plane of the same pixels, by coordinate
 */
record PixelCloud(double[][] scores, double[][] points) {

    /** Pixels with less than this share of the mean signal are vacuum, whose direction is noise. */
    private static final double VACUUM = 0.1;

    static PixelCloud projective(SignalSpace space, String title) throws LamellaException {
        double[] mean = space.mean();
        double[] along = along(space.scores(), mean);
        int[] used = bright(space, mean, along, title);
        double[][] scaled = Arrays.stream(space.scores())
                .map(scores -> IntStream.of(used).mapToDouble(pixel -> scores[pixel] / along[pixel]).toArray()).toArray(double[][]::new);
        return new PixelCloud(scaled, scaled);
    }

    /** K - 1 centred principal components of the scores, lifted by their largest norm, so that the plane does not go through zero. */
    static PixelCloud affine(SignalSpace space, String title) throws LamellaException {
        double[] mean = space.mean();
        int[] used = bright(space, mean, along(space.scores(), mean), title);
        double[][] scores = Arrays.stream(space.scores())
                .map(all -> IntStream.of(used).mapToDouble(pixel -> all[pixel]).toArray()).toArray(double[][]::new);
        int dimension = scores.length;
        double[] centre = Arrays.stream(scores).mapToDouble(values -> Arrays.stream(values).sum() / values.length).toArray();
        EigenPairs axes = SymmetricEigen.leading(covariance(scores, centre), dimension, dimension - 1);
        double[][] points = new double[dimension][used.length];
        double farthest = 0;
        for (int p = 0; p < used.length; p++) {
            double square = 0;
            for (int a = 0; a < dimension - 1; a++) {
                double coordinate = 0;
                for (int k = 0; k < dimension; k++) {
                    coordinate += axes.vectors()[a][k] * (scores[k][p] - centre[k]);
                }
                points[a][p] = coordinate;
                square += coordinate * coordinate;
            }
            farthest = Math.max(farthest, Math.sqrt(square));
        }
        Arrays.fill(points[dimension - 1], farthest);
        return new PixelCloud(scores, points);
    }

    private static double[] along(double[][] scores, double[] mean) {
        double[] along = new double[scores[0].length];
        for (int k = 0; k < mean.length; k++) {
            for (int pixel = 0; pixel < along.length; pixel++) {
                along[pixel] += mean[k] * scores[k][pixel];
            }
        }
        return along;
    }

    private static int[] bright(SignalSpace space, double[] mean, double[] along, String title) throws LamellaException {
        double square = Arrays.stream(mean).map(m -> m * m).sum();
        int[] used = IntStream.range(0, along.length).filter(pixel -> along[pixel] > VACUUM * square).toArray();
        if (used.length < space.scores().length) {
            throw new LamellaException("Only " + used.length + " pixels of '" + title + "' hold signal, too few for "
                    + space.scores().length + " endmembers; choose fewer or another energy window.");
        }
        return used;
    }

    private static double[] covariance(double[][] scores, double[] centre) {
        int dimension = scores.length;
        double[] covariance = new double[dimension * dimension];
        for (int k = 0; k < dimension; k++) {
            for (int l = 0; l < dimension; l++) {
                double sum = 0;
                for (int p = 0; p < scores[k].length; p++) {
                    sum += (scores[k][p] - centre[k]) * (scores[l][p] - centre[l]);
                }
                covariance[k * dimension + l] = sum;
            }
        }
        return covariance;
    }

    /** Mean of some points in signal space. @return K values */
    double[] mean(int[] chosen) {
        return Arrays.stream(scores).mapToDouble(values -> IntStream.of(chosen).mapToDouble(p -> values[p]).average().orElseThrow())
                .toArray();
    }
}
