package org.lamella.cli;

import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import java.util.Locale;
import org.lamella.core.contribution.ComparisonResult;
import org.lamella.core.contribution.ComparisonResult.Check;
import org.lamella.core.contribution.ComparisonResult.Curve;
import org.lamella.core.contribution.ComparisonResult.Fit;
import org.lamella.core.contribution.ComparisonResult.Value;
import org.lamella.core.contribution.ComparisonResult.Width;

/**
 * A comparison in words and as JSON.
 *
 * @param result the comparison
 */
record ComparisonText(ComparisonResult result) {

    String summary() {
        StringBuilder text = new StringBuilder(result.method()).append('\n');
        for (Fit fit : result.fits()) {
            text.append("  ").append(fit.simulation())
                    .append(String.format(Locale.ROOT, ": chi-squared %.5g with %d degrees of freedom, p = %.3g%n",
                    fit.chiSquared(), fit.degreesOfFreedom(), fit.pValue()).replace("\r", ""));
            TextTable values = new TextTable();
            for (Value value : fit.values()) {
                values.row("    " + value.name(), number(value.value()) + (value.unit().isEmpty() ? "" : " " + value.unit()),
                        value.low() < value.high() ? "95 %: " + number(value.low()) + " to " + number(value.high()) : "kept");
            }
            text.append(values);
        }
        if (!result.widths().isEmpty()) {
            TextTable widths = new TextTable().row("  zone of", "profile", "half depth, nm", "90 %, nm");
            for (Width width : result.widths()) {
                widths.row("  " + width.element(), width.what(), number(width.halfDepthNm()), number(width.ninetyPercentNm()));
            }
            text.append(widths);
        }
        for (Check check : result.check()) {
            text.append("  ").append(check.element()).append(" predicted from the other elements, ").append(check.database()).append('\n');
            TextTable facts = new TextTable();
            check.facts().forEach((name, value) -> facts.row("    " + name, value));
            text.append(facts);
        }
        result.remarks().forEach(remark -> text.append("  ").append(remark).append('\n'));
        return text.toString();
    }

    private static String number(double value) {
        return Double.isNaN(value) ? "-" : String.format(Locale.ROOT, "%.5g", value);
    }

    JsonObject json() {
        JsonObject object = new JsonObject();
        object.addProperty("method", result.method());
        JsonArray fits = new JsonArray();
        result.fits().forEach(fit -> fits.add(json(fit)));
        object.add("fits", fits);
        JsonArray curves = new JsonArray();
        result.curves().forEach(curve -> curves.add(json(curve)));
        object.add("curves", curves);
        JsonArray widths = new JsonArray();
        for (Width width : result.widths()) {
            JsonObject one = new JsonObject();
            one.addProperty("element", width.element());
            one.addProperty("profile", width.what());
            one.add("halfDepthNm", JsonText.value(width.halfDepthNm()));
            one.add("ninetyPercentNm", JsonText.value(width.ninetyPercentNm()));
            widths.add(one);
        }
        object.add("widths", widths);
        JsonArray checks = new JsonArray();
        result.check().forEach(check -> checks.add(json(check)));
        object.add("checks", checks);
        object.add("remarks", JsonText.texts(result.remarks()));
        return object;
    }

    private static JsonObject json(Fit fit) {
        JsonObject object = new JsonObject();
        object.addProperty("simulation", fit.simulation());
        object.add("chiSquared", JsonText.value(fit.chiSquared()));
        object.addProperty("degreesOfFreedom", fit.degreesOfFreedom());
        object.add("pValue", JsonText.value(fit.pValue()));
        JsonArray values = new JsonArray();
        for (Value value : fit.values()) {
            JsonObject one = new JsonObject();
            one.addProperty("name", value.name());
            one.addProperty("unit", value.unit());
            one.add("value", JsonText.value(value.value()));
            one.add("low", JsonText.value(value.low()));
            one.add("high", JsonText.value(value.high()));
            values.add(one);
        }
        object.add("values", values);
        return object;
    }

    private static JsonObject json(Curve curve) {
        JsonObject object = new JsonObject();
        object.addProperty("element", curve.element());
        object.add("distanceNm", JsonText.numbers(curve.distanceNm()));
        object.add("measured", JsonText.numbers(curve.measured()));
        object.add("sigma", JsonText.numbers(curve.sigma()));
        object.add("simulated", JsonText.numbers(curve.simulated()));
        object.add("low", JsonText.numbers(curve.low()));
        object.add("high", JsonText.numbers(curve.high()));
        return object;
    }

    private static JsonObject json(Check check) {
        JsonObject object = new JsonObject();
        object.addProperty("element", check.element());
        object.addProperty("database", check.database());
        JsonObject facts = new JsonObject();
        check.facts().forEach(facts::addProperty);
        object.add("facts", facts);
        object.add("distanceNm", JsonText.numbers(check.distanceNm()));
        object.add("predicted", JsonText.numbers(check.predicted()));
        object.add("predictedSigma", JsonText.numbers(check.predictedSigma()));
        object.add("measured", JsonText.numbers(check.measured()));
        object.add("measuredSigma", JsonText.numbers(check.measuredSigma()));
        return object;
    }
}
