package org.lamella.decomposition.fusion;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SplittableRandom;
import org.lamella.core.LamellaException;
import org.lamella.core.contribution.DecompositionResult;
import org.lamella.core.contribution.JointDecomposition;
import org.lamella.core.progress.Progress;
import org.lamella.core.region.Mask;
import org.lamella.core.signal.Axis;
import org.lamella.core.signal.SpectrumImage;
import org.lamella.decomposition.NoiseWeighting;
import org.lamella.decomposition.Weighting;

/**
 * Structured data fusion of two spectrum images of the same pixels, for instance EELS and EDS: equations (14) and (15) of the review by
 * Muto and Shiga (2020).
 *
 * <p>Both results have the same components in the same order, most counts in the first image first; spectra sum to 1, maps are in counts of
 * their image. In the model of backgrounds the first result has K components more, the background of each.
 */
public final class StructuredFusion implements JointDecomposition<FusionParameters> {

    private static final int TRIAL_ITERATIONS = 20;

    /** The contributed object. */
    public StructuredFusion() {
        // stateless
    }

    @Override
    public Class<FusionParameters> parameterType() {
        return FusionParameters.class;
    }

    @Override
    public List<DecompositionResult> decompose(List<SpectrumImage> images, FusionParameters parameters, Progress progress)
            throws LamellaException {
        requireSamePixels(images);
        SpectrumImage first = parameters.window().crop(images.get(0), progress.part(0, 0.02));
        SpectrumImage second = parameters.secondWindow().crop(images.get(1), progress.part(0.02, 0.04));
        requireEnough(parameters.components(), first);
        requireEnough(parameters.components(), second);
        NoiseWeighting firstWeighting = weighting(parameters.weighting(), first, progress.part(0.04, 0.06));
        NoiseWeighting secondWeighting = weighting(parameters.weighting(), second, progress.part(0.06, 0.08));
        CoupledImages coupled = CoupledImages.of(firstWeighting.weightChannels(first.cube()), secondWeighting.weightChannels(second.cube()),
                parameters.balance(), parameters.components(), parameters.secondWeight(), progress.part(0.08, 0.1));
        Optional<Backgrounds> backgrounds = parameters.model() == FusionModel.BACKGROUND
                ? Optional.of(backgrounds(first, firstWeighting, parameters)) : Optional.empty();

        progress.message("Finding shared maps");
        CoupledFactorization found = search(coupled, backgrounds, parameters, progress.part(0.1, 1));
        FusedResults results = new FusedResults(found, coupled, firstWeighting, secondWeighting, parameters.model());
        List<String> remarks = remarks(parameters, found);
        return List.of(result("Data fusion, first image", first, results.first(), results.firstFacts(), found, remarks),
                result("Data fusion, second image", second, results.second(), results.secondFacts(), found, remarks));
    }

    private static CoupledFactorization search(CoupledImages images, Optional<Backgrounds> backgrounds,
            FusionParameters parameters, Progress progress) throws LamellaException {
        int starts = parameters.starts();
        int trial = starts == 1 ? parameters.maxIterations() : Math.min(TRIAL_ITERATIONS, parameters.maxIterations());
        DeviationPrice price = new DeviationPrice(parameters.gamma(), parameters.price());
        CoupledFactorization best = null;
        for (int start = 0; start < starts; start++) {
            FusedFactors factors = images.randomStart(parameters.components(), new SplittableRandom(parameters.seed() + start));
            Optional<PowerLawBackground> background = backgrounds.map(each -> each.begin(parameters.components()));
            CoupledFactorization one = new CoupledFactorization(images, parameters.model(), price, background, factors);
            one.iterate(trial, parameters.tolerance(), progress.part(0.5 * start / starts, 0.5 * (start + 1) / starts));
            best = best == null || one.last() < best.last() ? one : best;
        }
        best.iterate(parameters.maxIterations() - best.objective().length, parameters.tolerance(), progress.part(0.5, 1));
        return best;
    }

    private static NoiseWeighting weighting(Weighting weighting, SpectrumImage image, Progress progress) throws LamellaException {
        return NoiseWeighting.of(weighting, image.cube(), Mask.all(image.cube().width(), image.cube().height()), image.title(), progress);
    }

    /**
     * What backgrounds are made of.
     *
     * @param basis powers of the energy, weighted
     * @param threshold signal of a unit spectrum above which more costs less
     * @param channelsBeforeEdges so many channels have no signal
     */
    private record Backgrounds(double[][] basis, double threshold, int channelsBeforeEdges) {

        PowerLawBackground begin(int components) {
            return new PowerLawBackground(basis, components, threshold, channelsBeforeEdges);
        }
    }

    private static Backgrounds backgrounds(SpectrumImage image, NoiseWeighting weighting, FusionParameters parameters)
            throws LamellaException {
        double[] energies = image.energyAxis().coordinates();
        if (!Arrays.stream(energies).allMatch(energy -> energy > 0)) {
            throw new LamellaException("A power-law background needs energies above zero; those of '" + image.title() + "' begin at "
                    + (energies[0] + " " + image.energyAxis().units()).strip() + ", choose a window with 'energy from' and 'energy to'.");
        }
        double[][] basis = PowerLawBackground.basis(energies);
        for (double[] power : basis) {
            weighting.weightSpectrum(power);
        }
        int before = (int) Arrays.stream(energies).filter(energy -> energy < parameters.firstEdge()).count();
        if (before == energies.length) {
            throw new LamellaException("The first edge at " + parameters.firstEdge() + " " + image.energyAxis().units()
                    + " lies above all energies of '" + image.title() + "'; give one inside, or 0 when it is not known.");
        }
        return new Backgrounds(basis, parameters.threshold() / Math.sqrt(energies.length), before);
    }

    private static void requireSamePixels(List<SpectrumImage> images) throws LamellaException {
        if (images.size() != 2) {
            throw new LamellaException("Data fusion takes two spectrum images of the same pixels, not " + images.size() + ".");
        }
        List<Integer> first = images.get(0).navigationAxes().stream().map(Axis::size).toList();
        List<Integer> second = images.get(1).navigationAxes().stream().map(Axis::size).toList();
        if (!first.equals(second)) {
            throw new LamellaException("'" + images.get(0).title() + "' has " + first + " pixels and '" + images.get(1).title() + "' "
                    + second + "; data fusion takes two images of the same pixels, rebin or crop them first.");
        }
    }

    private static void requireEnough(int components, SpectrumImage image) throws LamellaException {
        if (components > Math.min(image.cube().pixels(), image.cube().channels())) {
            throw new LamellaException(components + " components cannot be told from the " + image.cube().pixels() + " pixels and "
                    + image.cube().channels() + " channels of '" + image.title() + "'; choose fewer.");
        }
    }

    private static DecompositionResult result(String method, SpectrumImage image, ScaledComponents components, Map<String, Object> facts,
            CoupledFactorization found, List<String> remarks) {
        Map<String, Object> all = new LinkedHashMap<>();
        all.put("iterations", found.objective().length);
        all.putAll(facts);
        return new DecompositionResult(method, image.navigationAxes(), image.energyAxis(), components.spectra(), components.maps(),
                Optional.empty(), found.objective(), all, remarks);
    }

    private static List<String> remarks(FusionParameters parameters, CoupledFactorization found) {
        return found.isConverged() ? List.of() : List.of("The fusion was stopped after " + found.objective().length
                + " iterations, before it reached its tolerance of " + parameters.tolerance() + ".");
    }
}
