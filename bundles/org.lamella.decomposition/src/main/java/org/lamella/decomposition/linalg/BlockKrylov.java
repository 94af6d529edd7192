package org.lamella.decomposition.linalg;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.lamella.core.LamellaException;
import org.lamella.core.parallel.Blocks;
import org.lamella.core.progress.Progress;

/**
 * Leading eigenpairs of a symmetric positive semi-definite matrix A by randomized block Krylov iteration: Halko, Martinsson and Tropp, SIAM
 * Review 53 (2011) 217, with the block Krylov space of Musco and Musco, NIPS 2015, and restarts that bound the memory.
 *
 * <p>A block of random vectors, ten more than pairs are wanted, is multiplied by A again and again, all in one pass; the products, made
 * orthogonal to those before, span the space V in which A is projected, T = V^T A V. Every few passes the best Ritz vectors start a new
 * space. It ends when the estimated error of the wanted eigenvalues is small enough, {@link RitzErrors}.
 */
final class BlockKrylov {

    private static final int OVERSAMPLING = 10;
    private static final int PASSES_A_CYCLE = 4;
    /** Ritz vectors that start a new space; with two blocks it takes two thirds of the products that one block takes. */
    private static final int KEPT_BLOCKS = 2;
    private static final int MAX_CYCLES = 60;
    /** Below this share of its length before, what is left of a vector is rounding. */
    private static final double BREAKDOWN = 1e-12;
    private static final double EXPECTED_CYCLES = 8;

    private final SymmetricOperator a;
    private final int count;
    private final int block;
    private final double valueTolerance;
    /** V, and A V. */
    private final List<double[]> basis = new ArrayList<>();
    private final List<double[]> images = new ArrayList<>();
    private int products;

    private BlockKrylov(SymmetricOperator a, int count, double valueTolerance) {
        this.a = a;
        this.count = count;
        this.block = blockSize(a.size(), count);
        this.valueTolerance = valueTolerance;
    }

    private static int blockSize(int n, int count) {
        return Math.min(n, count + OVERSAMPLING);
    }

    /**
     * About how many products A x a run takes, for estimates of cost.
     *
     * @param count how many pairs
     * @return a number of products, as found on noise-limited maps
     */
    static int typicalProducts(int count) {
        return 32 * (count + OVERSAMPLING);
    }

    /**
     * The pairs with the largest eigenvalues.
     *
     * @param a A, positive semi-definite
     * @param count how many pairs, 1 to n
     * @param valueTolerance estimated relative error of the values at which to stop
     * @param seed of the random vectors
     * @param progress progress (a rough guess) and cancellation
     * @return the leading pairs, with the residual that was reached
     * @throws LamellaException when cancelled
     */
    static EigenPairs leading(SymmetricOperator a, int count, double valueTolerance, long seed, Progress progress)
            throws LamellaException {
        Sizes.require(count >= 1 && count <= a.size(), "%d eigenpairs of a matrix of %d rows", count, a.size());
        return new BlockKrylov(a, count, valueTolerance).iterate(seed, progress);
    }

    private EigenPairs iterate(long seed, Progress progress) throws LamellaException {
        append(randomBlock(seed), progress.part(0, 0));
        for (int cycle = 1;; cycle++) {
            boolean invariant = false;
            for (int pass = 0; pass < PASSES_A_CYCLE && !invariant; pass++) {
                double done = Math.min(0.9, (cycle - 1 + (double) pass / PASSES_A_CYCLE) / EXPECTED_CYCLES);
                double next = Math.min(0.9, (cycle - 1 + (pass + 1.0) / PASSES_A_CYCLE) / EXPECTED_CYCLES);
                invariant = !append(copyOfLast(images), progress.part(done, next));
            }
            double[] values = restart();
            double[] residuals = residuals(values);
            double error = RitzErrors.largest(values, residuals, count);
            if (invariant || error < valueTolerance || cycle == MAX_CYCLES) {
                double worst = Arrays.stream(residuals, 0, count).max().orElse(0);
                return new EigenPairs(Arrays.copyOf(values, count), basis.subList(0, count).toArray(double[][]::new),
                        values[0] > 0 ? worst / values[0] : worst, error, products);
            }
        }
    }

