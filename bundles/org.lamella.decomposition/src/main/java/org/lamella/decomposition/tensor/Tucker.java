package org.lamella.decomposition.tensor;

import java.util.Arrays;
import java.util.SplittableRandom;
import org.lamella.core.LamellaException;
import org.lamella.core.progress.Progress;

/** Tucker decomposition of a tensor of order 3 or more, with orthonormal or with non-negative factors. */
public final class Tucker {

    private Tucker() {
    }

    /**
     * Decomposes.
     *
     * @param tensor X, of order 3 or more
     * @param ranks J_1 to J_n, each at most the size of its axis and the product of the others
     * @param options how it is searched; starts and seed matter with non-negative factors only, orthonormal ones begin at the higher-order
     *        singular value decomposition
     * @param progress progress and cancellation
     * @return the model with the smallest |X - model|^2 found
     * @throws LamellaException when the tensor has too few axes, the ranks do not fit, or it is empty or not finite; also when cancelled
     */
    public static TuckerFit of(Tensor tensor, int[] ranks, TensorOptions options, Progress progress) throws LamellaException {
        requireFits(tensor, ranks);
        double squaredNorm = tensor.squaredNorm(progress.part(0, 0.05));
        if (options.nonNegative()) {
            return nonNegative(tensor, squaredNorm, ranks, options, progress);
        }
        OrthogonalIteration iteration = new OrthogonalIteration(tensor, squaredNorm, ranks, progress.part(0.05, 0.3));
        iteration.iterate(options.maxIterations(), options.tolerance(), progress.part(0.3, 1));
        return iteration.fit();
    }

    private static TuckerFit nonNegative(Tensor tensor, double squaredNorm, int[] ranks, TensorOptions options, Progress progress)
            throws LamellaException {
        NonNegativeTucker best = null;
        for (int start = 0; start < options.starts(); start++) {
            NonNegativeTucker iteration = new NonNegativeTucker(tensor, squaredNorm, ranks, new SplittableRandom(options.seed() + start));
            iteration.iterate(options.trialIterations(), options.tolerance(), options.trialProgress(progress, start));
            best = best == null || iteration.convergence().last() < best.convergence().last() ? iteration : best;
        }
        best.iterate(options.maxIterations() - best.convergence().iterations(), options.tolerance(), progress.part(0.5, 1));
        return best.fit();
    }

    private static void requireFits(Tensor tensor, int[] ranks) throws LamellaException {
        if (tensor.order() < 3 || ranks.length != tensor.order()) {
            throw new LamellaException("A Tucker decomposition needs three axes or more and a rank for each; " + tensor.shape() + " has "
                    + tensor.order() + " axes, and " + ranks.length + " ranks were given.");
        }
        for (int axis = 0; axis < ranks.length; axis++) {
            int own = ranks[axis];
            long others = Arrays.stream(ranks).asLongStream().reduce(1, (a, b) -> a * b) / Math.max(1, own);
            if (own < 1 || own > tensor.size(axis) || own > others) {
                throw new LamellaException("Ranks " + Arrays.toString(ranks) + " of a tensor of " + tensor.shape()
                        + "; each must be at least 1, at most the size of its axis and at most the product of the others.");
            }
        }
    }
}
