package org.lamella.ui.view;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import org.lamella.core.contribution.DecompositionResult;
import org.lamella.ui.session.MapDisplay;

/** What to say about a component in a few words. */
final class ComponentFacts {

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
