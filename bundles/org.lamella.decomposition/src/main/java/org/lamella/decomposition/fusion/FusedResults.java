package org.lamella.decomposition.fusion;

import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.IntStream;
import org.lamella.decomposition.NoiseWeighting;

/** What a finished coupled factorisation says of each image, in the image's own scale. */
final class FusedResults {

    private final CoupledFactorization found;
    private final CoupledImages images;
    private final FusionModel model;
    private final ScaledComponents signals;
    private final ScaledComponents backgrounds;
    private final ScaledComponents second;

    FusedResults(CoupledFactorization found, CoupledImages images, NoiseWeighting firstWeighting, NoiseWeighting secondWeighting,
            FusionModel model) {
        this.found = found;
        this.images = images;
        this.model = model;
        FusedFactors factors = found.factors();
        int components = factors.maps().length;
        double[][] background = IntStream.range(0, components).mapToObj(found::background).toArray(double[][]::new);
        double[][] signal = model == FusionModel.BACKGROUND ? found.signals() : factors.first();
        double[][] firstMaps = factors.firstMaps();
        ScaledComponents unordered = ScaledComponents.of(restored(signal, images.firstScale(), firstWeighting), firstMaps);
        double[] counts = unordered.counts();
        int[] order = IntStream.range(0, components).boxed().sorted(Comparator.comparingDouble((Integer k) -> -counts[k]))
                .mapToInt(Integer::intValue).toArray();
        this.signals = unordered.inOrder(order);
        this.backgrounds = ScaledComponents.of(restored(background, images.firstScale(), firstWeighting), firstMaps).inOrder(order);
        this.second = ScaledComponents.of(restored(factors.second(), images.secondScale(), secondWeighting), factors.maps()).inOrder(order);
    }

    private static double[][] restored(double[][] spectra, double scale, NoiseWeighting weighting) {
        double[][] restored = new double[spectra.length][];
        for (int k = 0; k < spectra.length; k++) {
            restored[k] = Arrays.stream(spectra[k]).map(value -> value / scale).toArray();
            weighting.restoreSpectrum(restored[k]);
        }
        return restored;
    }

    /** The first image's components, then their backgrounds if there are any. */
    ScaledComponents first() {
        return model == FusionModel.BACKGROUND ? signals.and(backgrounds) : signals;
    }

    ScaledComponents second() {
        return second;
    }

    Map<String, Object> firstFacts() {
        Map<String, Object> facts = new LinkedHashMap<>();
        facts.put("relative residual", found.firstResidual());
        if (model == FusionModel.DEVIATION) {
            FusedFactors factors = found.factors();
            facts.put("share of deviations in the maps",
                    ColumnDescent.norm(factors.deviations()) / ColumnDescent.norm(factors.firstMaps()));
        }
        if (model == FusionModel.BACKGROUND) {
            double signal = Arrays.stream(signals.counts()).sum();
            double background = Arrays.stream(backgrounds.counts()).sum();
            facts.put("share of background in the counts", background / (signal + background));
            facts.put("background components", (signals.maps().length + 1) + " to " + 2 * signals.maps().length);
        }
        return facts;
    }

    Map<String, Object> secondFacts() {
        Map<String, Object> facts = new LinkedHashMap<>();
        facts.put("relative residual", found.secondResidual());
        facts.put("weight against the first image (lambda)", Math.pow(images.secondScale() / images.firstScale(), 2));
        return facts;
    }
}
