package org.lamella.decomposition.tensor;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.IntStream;
import org.lamella.core.LamellaException;
import org.lamella.core.contribution.Decomposition;
import org.lamella.core.contribution.DecompositionResult;
import org.lamella.core.progress.Progress;
import org.lamella.core.signal.SpectrumImage;
import org.lamella.decomposition.ComponentPairs;
import org.lamella.decomposition.EnergyWindow;

/**
 * Canonical polyadic decomposition of a map as the tensor (y, x, energy), or of a series of maps with its further axes: {@link
 * CanonicalPolyadic}.
 *
 * <p>Component maps are outer products of a profile along y and one along x. Non-negative components have spectra of sum 1 and maps in
 * counts, most counts first; others unit spectra of the weighted channels, the heaviest first.
 */
public final class PolyadicComponents implements Decomposition<CpdParameters> {

    /** The contributed object. */
    public PolyadicComponents() {
        // stateless
    }

    @Override
    public Class<CpdParameters> parameterType() {
        return CpdParameters.class;
    }

    @Override
    public DecompositionResult decompose(SpectrumImage image, CpdParameters parameters, Progress progress) throws LamellaException {
        EnergyWindow window = new EnergyWindow(parameters.energyFrom(), parameters.energyTo());
        ImageTensor tensor = ImageTensor.of(image, window, parameters.weighting(), progress.part(0, 0.05));
        progress.message("Finding component profiles");
        CpFit fit = CanonicalPolyadic.of(tensor.tensor(), parameters.components(), parameters.options(), progress.part(0.05, 0.95));
        double consistency = CoreConsistency.percent(tensor.tensor(), fit.model(), progress.part(0.95, 1));

        Map<String, Object> facts = new LinkedHashMap<>();
        facts.put("iterations", fit.objective().length);
        facts.put("relative residual", fit.relativeResidual());
        // how far below zero says nothing more: there are too many components
        facts.put("core consistency (%)", Math.max(0, consistency));
        facts.put("starts", parameters.starts());
        CpModel model = fit.model();
        double[][] maps = IntStream.range(0, model.components()).mapToObj(model::map).toArray(double[][]::new);
        double[][][] factors = model.factors();
        return tensor.result("Canonical polyadic (CPD)", new ComponentPairs(factors[factors.length - 1], maps), parameters.nonNegative(),
                fit.objective(), facts, ImageTensor.remarks(fit.converged(), fit.objective().length, parameters.tolerance()));
    }
}
