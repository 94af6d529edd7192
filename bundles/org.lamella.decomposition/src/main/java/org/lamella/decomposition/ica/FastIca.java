package org.lamella.decomposition.ica;

import java.util.Arrays;
import org.ejml.data.DMatrixRMaj;
import org.ejml.dense.row.CommonOps_DDRM;
import org.lamella.core.LamellaException;
import org.lamella.core.parallel.Blocks;
import org.lamella.core.progress.Progress;

/**
 * The fixed-point iteration for independent components: Hyvaerinen, IEEE Trans. Neural Netw. 10 (1999) 626.
 *
 * <p>Of white samples z a unit vector w is sought for which w^T z is least Gaussian, w ← E{z g(w^T z)} - E{g'(w^T z)} w. An iteration is
 * one pass over the samples, in blocks whose sums are joined in a fixed order.
 */
final class FastIca {

    private final Samples white;
    private final Contrast contrast;
    private final double tolerance;
    private final int maxIterations;

    /**
     * An iteration on given samples.
     *
     * @param white samples of zero mean and unit covariance
     * @param contrast g
     * @param tolerance ends when 1 - |cosine| between a vector and its next is below this for all vectors
     * @param maxIterations most iterations, of each vector when they are found one by one
     */
    FastIca(Samples white, Contrast contrast, double tolerance, int maxIterations) {
        this.white = white;
        this.contrast = contrast;
        this.tolerance = tolerance;
        this.maxIterations = maxIterations;
    }

    /**
     * Finds all components.
     *
     * @param estimation together or one by one
     * @param start K orthonormal rows to begin from
     * @param progress progress and cancellation
     */
    Rotation run(Estimation estimation, DMatrixRMaj start, Progress progress) throws LamellaException {
        return estimation == Estimation.PARALLEL ? together(start, progress) : oneByOne(start, progress);
    }

    private Rotation together(DMatrixRMaj start, Progress progress) throws LamellaException {
        DMatrixRMaj w = start;
        for (int i = 1; i <= maxIterations; i++) {
            DMatrixRMaj next = Orthogonal.nearest(step(w, progress.part((i - 1.0) / maxIterations, (double) i / maxIterations)));
            double change = 0;
            for (int k = 0; k < w.numRows; k++) {
                change = Math.max(change, Math.abs(1 - Math.abs(cosine(w, next, k))));
            }
            w = next;
            if (change < tolerance) {
                return new Rotation(w, i, true);
            }
        }
        return new Rotation(w, maxIterations, false);
    }

    private Rotation oneByOne(DMatrixRMaj start, Progress progress) throws LamellaException {
        int k = white.mixtures();
        DMatrixRMaj found = new DMatrixRMaj(k, k);
        int most = 0;
        boolean converged = true;
        for (int component = 0; component < k; component++) {
            DMatrixRMaj w = CommonOps_DDRM.extractRow(start, component, null);
            deflate(w, found, component);
            Progress part = progress.part((double) component / k, (component + 1.0) / k);
            boolean settled = false;
            for (int i = 1; i <= maxIterations && !settled; i++) {
                DMatrixRMaj next = step(w, part.part((i - 1.0) / maxIterations, (double) i / maxIterations));
                deflate(next, found, component);
                settled = Math.abs(1 - Math.abs(cosine(w, next, 0))) < tolerance;
                w = next;
                most = Math.max(most, i);
            }
            converged &= settled;
            System.arraycopy(w.data, 0, found.data, component * k, k);
        }
        return new Rotation(found, most, converged);
    }

    /** Takes from a vector what lies along the first rows of a matrix, and makes it a unit vector. */
    private static void deflate(DMatrixRMaj w, DMatrixRMaj rows, int count) {
        int k = w.numCols;
        // twice, as once leaves rounding of the size of what was taken
        for (int pass = 0; pass < 2; pass++) {
            for (int row = 0; row < count; row++) {
                double along = 0;
                for (int j = 0; j < k; j++) {
                    along += w.data[j] * rows.data[row * k + j];
                }
                for (int j = 0; j < k; j++) {
                    w.data[j] -= along * rows.data[row * k + j];
                }
            }
        }
        double norm = 0;
        for (double value : w.data) {
            norm += value * value;
        }
        CommonOps_DDRM.scale(norm > 0 ? 1 / Math.sqrt(norm) : 0, w);
    }

    private static double cosine(DMatrixRMaj a, DMatrixRMaj b, int row) {
        double sum = 0;
        for (int j = row * a.numCols; j < (row + 1) * a.numCols; j++) {
            sum += a.data[j] * b.data[j];
        }
        return sum;
    }

    /** One fixed-point step of all rows w of W, not yet orthonormal. */
    private DMatrixRMaj step(DMatrixRMaj w, Progress progress) throws LamellaException {
        int k = white.mixtures();
        int rows = w.numRows;
        // E{g(w^T z) z^T} row by row, then E{g'(w^T z)} of each row
        double[] sums = Blocks.reduce(white.count(), progress, () -> new double[rows * k + rows], (from, to, block) -> {
            double[] slope = new double[1];
            for (int sample = from; sample < to; sample++) {
                add(w.data, rows, sample * k, slope, block);
            }
        }, (into, later) -> Arrays.setAll(into, i -> into[i] + later[i]));
        DMatrixRMaj next = new DMatrixRMaj(rows, k);
        for (int row = 0; row < rows; row++) {
            for (int j = 0; j < k; j++) {
                next.data[row * k + j] = (sums[row * k + j] - sums[rows * k + row] * w.data[row * k + j]) / white.count();
            }
        }
        return next;
    }

    private void add(double[] w, int rows, int start, double[] slope, double[] block) {
        int k = white.mixtures();
        double[] z = white.values();
        for (int row = 0; row < rows; row++) {
            double u = 0;
            for (int j = 0; j < k; j++) {
                u += w[row * k + j] * z[start + j];
            }
            double g = contrast.derivatives(u, slope);
            for (int j = 0; j < k; j++) {
                block[row * k + j] += g * z[start + j];
            }
            block[rows * k + row] += slope[0];
        }
    }
}
