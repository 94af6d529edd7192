package org.lamella.decomposition.psnmf;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.lamella.core.LamellaException;
import org.lamella.core.contribution.Decomposition;
import org.lamella.core.contribution.DecompositionResult;
import org.lamella.core.progress.Progress;
import org.lamella.core.signal.SpectrumImage;
import org.lamella.decomposition.EnergyWindow;
import org.lamella.decomposition.Weighting;
import org.lamella.decomposition.nmf.GivenComponent;
import org.lamella.decomposition.nmf.HalsNmf;
import org.lamella.decomposition.nmf.HalsParameters;
import org.lamella.decomposition.nmf.Initialisation;
import org.lamella.decomposition.poisson.PoissonSearch;
import org.lamella.decomposition.poisson.PoissonSettings;
import org.lamella.decomposition.poisson.SpectrumModel;

/**
 * PSNMF: spectra from a binned map, maps at full resolution. As published, a factorisation of the binned map gives the spectra S_h; a
 * second one of the whole map, which begins from them and whose maps sum to the counts of each pixel, gives the maps C; the result is C
 * S_h^T.
 */
public final class Psnmf implements Decomposition<PsnmfParameters> {

    private static final double TOLERANCE = 1e-7;
    /**
     * The second factorisation is to fit maps to spectra that are right already; going on, it would follow the noise as a plain one does.
     */
    private static final int SECOND_ITERATIONS = 1;
    /** Free spectra follow the noise when they are fitted longer; those of a detector cannot. */
    private static final double FREE_TOLERANCE = 2e-6;

    @Override
    public Class<PsnmfParameters> parameterType() {
        return PsnmfParameters.class;
    }

    @Override
    public DecompositionResult decompose(SpectrumImage image, PsnmfParameters parameters, Progress progress) throws LamellaException {
        return switch (parameters.variant()) {
            case PAPER -> published(image, parameters, progress);
            case POISSON -> new PoissonSearch(image, settings(parameters, SpectrumModel.FREE))
                    .result("PSNMF, Poisson likelihood", progress);
            case RESPONSE -> new PoissonSearch(image, settings(parameters, SpectrumModel.DETECTED))
                    .result("PSNMF, Poisson likelihood and detector response", progress);
        };
    }

    private static PoissonSettings settings(PsnmfParameters parameters, SpectrumModel spectra) {
        return new PoissonSettings(parameters.components(), spectra, parameters.binning(), parameters.starts(), PoissonSettings.SEPARATION,
                parameters.maxIterations(), spectra == SpectrumModel.FREE ? FREE_TOLERANCE : TOLERANCE, parameters.seed(),
                new EnergyWindow(parameters.energyFrom(), parameters.energyTo()));
    }

    private static DecompositionResult published(SpectrumImage image, PsnmfParameters parameters, Progress progress)
            throws LamellaException {
        HalsNmf nmf = new HalsNmf();
        DecompositionResult binned = nmf.decompose(image,
                hals(parameters, parameters.binning(), Weighting.NONE, false, parameters.maxIterations()), progress.part(0, 0.4));
        List<GivenComponent> start = new ArrayList<>();
        for (int k = 0; k < binned.components(); k++) {
            start.add(GivenComponent.ofInitial(binned.spectra()[k], binned.maps()[k]));
        }
        DecompositionResult whole = nmf.decompose(image, hals(parameters, 1, Weighting.POISSON, true, SECOND_ITERATIONS), start,
                progress.part(0.4, 1));
        Map<String, Object> facts = new LinkedHashMap<>(binned.facts());
        facts.put("iterations at full resolution", whole.facts().get("iterations"));
        return new DecompositionResult("PSNMF", image.navigationAxes(), binned.energyAxis(), binned.spectra(), matched(binned, whole),
                Optional.empty(), binned.objective(), facts, binned.remarks());
    }

    private static HalsParameters hals(PsnmfParameters parameters, int binning, Weighting weighting, boolean sumToOne, int iterations) {
        return new HalsParameters(parameters.components(), sumToOne, 0, 0, 0, false, binning, weighting, List.of(),
                parameters.starts() == 1 ? Initialisation.NNDSVD : Initialisation.RANDOM, parameters.starts(), iterations,
                TOLERANCE, parameters.seed(), parameters.energyFrom(), parameters.energyTo());
    }

    /** The maps of the second factorisation in the order of the first: both come by their counts, which may differ. */
    private static double[][] matched(DecompositionResult binned, DecompositionResult whole) {
        int[] match = org.lamella.core.metric.ComponentMatching.byAngle(binned.spectra(), whole.spectra());
        double[][] maps = new double[binned.components()][];
        for (int k = 0; k < maps.length; k++) {
            maps[k] = whole.maps()[match[k]];
        }
        return maps;
    }
}
