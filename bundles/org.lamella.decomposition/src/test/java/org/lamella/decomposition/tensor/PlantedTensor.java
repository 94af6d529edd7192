package org.lamella.decomposition.tensor;

import java.util.Arrays;
import java.util.SplittableRandom;
import java.util.stream.IntStream;

/**
 * A tensor made of known factors.
 *
 * @param factors for each axis K columns
 * @param shape sizes of the axes
 * @param values sum of the outer products, the last axis running fastest
 */
record PlantedTensor(double[][][] factors, int[] shape, double[] values) {

    /** Random factors, uniform on 0 to 1 or on -1 to 1. */
    static PlantedTensor random(boolean nonNegative, int components, long seed, int... shape) {
        SplittableRandom random = new SplittableRandom(seed);
        double[][][] factors = Arrays.stream(shape).mapToObj(size -> IntStream.range(0, components)
                .mapToObj(k -> random.doubles(size, nonNegative ? 0 : -1, 1).map(v -> nonNegative && v < 0.4 ? 0 : v).toArray())
                .toArray(double[][]::new)).toArray(double[][][]::new);
        return new PlantedTensor(factors, shape, product(factors, shape));
    }

    private static double[] product(double[][][] factors, int[] shape) {
        double[] values = new double[Arrays.stream(shape).reduce(1, (a, b) -> a * b)];
        for (int place = 0; place < values.length; place++) {
            for (int k = 0; k < factors[0].length; k++) {
                double term = 1;
                int rest = place;
                for (int axis = shape.length - 1; axis >= 0; axis--) {
                    term *= factors[axis][k][rest % shape[axis]];
                    rest /= shape[axis];
                }
                values[place] += term;
            }
        }
        return values;
    }

    /** The values with Gaussian noise of a share of their root mean square. */
    double[] noisy(double share, long seed) {
        SplittableRandom random = new SplittableRandom(seed);
        double rms = Math.sqrt(Arrays.stream(values).map(v -> v * v).sum() / values.length);
        return Arrays.stream(values).map(v -> v + share * rms * random.nextGaussian()).toArray();
    }

    Tensor tensor() {
        return Tensor.of(values, shape);
    }

    /** The smallest of the factor match scores: for each planted component the best product over the axes of the cosines. */
    double worstMatch(CpModel model) {
        double worst = 1;
        for (int k = 0; k < factors[0].length; k++) {
            double best = 0;
            for (int l = 0; l < model.components(); l++) {
                double score = 1;
                for (int axis = 0; axis < factors.length; axis++) {
                    score *= Math.abs(cosine(factors[axis][k], model.factors()[axis][l]));
                }
                best = Math.max(best, score);
            }
            worst = Math.min(worst, best);
        }
        return worst;
    }

    static double cosine(double[] a, double[] b) {
        double product = IntStream.range(0, a.length).mapToDouble(i -> a[i] * b[i]).sum();
        return product / Math.sqrt(Arrays.stream(a).map(v -> v * v).sum() * Arrays.stream(b).map(v -> v * v).sum());
    }
}