    private double[][] randomBlock(long seed) {
        SplittableRandom random = new SplittableRandom(seed);
        double[][] vectors = new double[block][];
        Arrays.setAll(vectors, k -> random.doubles(a.size(), -1, 1).toArray());
        return vectors;
    }

    private double[][] copyOfLast(List<double[]> vectors) {
        int from = Math.max(0, vectors.size() - block);
        return vectors.subList(from, vectors.size()).stream().map(double[]::clone).toArray(double[][]::new);
    }

    /** Grows the basis by what vectors have outside of it. @return whether they had anything */
    private boolean append(double[][] vectors, Progress progress) throws LamellaException {
        double[] before = new double[vectors.length];
        Blocks.tasks(vectors.length, progress.part(0, 0), k -> {
            before[k] = Vectors.norm(vectors[k]);
            remove(basis, vectors[k]);
        });
        List<double[]> added = new ArrayList<>();
        for (int k = 0; k < vectors.length && basis.size() + added.size() < a.size(); k++) {
            remove(added, vectors[k]);
            double left = Vectors.norm(vectors[k]);
            if (left > BREAKDOWN * before[k]) {
                // what little is left may have rounding in it along the others, so they are removed again at length one
                Vectors.scale(1 / left, vectors[k]);
                remove(basis, vectors[k]);
                remove(added, vectors[k]);
                Vectors.scale(1 / Vectors.norm(vectors[k]), vectors[k]);
                added.add(vectors[k]);
            }
        }
        if (added.isEmpty()) {
            return false;
        }
        basis.addAll(added);
        images.addAll(List.of(a.applyToAll(added.toArray(double[][]::new), progress)));
        products += added.size();
        return true;
    }

    private static void remove(List<double[]> directions, double[] w) {
        for (double[] direction : directions) {
            Vectors.addScaled(-Vectors.dot(direction, w), direction, w);
        }
    }

    /** Replaces V by its best Ritz vectors, some blocks of them. @return their Ritz values, falling */
    private double[] restart() throws LamellaException {
        int size = basis.size();
        double[] projected = new double[size * size];
        Blocks.tasks(size, Progress.NONE, i -> {
            for (int j = 0; j <= i; j++) {
                projected[i * size + j] = Vectors.dot(basis.get(i), images.get(j));
            }
        });
        for (int i = 0; i < size; i++) {
            for (int j = 0; j < i; j++) {
                projected[j * size + i] = projected[i * size + j];
            }
        }
        EigenPairs ritz = SymmetricEigen.leading(projected, size, Math.min(KEPT_BLOCKS * block, size));
        replace(basis, ritz.vectors());
        replace(images, ritz.vectors());
        return ritz.values();
    }

    private static void replace(List<double[]> vectors, double[][] coefficients) throws LamellaException {
        double[][] combined = new double[coefficients.length][];
        Blocks.tasks(coefficients.length, Progress.NONE, k -> {
            double[] sum = new double[vectors.get(0).length];
            for (int j = 0; j < vectors.size(); j++) {
                Vectors.addScaled(coefficients[k][j], vectors.get(j), sum);
            }
            combined[k] = sum;
        });
        vectors.clear();
        vectors.addAll(List.of(combined));
    }

    /** |A v - theta v| of each Ritz pair in the basis. */
    private double[] residuals(double[] values) {
        return IntStream.range(0, values.length).mapToDouble(k -> {
            double[] difference = images.get(k).clone();
            Vectors.addScaled(-values[k], basis.get(k), difference);
            return Vectors.norm(difference);
        }).toArray();
    }
}
