package org.lamella.cli;

import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import java.util.List;
import java.util.Locale;
import org.lamella.core.contribution.Composition;
import org.lamella.xray.XrayLine;
import org.lamella.xray.XrayLines;

/**
 * A composition in words and as JSON.
 *
 * @param composition the composition
 */
record CompositionText(Composition composition) {

    /** The lines it was measured by. */
    List<XrayLine> lines() {
        return composition.elements().stream().flatMap(row -> XrayLines.find(row.line()).stream()).toList();
    }

    String summary() {
        StringBuilder text = new StringBuilder(composition.method()).append('\n');
        TextTable table = new TextTable().row("  element", "line", "net counts", "background", "peak SNR", "at%", "Poisson",
                "limit at%", "wt%", "limit wt%");
        for (Composition.Row row : composition.elements()) {
            table.row("  " + row.symbol(), row.line(), withError(row.netCounts(), row.netCountsSigma()),
                    String.format(Locale.ROOT, "%.4g", row.backgroundCounts()), String.format(Locale.ROOT, "%.3g", row.signalToNoise()),
                    percent(row.atomic()), String.format(Locale.ROOT, "± %.2g", 100 * row.poissonAtomicSigma()), limit(row.atomic()),
                    percent(row.mass()), limit(row.mass()));
        }
        text.append(table);
        TextTable facts = new TextTable();
        composition.quantities().forEach(quantity -> facts.row("  " + quantity.name(),
                withError(quantity.value(), quantity.sigma()) + " " + quantity.unit()));
        composition.facts().forEach((name, value) -> facts.row("  " + name, value));
        text.append(facts);
        composition.remarks().forEach(remark -> text.append("  ").append(remark).append('\n'));
        return text.toString();
    }

    private static String percent(Composition.Fraction fraction) {
        return withError(100 * fraction.value(), 100 * fraction.sigma());
    }

    private static String limit(Composition.Fraction fraction) {
        return String.format(Locale.ROOT, "%.2g", 100 * fraction.detectionLimit());
    }

    private static String withError(double value, double sigma) {
        return String.format(Locale.ROOT, "%.5g ± %.2g", value, sigma);
    }

    JsonObject json() {
        JsonObject object = new JsonObject();
        object.addProperty("method", composition.method());
        JsonArray rows = new JsonArray();
        for (Composition.Row row : composition.elements()) {
            JsonObject element = new JsonObject();
            element.addProperty("element", row.symbol());
            element.addProperty("line", row.line());
            element.add("netCounts", JsonText.value(row.netCounts()));
            element.add("netCountsSigma", JsonText.value(row.netCountsSigma()));
            element.add("backgroundCounts", JsonText.value(row.backgroundCounts()));
            element.add("signalToNoise", JsonText.value(row.signalToNoise()));
            element.add("atomicFraction", fraction(row.atomic()));
            element.add("atomicFractionPoissonSigma", JsonText.value(row.poissonAtomicSigma()));
            element.add("massFraction", fraction(row.mass()));
            rows.add(element);
        }
        object.add("elements", rows);
        JsonArray quantities = new JsonArray();
        for (Composition.Quantity quantity : composition.quantities()) {
            JsonObject one = new JsonObject();
            one.addProperty("name", quantity.name());
            one.add("value", JsonText.value(quantity.value()));
            one.add("sigma", JsonText.value(quantity.sigma()));
            one.addProperty("unit", quantity.unit());
            quantities.add(one);
        }
        object.add("quantities", quantities);
        JsonObject facts = new JsonObject();
        composition.facts().forEach(facts::addProperty);
        object.add("facts", facts);
        object.add("remarks", JsonText.texts(composition.remarks()));
        return object;
    }

    private static JsonObject fraction(Composition.Fraction fraction) {
        JsonObject object = new JsonObject();
        object.add("value", JsonText.value(fraction.value()));
        object.add("sigma", JsonText.value(fraction.sigma()));
        object.add("detectionLimit", JsonText.value(fraction.detectionLimit()));
        return object;
    }
}
