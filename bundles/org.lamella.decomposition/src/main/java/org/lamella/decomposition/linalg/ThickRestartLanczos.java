package org.lamella.decomposition.linalg;

import java.util.Arrays;
import java.util.SplittableRandom;
import org.lamella.core.LamellaException;
import org.lamella.core.progress.Progress;

/**
 * Leading eigenpairs of a large symmetric positive semi-definite matrix by the thick-restart Lanczos method with full
 * re-orthogonalisation: Wu and Simon, SIAM J. Matrix Anal. Appl. 22 (2000) 602.
 *
 * <p>The basis V grows by v_{j+1} = (A v_j - V V^T A v_j) / beta_j to m vectors; the m x m matrix T = V^T A V is decomposed; when the
 * wanted pairs have not converged, the basis is restarted from the best Ritz vectors, so memory stays at m vectors. The residual of Ritz
 * pair i is |beta_m y_mi|, where y_i is the eigenvector of T.
 *
 * <p>The start vector is fixed, so the same matrix gives the same bits.
 */
public final class ThickRestartLanczos {

    /** Residual over the largest eigenvalue at which a pair is taken as found; the error of its value is quadratically smaller. */
    private static final double TOLERANCE = 1e-12;
    /** Below this share of the largest eigenvalue a new direction is rounding: the basis spans an invariant subspace. */
    private static final double BREAKDOWN = 1e-13;
    private static final double LITTLE_LEFT = 0.7;
    private static final double DONE_BEFORE_RESIDUALS = 0.95;
    private static final int MAX_RESTARTS = 300;
    private static final long START_SEED = 20000622;

    private final SymmetricOperator a;
    private final int n;
    private final int count;
    private final int size;
    private final double[][] basis;
    /** T = V^T A V, row by row. */
    private final double[] projected;
    private final double valueTolerance;
    private final SplittableRandom random;
    /** beta_m, the length of the direction that left the basis last. */
    private double lastBeta;
    private double scale;
    private int productsMade;

    private ThickRestartLanczos(SymmetricOperator a, int count, double valueTolerance, long seed) {
        this.a = a;
        this.valueTolerance = valueTolerance;
        this.random = new SplittableRandom(seed);
        this.n = a.size();
        this.count = count;
        this.size = basisSize(n, count);
        this.basis = new double[Math.min(n, size + 1)][];
        this.projected = new double[size * size];
    }

    private static int basisSize(int n, int count) {
        return Math.min(n, Math.max(4 * count, count + 40));
    }

    /**
     * About how many products A x a run takes, for estimates of cost.
     *
     * @param count how many pairs
     * @return a number of products, as found on noise-limited maps
     */
    static int typicalProducts(int count) {
        return 13 * count + 40;
    }

    /**
     * The pairs with the largest eigenvalues.
     *
     * @param a A, positive semi-definite
     * @param count how many pairs, 1 to n
     * @param progress progress (a rough guess) and cancellation
     * @return the leading pairs, with the residual that was reached
     * @throws LamellaException when cancelled
     */
    public static EigenPairs leading(SymmetricOperator a, int count, Progress progress) throws LamellaException {
        return leading(a, count, 0, START_SEED, progress);
    }

    /**
     * The pairs with the largest eigenvalues, as exact as wanted.
     *
     * @param a A, positive semi-definite
     * @param count how many pairs, 1 to n
     * @param valueTolerance estimated relative error of the values at which to stop, {@link EigenPairs#valueError}; 0 for rounding
     * @param seed of the start vector
     * @param progress progress (a rough guess) and cancellation
     * @return the leading pairs, with the residual that was reached
     * @throws LamellaException when cancelled
     */
    public static EigenPairs leading(SymmetricOperator a, int count, double valueTolerance, long seed, Progress progress)
            throws LamellaException {
        Sizes.require(count >= 1 && count <= a.size(), "%d eigenpairs of a matrix of %d rows", count, a.size());
        return new ThickRestartLanczos(a, count, valueTolerance, seed).iterate(progress);
    }

    private EigenPairs iterate(Progress progress) throws LamellaException {
        basis[0] = newDirection(0);
        int kept = 0;
        for (int restart = 0;; restart++) {
            expand(kept, progress);
            EigenPairs ritz = SymmetricEigen.leading(projected, size, size);
            if (restart == MAX_RESTARTS || hasConverged(ritz)) {
                return pairs(ritz, progress);
            }
            kept = restart(ritz);
        }
    }

