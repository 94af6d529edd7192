package org.lamella.decomposition.tensor;

import java.util.Arrays;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.lamella.core.LamellaException;
import org.lamella.core.progress.Progress;
import org.lamella.decomposition.linalg.ThinGram;
import org.lamella.decomposition.linalg.ThinProduct;

/**
 * Tucker decomposition whose factors and core are zero or more, by hierarchical alternating least squares: Phan and Cichocki,
 * Neurocomputing 74 (2011) 1956.
 *
 * <p>The factor of an axis is that of a non-negative factorisation of the unfolding whose other factor, core times all others, is known;
 * the core is updated value by value. No update raises |X - model|^2. An iteration reads the tensor twice, with as many columns as the last
 * axis has vectors.
 */
final class NonNegativeTucker {

    private final Tensor tensor;
    private final Convergence convergence;
    private final double[][][] factors;
    private final TuckerCore core;

    NonNegativeTucker(Tensor tensor, double squaredNorm, int[] ranks, SplittableRandom random) {
        this.tensor = tensor;
        this.convergence = new Convergence(squaredNorm);
        this.factors = IntStream.range(0, ranks.length).mapToObj(axis -> IntStream.range(0, ranks[axis])
                .mapToObj(k -> random.doubles(tensor.size(axis)).toArray()).toArray(double[][]::new)).toArray(double[][][]::new);
        this.core = new TuckerCore(ranks, random);
    }

    void iterate(int iterations, double tolerance, Progress progress) throws LamellaException {
        int last = factors.length - 1;
        double[] product = TuckerProducts.withLast(tensor, factors[last], progress.part(0, 0));
        for (int i = 0; i < iterations && !convergence.isReached(); i++) {
            Progress part = progress.part((double) i / iterations, (i + 1.0) / iterations);
            updateFactors(product, part.part(0, 0.5));
            normalise();
            product = TuckerProducts.withLast(tensor, factors[last], part.part(0.5, 1));
            double[][] grams = Arrays.stream(factors).map(ThinGram::of).toArray(double[][]::new);
            double change = core.descend(TuckerProducts.withAll(product, factors), grams);
            convergence.add(convergence.squaredNorm() + change, tolerance);
        }
    }

    /** Updates all factors once. @param product the tensor times the last factor as it is */
    private void updateFactors(double[] product, Progress progress) throws LamellaException {
        int last = factors.length - 1;
        double[][] grams = Arrays.stream(factors).map(ThinGram::of).toArray(double[][]::new);
        for (int axis = 0; axis < last; axis++) {
            double[][] contracted = TuckerProducts.allBut(axis, product, factors, tensor);
            Grams.update(factors[axis], linear(contracted, core.lastFirst(axis)), core.gram(axis, grams), true, progress.part(0, 0));
            grams[axis] = ThinGram.of(factors[axis]);
        }
        TuckerModel model = new TuckerModel(core.values(), factors);
        double[][] maps = IntStream.range(0, factors[last].length).mapToObj(model::map).toArray(double[][]::new);
        double[][] contracted = ThinProduct.transposeTimes(tensor.fibres(), maps, progress.part(0, 0.9));
        Grams.update(factors[last], contracted, core.gram(last, grams), true, progress.part(0.9, 1));
    }

    /** All inner products of the rows of two matrices. @return for each row of {@code second} its products with those of {@code first} */
    private static double[][] linear(double[][] first, double[][] second) {
        double[][] products = new double[second.length][first.length];
        for (int k = 0; k < second.length; k++) {
            for (int i = 0; i < first.length; i++) {
                double sum = 0;
                for (int c = 0; c < second[k].length; c++) {
                    sum += first[i][c] * second[k][c];
                }
                products[k][i] = sum;
            }
        }
        return products;
    }

    /** Gives all columns of the factors the norm 1 and the core their scale. */
    private void normalise() {
        for (int axis = 0; axis < factors.length; axis++) {
            for (int k = 0; k < factors[axis].length; k++) {
                double[] column = factors[axis][k];
                double norm = Math.sqrt(Arrays.stream(column).map(value -> value * value).sum());
                if (norm > 0) {
                    Arrays.setAll(column, i -> column[i] / norm);
                    core.scale(axis, k, norm);
                }
            }
        }
    }

    Convergence convergence() {
        return convergence;
    }

    TuckerFit fit() {
        return new TuckerFit(new TuckerModel(core.values(), factors), convergence.objective(), convergence.squaredNorm(),
                convergence.isReached());
    }
}
