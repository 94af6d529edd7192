package org.lamella.decomposition.tensor;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.lamella.core.LamellaException;
import org.lamella.core.contribution.Decomposition;
import org.lamella.core.contribution.DecompositionResult;
import org.lamella.core.progress.Progress;
import org.lamella.core.signal.SpectrumImage;
import org.lamella.decomposition.ComponentPairs;
import org.lamella.decomposition.EnergyWindow;

/**
 * Tucker decomposition of a map as the tensor (y, x, energy), or of a series of maps with its further axes: {@link Tucker}.
 *
 * <p>Component maps are the core times the profiles of the navigation axes. Non-negative components have spectra of sum 1 and maps in
 * counts, most counts first; others unit spectra of the weighted channels, the strongest first.
 */
public final class TuckerComponents implements Decomposition<TuckerParameters> {

    /** The contributed object. */
    public TuckerComponents() {
        // stateless
    }

    @Override
    public Class<TuckerParameters> parameterType() {
        return TuckerParameters.class;
    }

    @Override
    public DecompositionResult decompose(SpectrumImage image, TuckerParameters parameters, Progress progress) throws LamellaException {
        EnergyWindow window = new EnergyWindow(parameters.energyFrom(), parameters.energyTo());
        ImageTensor tensor = ImageTensor.of(image, window, parameters.weighting(), progress.part(0, 0.05));
        int[] ranks = ranks(tensor.tensor(), parameters);
        progress.message("Finding core and profiles");
        TuckerFit fit = Tucker.of(tensor.tensor(), ranks, parameters.options(), progress.part(0.05, 1));

        Map<String, Object> facts = new LinkedHashMap<>();
        facts.put("iterations", fit.objective().length);
        facts.put("relative residual", fit.relativeResidual());
        facts.put("ranks", Arrays.stream(ranks).mapToObj(Integer::toString).collect(Collectors.joining(" x ")));
        TuckerModel model = fit.model();
        double[][] maps = IntStream.range(0, parameters.components()).mapToObj(model::map).toArray(double[][]::new);
        double[][][] factors = model.factors();
        return tensor.result("Tucker", new ComponentPairs(factors[factors.length - 1], maps), parameters.nonNegative(), fit.objective(),
                facts, ImageTensor.remarks(fit.converged(), fit.objective().length, parameters.tolerance()));
    }

    /** One profile more than the others allow would be empty: an axis' rank is at most the product of the other ranks. */
    private static int[] ranks(Tensor tensor, TuckerParameters parameters) {
        int last = tensor.order() - 1;
        int[] ranks = IntStream.rangeClosed(0, last)
                .map(axis -> axis == last ? parameters.components() : Math.min(parameters.profiles(), tensor.size(axis))).toArray();
        for (int axis = 0; axis < last; axis++) {
            long others = Arrays.stream(ranks).asLongStream().reduce(1, (a, b) -> a * b) / ranks[axis];
            ranks[axis] = (int) Math.min(ranks[axis], others);
        }
        return ranks;
    }
}