    /** Grows the basis from {@code kept} Ritz vectors and the direction after them to its full size. */
    private void expand(int kept, Progress progress) throws LamellaException {
        for (int j = kept; j < size; j++) {
            double[] next = new double[n];
            apply(basis[j], next, progress);
            projected[j * size + j] = Vectors.dot(basis[j], next);
            scale = Math.max(scale, projected[j * size + j]);
            orthogonalise(next, j + 1);
            double beta = Vectors.norm(next);
            if (beta > BREAKDOWN * scale) {
                Vectors.scale(1 / beta, next);
            } else {
                beta = 0;
                next = j + 1 < n ? newDirection(j + 1) : null;
            }
            if (j + 1 < size) {
                projected[j * size + j + 1] = beta;
                projected[(j + 1) * size + j] = beta;
            }
            if (j + 1 < basis.length) {
                basis[j + 1] = next;
            }
            lastBeta = beta;
        }
    }

    private void apply(double[] x, double[] y, Progress progress) throws LamellaException {
        double expected = typicalProducts(count);
        a.apply(x, y, progress.part(Math.min(DONE_BEFORE_RESIDUALS, productsMade / expected),
                Math.min(DONE_BEFORE_RESIDUALS, (productsMade + 1) / expected)));
        productsMade++;
    }

    /**
     * w -= V V^T w for the first {@code vectors} of the basis. The last two, which A w has most of, go first; what is left is made
     * orthogonal to all, and once more when little of it stayed, as its rounding is large then: twice is enough (Kahan and Parlett).
     */
    private void orthogonalise(double[] w, int vectors) {
        for (int i = vectors - 1; i >= Math.max(0, vectors - 2); i--) {
            Vectors.addScaled(-Vectors.dot(basis[i], w), basis[i], w);
        }
        double before = Vectors.norm(w);
        removeBasis(w, vectors);
        if (Vectors.norm(w) < LITTLE_LEFT * before) {
            removeBasis(w, vectors);
        }
    }

    private void removeBasis(double[] w, int vectors) {
        for (int i = 0; i < vectors; i++) {
            Vectors.addScaled(-Vectors.dot(basis[i], w), basis[i], w);
        }
    }

    private double[] newDirection(int vectors) {
        double[] direction = new double[n];
        for (int i = 0; i < n; i++) {
            direction[i] = random.nextDouble() - 0.5;
        }
        orthogonalise(direction, vectors);
        Vectors.scale(1 / Vectors.norm(direction), direction);
        return direction;
    }

    private boolean hasConverged(EigenPairs ritz) {
        double[] residuals = residuals(ritz);
        return Arrays.stream(residuals, 0, count).max().orElse(0) <= TOLERANCE * ritz.values()[0]
                || RitzErrors.largest(ritz.values(), residuals, count) < valueTolerance;
    }

    private double[] residuals(EigenPairs ritz) {
        double[] residuals = new double[size];
        Arrays.setAll(residuals, k -> lastBeta * Math.abs(ritz.vectors()[k][size - 1]));
        return residuals;
    }

    /** Replaces the basis by the best Ritz vectors and the direction that left it last. @return how many Ritz vectors were kept */
    private int restart(EigenPairs ritz) {
        int kept = count + 2 * (size - count) / 5;
        double[] leaving = basis[size];
        double[][] best = new double[kept][];
        Arrays.fill(projected, 0);
        for (int k = 0; k < kept; k++) {
            best[k] = ritzVector(ritz.vectors()[k]);
            double coupling = lastBeta * ritz.vectors()[k][size - 1];
            projected[k * size + k] = ritz.values()[k];
            projected[k * size + kept] = coupling;
            projected[kept * size + k] = coupling;
        }
        System.arraycopy(best, 0, basis, 0, kept);
        basis[kept] = leaving;
        return kept;
    }

    private double[] ritzVector(double[] y) {
        double[] vector = new double[n];
        for (int j = 0; j < size; j++) {
            Vectors.addScaled(y[j], basis[j], vector);
        }
        return vector;
    }

    /** The wanted pairs, with residuals measured on A itself. */
    private EigenPairs pairs(EigenPairs ritz, Progress progress) throws LamellaException {
        double[] values = Arrays.copyOf(ritz.values(), count);
        double[][] vectors = new double[count][];
        Arrays.setAll(vectors, k -> ritzVector(ritz.vectors()[k]));
        double[][] products = a.applyToAll(vectors, progress.part(DONE_BEFORE_RESIDUALS, 1));
        double worst = 0;
        for (int k = 0; k < count; k++) {
            Vectors.addScaled(-values[k], vectors[k], products[k]);
            worst = Math.max(worst, Vectors.norm(products[k]));
        }
        return new EigenPairs(values, vectors, values[0] > 0 ? worst / values[0] : worst,
                RitzErrors.largest(ritz.values(), residuals(ritz), count), productsMade + count);
    }
}
