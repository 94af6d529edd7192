package org.lamella.decomposition.tensor;

import java.util.stream.IntStream;
import org.lamella.core.LamellaException;
import org.lamella.core.progress.Progress;
import org.lamella.decomposition.linalg.PrincipalAxes;
import org.lamella.decomposition.linalg.ThinProduct;

/**
 * Tucker decomposition with orthonormal factors: the higher-order singular value decomposition (De Lathauwer, De Moor and Vandewalle, SIAM
 * J. Matrix Anal. Appl. 21 (2000) 1253), truncated axis by axis (Vannieuwenhoven, SIAM J. Sci. Comput. 34 (2012) A1027), where higher-order
 * orthogonal iteration begins (HOOI; the same authors, ibid. 1324).
 *
 * <p>HOOI sets the factor of an axis to the leading singular vectors of the tensor contracted with the factors of all others.
 */
final class OrthogonalIteration {

    private final Tensor tensor;
    private final Convergence convergence;
    private final double[][][] factors;
    private double[] core;

    /** Begins with the truncated higher-order singular value decomposition. */
    OrthogonalIteration(Tensor tensor, double squaredNorm, int[] ranks, Progress progress) throws LamellaException {
        this.tensor = tensor;
        this.convergence = new Convergence(squaredNorm);
        this.factors = new double[tensor.order()][][];
        int last = factors.length - 1;
        factors[last] = PrincipalAxes.of(tensor.fibres(), ranks[last], progress.part(0, 0.6)).axes();
        double[] product = TuckerProducts.withLast(tensor, factors[last], progress.part(0.6, 0.8));
        int left = ranks[last];
        for (int axis = 0; axis < last; axis++) {
            factors[axis] = leading(transposed(ModeProduct.unfold(product, left, tensor.size(axis))), ranks[axis],
                    progress.part(0.8, 1));
            product = ModeProduct.contract(product, left, factors[axis]);
            left *= ranks[axis];
        }
    }

    void iterate(int iterations, double tolerance, Progress progress) throws LamellaException {
        for (int i = 0; i < iterations && !convergence.isReached(); i++) {
            update(progress.part((double) i / iterations, (i + 1.0) / iterations));
            double explained = 0;
            for (double value : core) {
                explained += value * value;
            }
            convergence.add(convergence.squaredNorm() - explained, tolerance);
        }
    }

    private void update(Progress progress) throws LamellaException {
        int last = factors.length - 1;
        double[] product = TuckerProducts.withLast(tensor, factors[last], progress.part(0, 0.4));
        for (int axis = 0; axis < last; axis++) {
            factors[axis] = leading(transposed(TuckerProducts.allBut(axis, product, factors, tensor)), factors[axis].length,
                    progress.part(0.4, 0.5));
        }
        DenseRows contracted = DenseRows.of(TuckerProducts.allButLast(tensor, factors, progress.part(0.5, 0.9)));
        factors[last] = leading(contracted, factors[last].length, progress.part(0.9, 0.95));
        double[][] slices = ThinProduct.times(contracted, factors[last], progress.part(0.95, 1));
        core = IntStream.range(0, contracted.rows() * slices.length).mapToDouble(i -> slices[i % slices.length][i / slices.length])
                .toArray();
    }

    /** The leading right singular vectors. */
    private static double[][] leading(DenseRows matrix, int rank, Progress progress) throws LamellaException {
        return PrincipalAxes.of(matrix, rank, progress).axes();
    }

    private static DenseRows transposed(double[][] unfolded) {
        int rows = unfolded[0].length;
        double[] cells = new double[rows * unfolded.length];
        for (int i = 0; i < unfolded.length; i++) {
            for (int row = 0; row < rows; row++) {
                cells[row * unfolded.length + i] = unfolded[i][row];
            }
        }
        return new DenseRows(rows, unfolded.length, cells);
    }

    TuckerFit fit() {
        return new TuckerFit(new TuckerModel(core, factors), convergence.objective(), convergence.squaredNorm(), convergence.isReached());
    }
}
