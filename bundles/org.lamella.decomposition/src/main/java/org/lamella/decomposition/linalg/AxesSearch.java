package org.lamella.decomposition.linalg;

import java.util.Arrays;
import java.util.Optional;
import org.lamella.core.LamellaException;
import org.lamella.core.progress.Progress;

/**
 * The search for the principal axes of a matrix A, or of A without its mean row.
 *
 * @param a A (R x C), finite
 * @param removal the mean row to leave out, if any
 * @param count how many axes, at most the smaller of R and C
 */
public record AxesSearch(RowMatrix a, Optional<MeanRemoval> removal, int count) {

    /** Relative error of squared singular values that {@link Solver#RANDOMIZED} stops at: half of that in the singular values. */
    private static final double RANDOMIZED_ERROR = 1e-6;
    /** Up to this size, and when a quarter of all pairs is wanted, a full decomposition is the faster one. */
    private static final int SMALL = 200;

    /** Checks the number of axes. */
    public AxesSearch {
        Sizes.require(count >= 1 && count <= Math.min(a.rows(), a.columns()), "%d axes of a matrix of %d x %d", count, a.rows(),
                a.columns());
    }

    /** A search on A itself. */
    public AxesSearch(RowMatrix a, int count) {
        this(a, Optional.empty(), count);
    }

    /**
     * Finds the axes.
     *
     * @param solver how
     * @param seed of the random start vectors of {@link Solver#RANDOMIZED}
     * @param progress progress and cancellation
     * @return the axes
     * @throws LamellaException when A has too many columns for {@link Solver#INCREMENTAL}, or when cancelled
     */
    public PrincipalAxes by(Solver solver, long seed, Progress progress) throws LamellaException {
        return switch (solver) {
            case AUTO -> hasGramMatrix() ? exact(progress) : randomized(seed, progress);
            case EXACT -> exact(progress);
            case RANDOMIZED -> randomized(seed, progress);
            case INCREMENTAL -> incremental(progress);
        };
    }

    private boolean hasGramMatrix() {
        return Math.min(a.rows(), a.columns()) <= GramMatrix.MAX_COLUMNS;
    }

    PrincipalAxes exact(Progress progress) throws LamellaException {
        return exact(GramRoute.choose(a, count), progress);
    }

    PrincipalAxes exact(GramRoute route, Progress progress) throws LamellaException {
        return by(route, this::exactPairs, route.label(), progress);
    }

    private EigenPairs exactPairs(SymmetricOperator operator, Progress progress) throws LamellaException {
        if (operator instanceof DenseSymmetric gram && (gram.size() <= SMALL || 4 * count >= gram.size())) {
            return SymmetricEigen.leading(gram.cells(), gram.size(), count);
        }
        return ThickRestartLanczos.leading(operator, count, progress);
    }

    /** From random start vectors: one by one on a Gram matrix where making it pays, else in blocks that share a pass over A. */
    private PrincipalAxes randomized(long seed, Progress progress) throws LamellaException {
        GramRoute route = GramRoute.chooseForBlocks(a, count);
        return route == GramRoute.PRODUCTS
                ? by(route, (operator, part) -> BlockKrylov.leading(operator, count, RANDOMIZED_ERROR, seed, part),
                        "random blocks, " + route.label(), progress)
                : by(route, (operator, part) -> ThickRestartLanczos.leading(operator, count, RANDOMIZED_ERROR, seed, part),
                        "random start, " + route.label(), progress);
    }

    private PrincipalAxes incremental(Progress progress) throws LamellaException {
        if (a.columns() > GramMatrix.MAX_COLUMNS) {
            throw new LamellaException("The incremental solver takes up to " + GramMatrix.MAX_COLUMNS + " channels, not " + a.columns()
                    + "; choose a smaller energy window or the randomized solver.");
        }
        return by(GramRoute.COLUMN_GRAM, this::exactPairs, "one pass, " + GramRoute.COLUMN_GRAM.label(), progress);
    }

    /** Finds leading eigenpairs of a matrix known by its product. */
    @FunctionalInterface
    private interface PairsOf {
        EigenPairs of(SymmetricOperator operator, Progress progress) throws LamellaException;
    }

    private PrincipalAxes by(GramRoute route, PairsOf eigenPairs, String way, Progress progress) throws LamellaException {
        return switch (route) {
            case COLUMN_GRAM -> {
                double[] gram = GramMatrix.of(a, progress.part(0, 0.6));
                removal.ifPresent(mean -> mean.correct(gram));
                EigenPairs pairs = eigenPairs.of(new DenseSymmetric(a.columns(), gram), progress.part(0.6, 1));
                yield axes(pairs, pairs.vectors(), trace(gram, a.columns()), way);
            }
            case ROW_GRAM -> {
                double[] gram = GramMatrix.of(TransposedMatrix.of(a, progress), progress.part(0, 0.6));
                removal.ifPresent(mean -> mean.correctRows(gram));
                EigenPairs pairs = eigenPairs.of(new DenseSymmetric(a.rows(), gram), progress.part(0.6, 0.9));
                double[][] axes = ThinProduct.transposeTimes(a, pairs.vectors(), progress.part(0.9, 1));
                yield axes(pairs, axes, trace(gram, a.rows()), way);
            }
            case PRODUCTS -> {
                NormalOperator normal = new NormalOperator(a);
                double whole = normal.trace(progress.part(0, 0.01));
                SymmetricOperator operator = removal.map(mean -> mean.around(normal)).orElse(normal);
                EigenPairs pairs = eigenPairs.of(operator, progress.part(0.01, 1));
                yield axes(pairs, pairs.vectors(), removal.map(mean -> mean.correct(whole)).orElse(whole), way);
            }
        };
    }

    private static PrincipalAxes axes(EigenPairs pairs, double[][] axes, double squaredNorm, String way) {
        double[] values = pairs.values().clone();
        for (int k = 0; k < values.length; k++) {
            if (values[k] > Rounding.OF_SQUARES * values[0]) {
                Vectors.scale(1 / Vectors.norm(axes[k]), axes[k]);
            } else {
                values[k] = 0;
                Arrays.fill(axes[k], 0);
            }
        }
        return new PrincipalAxes(values, axes, squaredNorm, way, pairs.residual(), pairs.valueError(), pairs.products());
    }

    private static double trace(double[] cells, int n) {
        double sum = 0;
        for (int i = 0; i < n; i++) {
            sum += cells[i * n + i];
        }
        return sum;
    }
}
