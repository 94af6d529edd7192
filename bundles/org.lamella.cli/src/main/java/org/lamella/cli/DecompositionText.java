package org.lamella.cli;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonNull;
import com.google.gson.JsonObject;
import com.google.gson.JsonPrimitive;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.lamella.core.contribution.Contribution;
import org.lamella.core.contribution.DecompositionResult;
import org.lamella.core.contribution.RankEstimate;
import org.lamella.core.contribution.Scree;
import org.lamella.core.parameter.ParameterInfo;
import org.lamella.core.parameter.ParameterSchema;
import org.lamella.workflow.DecompositionOutcome;

/**
 * What a decomposition found, in words and as JSON.
 *
 * @param outcome the decomposition
 * @param method who made it
 */
record DecompositionText(DecompositionOutcome outcome, Contribution<?> method) {

    private static final int RATIOS_SHOWN = 10;

    String summary() {
        DecompositionResult result = outcome.result();
        StringBuilder text = new StringBuilder(result.method()).append(": ").append(result.components()).append(" components in ")
                .append(String.format(Locale.ROOT, "%.1f s%n", outcome.step().seconds()));
        text.append(new TextTable().facts(result.facts()));
        if (!result.compositions().isEmpty()) {
            text.append(new PhaseCompositionText(result.compositions()).summary());
        }
        result.scree().ifPresent(scree -> text.append(screeTable(scree)));
        result.scree().filter(scree -> !scree.estimates().isEmpty()).ifPresent(scree -> text.append(estimateTable(scree)));
        result.remarks().forEach(remark -> text.append("  ").append(remark).append('\n'));
        return text.toString();
    }

    private static String screeTable(Scree scree) {
        TextTable table = new TextTable().row("  component", "explained variance ratio");
        double[] ratios = scree.explainedVarianceRatio();
        for (int k = 0; k < Math.min(RATIOS_SHOWN, ratios.length); k++) {
            table.row("  " + (k + 1), String.format(Locale.ROOT, "%.6f", ratios[k]) + (k + 1 == scree.elbow() ? "  elbow" : ""));
        }
        return table.toString();
    }

    private static String estimateTable(Scree scree) {
        TextTable table = new TextTable().row("  components by", "", "");
        scree.estimates().forEach(estimate -> table.row("  " + estimate.method(), estimate.components(), estimate.explanation()));
        return table.toString();
    }

    JsonObject json(OpenedImage opened, List<Path> files) {
        JsonObject object = new JsonObject();
        object.addProperty("file", opened.file().toString());
        object.addProperty("signal", opened.description().index());
        json().asMap().forEach(object::add);
        object.add("files", JsonText.files(files));
        object.addProperty("seconds", outcome.step().seconds());
        return object;
    }

    /** Decompositions of several images, made together. */
    static JsonObject json(List<DecompositionText> texts, List<OpenedImage> opened, List<Path> files) {
        JsonArray results = new JsonArray();
        for (int i = 0; i < texts.size(); i++) {
            JsonObject result = new JsonObject();
            result.addProperty("file", opened.get(i).file().toString());
            result.addProperty("signal", opened.get(i).description().index());
            texts.get(i).json().asMap().forEach(result::add);
            results.add(result);
        }
        JsonObject object = new JsonObject();
        object.add("results", results);
        object.add("files", JsonText.files(files));
        object.addProperty("seconds", texts.get(0).outcome.step().seconds());
        return object;
    }

    /** The decomposition without where it comes from and goes to. */
    JsonObject json() {
        DecompositionResult result = outcome.result();
        Optional<Scree> scree = result.scree();
        JsonObject object = new JsonObject();
        object.addProperty("method", method.id());
        object.add("parameters", parameters());
        JsonObject facts = new JsonObject();
        result.facts().forEach((name, value) -> facts.add(name, JsonText.value(value)));
        object.add("facts", facts);
        object.add("explainedVarianceRatio",
                scree.map(Scree::explainedVarianceRatio).<JsonElement>map(JsonText::numbers).orElse(JsonNull.INSTANCE));
        object.add("elbow", JsonText.value(scree.map(Scree::elbow)));
        object.add("rankEstimates", estimates(scree));
        object.addProperty("components", result.components());
        object.add("compositions", new PhaseCompositionText(result.compositions()).json());
        object.add("remarks", JsonText.texts(result.remarks()));
        return object;
    }

    private static JsonArray estimates(Optional<Scree> scree) {
        JsonArray estimates = new JsonArray();
        for (RankEstimate estimate : scree.map(Scree::estimates).orElse(List.of())) {
            JsonObject object = new JsonObject();
            object.addProperty("method", estimate.method());
            object.addProperty("components", estimate.components());
            object.addProperty("explanation", estimate.explanation());
            object.add("curve", JsonText.numbers(estimate.curve()));
            estimates.add(object);
        }
        return estimates;
    }

    private JsonObject parameters() {
        Map<String, String> texts = outcome.step().parameters();
        JsonObject object = new JsonObject();
        for (ParameterInfo info : method.parameters().map(ParameterSchema::parameters).orElse(List.of())) {
            object.add(info.option(), typed(info, texts.get(info.option())));
        }
        return object;
    }

    private static JsonElement typed(ParameterInfo info, String text) {
        return switch (info.type()) {
            case INTEGER -> new JsonPrimitive(Long.valueOf(text));
            case NUMBER -> JsonText.value(Double.valueOf(text));
            case BOOLEAN -> new JsonPrimitive(Boolean.valueOf(text));
            case TEXT_LIST -> JsonText.texts(text.isEmpty() ? List.of() : List.of(text.split(",")));
            case TEXT, CHOICE -> new JsonPrimitive(text);
        };
    }
}
