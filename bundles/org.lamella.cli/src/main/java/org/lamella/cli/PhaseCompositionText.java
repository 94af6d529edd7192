package org.lamella.cli;

import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import java.util.List;
import java.util.Locale;
import org.lamella.core.contribution.PhaseComposition;

/**
 * Compositions of components in words and as JSON.
 *
 * @param compositions one a component
 */
record PhaseCompositionText(List<PhaseComposition> compositions) {

    /** A row an element that is there, components one under the other. */
    String summary() {
        TextTable table = new TextTable().row("  component", "element", "at%", "wt%");
        for (int k = 0; k < compositions.size(); k++) {
            String name = compositions.get(k).name().map(phase -> (" (" + phase + ")")).orElse("");
            for (PhaseComposition.Share share : compositions.get(k).shares()) {
                if (share.origin() != PhaseComposition.Origin.ABSENT) {
                    table.row("  " + (k + 1) + name, share.symbol(), percent(share.atomicFraction(), share.atomicFractionSigma()),
                            percent(share.massFraction(), share.massFractionSigma()));
                }
            }
        }
        return table.toString();
    }

    private static String percent(double fraction, double sigma) {
        return String.format(Locale.ROOT, "%.5g ± %.2g", 100 * fraction, 100 * sigma);
    }

    JsonArray json() {
        JsonArray components = new JsonArray();
        for (PhaseComposition composition : compositions) {
            JsonObject component = new JsonObject();
            component.add("phase", JsonText.value(composition.name()));
            JsonArray elements = new JsonArray();
            for (PhaseComposition.Share share : composition.shares()) {
                JsonObject element = new JsonObject();
                element.addProperty("element", share.symbol());
                element.add("atomicFraction", fraction(share.atomicFraction(), share.atomicFractionSigma()));
                element.add("massFraction", fraction(share.massFraction(), share.massFractionSigma()));
                element.addProperty("origin", share.origin().name().toLowerCase(Locale.ROOT));
                elements.add(element);
            }
            component.add("elements", elements);
            components.add(component);
        }
        return components;
    }

    private static JsonObject fraction(double value, double sigma) {
        JsonObject object = new JsonObject();
        object.add("value", JsonText.value(value));
        object.add("sigma", JsonText.value(sigma));
        return object;
    }
}
