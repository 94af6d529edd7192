package org.lamella.ui.view;

import java.util.Arrays;
import java.util.Comparator;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import org.lamella.core.contribution.DecompositionResult;
import org.lamella.core.contribution.PhaseComposition;
import org.lamella.ui.session.MapDisplay;

/** What to say about a component in a few words. */
final class ComponentFacts {

    private static final int MOST_ELEMENTS = 5;

    private ComponentFacts() {
    }

    /** Share of the variance when the method knows it, else share of what a non-negative factorisation models; empty for others. */
    static String share(DecompositionResult result, int component) {
        if (result.scree().isPresent()) {
            double[] ratio = result.scree().get().explainedVarianceRatio();
            return component < ratio.length ? percent(ratio[component]) + " of variance" : "";
        }
        return shareOfSum(result, component).map(share -> percent(share) + " of counts").orElse("");
    }

    /** What the component is, as far as that is known: its name, or its most frequent elements. */
    static String verdict(DecompositionResult result, int component) {
        Object name = result.facts().get("Component " + (component + 1));
        if (name instanceof String text) {
            return text;
        }
        if (result.compositions().isEmpty()) {
            return "";
        }
        PhaseComposition composition = result.compositions().get(component);
        String elements = composition.shares().stream()
                .sorted(Comparator.comparingDouble(PhaseComposition.Share::atomicFraction).reversed())
                .limit(MOST_ELEMENTS).map(share -> String.format(Locale.ROOT, "%s %.3g", share.symbol(), 100 * share.atomicFraction()))
                .collect(Collectors.joining("  "));
        return composition.name().map(known -> known + ": " + elements).orElse(elements + " at%");
    }

    private static Optional<Double> shareOfSum(DecompositionResult result, int component) {
        double total = 0;
        double own = 0;
        for (int k = 0; k < result.components(); k++) {
            if (MapDisplay.isSigned(result.maps()[k]) || MapDisplay.isSigned(result.spectra()[k])) {
                return Optional.empty();
            }
            double sum = Arrays.stream(result.maps()[k]).sum() * Arrays.stream(result.spectra()[k]).sum();
            total += sum;
            own = k == component ? sum : own;
        }
        return total > 0 ? Optional.of(own / total) : Optional.empty();
    }

    private static String percent(double share) {
        return String.format(Locale.ROOT, share >= 0.0995 ? "%.1f %%" : "%.2g %%", 100 * share);
    }
}
