package org.lamella.decomposition.tensor;

import java.util.Arrays;
import org.lamella.core.LamellaException;
import org.lamella.core.parallel.Blocks;
import org.lamella.core.progress.Progress;
import org.lamella.decomposition.linalg.EigenPairs;
import org.lamella.decomposition.linalg.NonNegativeQuadratic;
import org.lamella.decomposition.linalg.SymmetricEigen;
import org.lamella.decomposition.linalg.ThinGram;

/** Normal equations of thin factors: Gram matrices F^T F (K x K, row by row) and the least-squares factor that they give. */
final class Grams {

    /** Directions of a Gram matrix below this share of its largest eigenvalue are rounding. */
    private static final double ROUNDING = 1e-13;
    private static final int SWEEPS = 50;
    private static final double SWEEP_TOLERANCE = 1e-3;

    private Grams() {
    }

    /** The elementwise product of the Gram matrices of all factors but one: the Gram matrix of their Khatri-Rao product. */
    static double[] elementwise(double[][][] factors, int except) {
        int components = factors[0].length;
        double[] product = new double[components * components];
        Arrays.fill(product, 1);
        for (int axis = 0; axis < factors.length; axis++) {
            if (axis != except) {
                double[] gram = ThinGram.of(factors[axis]);
                for (int i = 0; i < product.length; i++) {
                    product[i] *= gram[i];
                }
            }
        }
        return product;
    }

    /** The pseudo-inverse of a Gram matrix, n x n. */
    static double[] inverse(double[] gram, int n) {
        EigenPairs pairs = SymmetricEigen.leading(gram, n, n);
        double[] inverse = new double[n * n];
        for (int p = 0; p < n && pairs.values()[p] > ROUNDING * pairs.values()[0]; p++) {
            double[] vector = pairs.vectors()[p];
            for (int k = 0; k < n; k++) {
                for (int l = 0; l < n; l++) {
                    inverse[k * n + l] += vector[k] * vector[l] / pairs.values()[p];
                }
            }
        }
        return inverse;
    }

    /** F (F^T F)^-1: the columns whose products with a vector are its least-squares coordinates along F. */
    static double[][] dual(double[][] factor) {
        return combine(factor, inverse(ThinGram.of(factor), factor.length));
    }

    /** F W for a symmetric or any other K x L matrix W, row by row. @return L columns */
    static double[][] combine(double[][] factor, double[] weights) {
        int columns = weights.length / factor.length;
        double[][] combined = new double[columns][factor[0].length];
        for (int l = 0; l < columns; l++) {
            for (int k = 0; k < factor.length; k++) {
                double weight = weights[k * columns + l];
                for (int i = 0; i < combined[l].length; i++) {
                    combined[l][i] += weight * factor[k][i];
                }
            }
        }
        return combined;
    }

    /**
     * Updates a factor F for the smallest |U - F H^T|^2.
     *
     * @param factor F by column, overwritten; where descent begins
     * @param linear U H by column
     * @param gram H^T H
     * @param nonNegative whether F must stay zero or more: by coordinate descent (HALS), else solved
     */
    static void update(double[][] factor, double[][] linear, double[] gram, boolean nonNegative, Progress progress)
            throws LamellaException {
        if (nonNegative) {
            descend(factor, linear, gram, progress);
        } else {
            double[][] solved = combine(linear, inverse(gram, factor.length));
            System.arraycopy(solved, 0, factor, 0, factor.length);
        }
    }

    private static void descend(double[][] factor, double[][] linear, double[] gram, Progress progress) throws LamellaException {
        int components = factor.length;
        Blocks.forEach(factor[0].length, progress, (from, to) -> {
            double[] a = new double[components];
            double[] c = new double[components];
            for (int i = from; i < to; i++) {
                for (int k = 0; k < components; k++) {
                    a[k] = linear[k][i];
                    c[k] = factor[k][i];
                }
                NonNegativeQuadratic.descend(gram, a, c, 0, components, SWEEPS, SWEEP_TOLERANCE);
                for (int k = 0; k < components; k++) {
                    factor[k][i] = c[k];
                }
            }
        });
    }
}
