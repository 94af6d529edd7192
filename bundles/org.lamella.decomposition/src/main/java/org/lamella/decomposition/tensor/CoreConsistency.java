package org.lamella.decomposition.tensor;

import org.lamella.core.LamellaException;
import org.lamella.core.progress.Progress;
import org.lamella.decomposition.linalg.ThinProduct;

/**
 * The core consistency diagnostic, which tells whether a canonical polyadic model has too many components: Bro and Kiers, J. Chemom. 17
 * (2003) 274.
 *
 * <p>With the factors given, the best core of a Tucker model is the tensor times the factors' pseudo-inverses. Where the model is right
 * this core is a superdiagonal of ones: 100 %. Well below 50 %, zero, or negative: components are too many or the data are not multilinear.
 */
public final class CoreConsistency {

    private CoreConsistency() {
    }

    /**
     * The core consistency of a model.
     *
     * @param tensor X
     * @param model its decomposition
     * @param progress progress and cancellation
     * @return percent, at most 100; a component of weight zero counts as absent from the core
     * @throws LamellaException when cancelled
     */
    public static double percent(Tensor tensor, CpModel model, Progress progress) throws LamellaException {
        int components = model.components();
        int last = tensor.order() - 1;
        double[][] product = ThinProduct.times(tensor.fibres(), Grams.dual(model.factors()[last]), progress);
        double misfit = 0;
        for (int k = 0; k < components; k++) {
            double[] core = product[k];
            int left = 1;
            for (int axis = 0; axis < last; axis++) {
                core = ModeProduct.contract(core, left, Grams.dual(model.factors()[axis]));
                left *= components;
            }
            misfit += misfit(core, k, model.weights(), last);
        }
        return 100 * (1 - misfit / components);
    }

    /** Squared distance of one slice of the core, scaled by the weights, from the superdiagonal of ones. */
    private static double misfit(double[] core, int slice, double[] weights, int axes) {
        int components = weights.length;
        int diagonal = 0;
        for (int axis = 0; axis < axes; axis++) {
            diagonal = diagonal * components + slice;
        }
        double misfit = 0;
        for (int i = 0; i < core.length; i++) {
            double scaled = weights[slice] > 0 ? core[i] / scale(i, slice, weights, axes) : 0;
            double distance = scaled - (i == diagonal ? 1 : 0);
            misfit += distance * distance;
        }
        return misfit;
    }

    /** The weights shared out evenly over the axes: an entry of the core is scaled by the mean share of its components. */
    private static double scale(int index, int slice, double[] weights, int axes) {
        double scale = root(weights[slice], axes);
        int rest = index;
        for (int axis = 0; axis < axes; axis++) {
            double weight = weights[rest % weights.length];
            scale *= root(weight > 0 ? weight : weights[slice], axes);
            rest /= weights.length;
        }
        return scale;
    }

    private static double root(double weight, int axes) {
        return Math.pow(weight, 1.0 / (axes + 1));
    }
}
