package org.lamella.decomposition.tensor;

import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.lamella.core.LamellaException;
import org.lamella.core.parallel.Blocks;
import org.lamella.core.progress.Progress;
import org.lamella.decomposition.linalg.ThinGram;
import org.lamella.decomposition.linalg.ThinProduct;

/**
 * A running canonical polyadic decomposition by alternating least squares, solved or by non-negative HALS: Kolda and Bader, SIAM Rev. 51
 * (2009) 455; Cichocki and Phan, IEICE Trans. E92-A (2009) 708.
 *
 * <p>The factor of one axis is updated by the tensor's unfolding times the Khatri-Rao product of the others (MTTKRP). Two passes over the
 * tensor make those of all axes: the product T of the fibres with the last factor, of which the other axes need small contractions only,
 * and the fibres' transposed product with the Khatri-Rao product of the others for the last axis.
 */
final class CpIteration {

    private final Tensor tensor;
    private final boolean nonNegative;
    private final double[][][] factors;
    private final Convergence convergence;

    CpIteration(Tensor tensor, double squaredNorm, int components, boolean nonNegative, SplittableRandom random) {
        this.tensor = tensor;
        this.convergence = new Convergence(squaredNorm);
        this.nonNegative = nonNegative;
        this.factors = new double[tensor.order()][components][];
        for (int axis = 0; axis < factors.length; axis++) {
            for (int k = 0; k < components; k++) {
                factors[axis][k] = random.doubles(tensor.size(axis), nonNegative ? 0 : -1, 1).toArray();
            }
        }
    }

    void iterate(int iterations, double tolerance, Progress progress) throws LamellaException {
        for (int i = 0; i < iterations && !convergence.isReached(); i++) {
            convergence.add(update(progress.part((double) i / iterations, (i + 1.0) / iterations)), tolerance);
            balance();
        }
    }

    /** Updates all factors once. @return |X - model|^2 */
    private double update(Progress progress) throws LamellaException {
        int last = factors.length - 1;
        double[][] product = ThinProduct.times(tensor.fibres(), factors[last], progress.part(0, 0.5));
        for (int axis = 0; axis < last; axis++) {
            Grams.update(factors[axis], contracted(product, axis, progress), Grams.elementwise(factors, axis), nonNegative,
                    progress.part(0.5, 0.5));
        }
        double[][] khatriRao = IntStream.range(0, factors[0].length).mapToObj(this::khatriRaoColumn).toArray(double[][]::new);
        double[][] linear = ThinProduct.transposeTimes(tensor.fibres(), khatriRao, progress.part(0.5, 1));
        double[] gram = Grams.elementwise(factors, last);
        Grams.update(factors[last], linear, gram, nonNegative, progress.part(1, 1));
        return objective(linear, gram);
    }

    /** MTTKRP of an axis but the last: T_k contracted with the k-th columns of the axes on either side. */
    private double[][] contracted(double[][] product, int axis, Progress progress) throws LamellaException {
        double[][] contracted = new double[product.length][];
        Blocks.tasks(product.length, progress.part(0.5, 0.5), k -> {
            double[] left = ModeProduct.outer(columns(k, 0, axis));
            double[] right = ModeProduct.outer(columns(k, axis + 1, factors.length - 1));
            double[] withoutLeft = ModeProduct.contract(product[k], 1, new double[][] {left});
            contracted[k] = ModeProduct.contract(withoutLeft, tensor.size(axis), new double[][] {right});
        });
        return contracted;
    }

    private double[] khatriRaoColumn(int k) {
        return ModeProduct.outer(columns(k, 0, factors.length - 1));
    }

    private double[][] columns(int k, int fromAxis, int toAxis) {
        return IntStream.range(fromAxis, toAxis).mapToObj(axis -> factors[axis][k]).toArray(double[][]::new);
    }

    /** |X|^2 - 2 tr(F^T U) + tr(F^T F G) for the last factor F. */
    private double objective(double[][] linear, double[] gram) {
        double[][] factor = factors[factors.length - 1];
        double[] own = ThinGram.of(factor);
        double value = convergence.squaredNorm();
        for (int i = 0; i < gram.length; i++) {
            value += gram[i] * own[i];
        }
        for (int k = 0; k < factor.length; k++) {
            for (int i = 0; i < factor[k].length; i++) {
                value -= 2 * linear[k][i] * factor[k][i];
            }
        }
        return value;
    }

    /** Gives the vectors of a component the same norm on every axis. */
    private void balance() {
        for (int k = 0; k < factors[0].length; k++) {
            double product = 1;
            double[] norms = new double[factors.length];
            for (int axis = 0; axis < norms.length; axis++) {
                double square = 0;
                for (double value : factors[axis][k]) {
                    square += value * value;
                }
                norms[axis] = Math.sqrt(square);
                product *= norms[axis];
            }
            double common = Math.pow(product, 1.0 / norms.length);
            for (int axis = 0; axis < norms.length && product > 0; axis++) {
                for (int i = 0; i < factors[axis][k].length; i++) {
                    factors[axis][k][i] *= common / norms[axis];
                }
            }
        }
    }

    Convergence convergence() {
        return convergence;
    }

    CpFit fit() {
        return new CpFit(CpModel.normalised(factors), convergence.objective(), convergence.squaredNorm(), convergence.isReached());
    }
}
