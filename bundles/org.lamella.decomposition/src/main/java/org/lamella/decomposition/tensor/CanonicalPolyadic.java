package org.lamella.decomposition.tensor;

import java.util.SplittableRandom;
import org.lamella.core.LamellaException;
import org.lamella.core.progress.Progress;

/** Canonical polyadic decomposition (CPD, PARAFAC) of a tensor of order 3 or more, where it is unique under mild conditions. */
public final class CanonicalPolyadic {

    private CanonicalPolyadic() {
    }

    /**
     * Decomposes from several random starts.
     *
     * @param tensor X, of order 3 or more
     * @param components K, at most the rank that a tensor of this shape can have
     * @param options how it is searched
     * @param progress progress and cancellation
     * @return the model with the smallest |X - model|^2 found
     * @throws LamellaException when the tensor has too few axes, is too small for K, empty, or not finite; also when cancelled
     */
    public static CpFit of(Tensor tensor, int components, TensorOptions options, Progress progress) throws LamellaException {
        requireFits(tensor, components);
        double squaredNorm = tensor.squaredNorm(progress.part(0, 0.05));
        CpIteration best = null;
        for (int start = 0; start < options.starts(); start++) {
            CpIteration iteration = new CpIteration(tensor, squaredNorm, components, options.nonNegative(),
                    new SplittableRandom(options.seed() + start));
            iteration.iterate(options.trialIterations(), options.tolerance(), options.trialProgress(progress, start));
            best = best == null || iteration.convergence().last() < best.convergence().last() ? iteration : best;
        }
        best.iterate(options.maxIterations() - best.convergence().iterations(), options.tolerance(), progress.part(0.5, 1));
        return best.fit();
    }

    private static void requireFits(Tensor tensor, int components) throws LamellaException {
        if (tensor.order() < 3) {
            throw new LamellaException("A canonical polyadic decomposition needs three axes or more, " + tensor.shape() + " has "
                    + tensor.order() + "; factorise it as a matrix.");
        }
        long all = tensor.shape().stream().mapToLong(size -> size).reduce(1, (a, b) -> a * b);
        long most = tensor.shape().stream().mapToLong(size -> all / size).min().orElseThrow();
        if (components < 1 || components > most) {
            throw new LamellaException(components + " components of a tensor of " + tensor.shape() + "; there can be 1 to " + most + ".");
        }
    }
}
