package org.lamella.cli;

import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import java.util.List;
import java.util.Locale;
import org.lamella.core.contribution.Contribution;
import org.lamella.core.parameter.ParameterInfo;
import org.lamella.core.parameter.ParameterPreset;
import org.lamella.core.parameter.ParameterSchema;

/** Contributions as a table and as JSON. */
final class ContributionTexts {

    private ContributionTexts() {
    }

    static String table(List<Contribution<?>> contributions) {
        TextTable table = new TextTable();
        for (Contribution<?> contribution : contributions) {
            String endings = contribution.extensions().isEmpty() ? "" : " (." + String.join(", .", contribution.extensions()) + ")";
            table.row(contribution.kind().plural(), contribution.id(), contribution.label() + endings);
        }
        return table.toString();
    }

    static JsonArray json(List<Contribution<?>> contributions) {
        JsonArray array = new JsonArray();
        contributions.forEach(contribution -> array.add(json(contribution)));
        return array;
    }

    private static JsonObject json(Contribution<?> contribution) {
        JsonObject object = new JsonObject();
        object.addProperty("kind", contribution.kind().plural());
        object.addProperty("id", contribution.id());
        object.addProperty("label", contribution.label());
        object.addProperty("description", contribution.description());
        object.addProperty("bundle", contribution.bundle());
        object.add("extensions", JsonText.texts(contribution.extensions()));
        JsonArray parameters = new JsonArray();
        contribution.parameters().map(ParameterSchema::parameters).orElse(List.of()).forEach(info -> parameters.add(json(info)));
        object.add("parameters", parameters);
        JsonArray presets = new JsonArray();
        contribution.presets().forEach(preset -> presets.add(json(preset)));
        object.add("presets", presets);
        return object;
    }

    private static JsonObject json(ParameterPreset preset) {
        JsonObject object = new JsonObject();
        object.addProperty("id", preset.id());
        object.addProperty("label", preset.label());
        object.addProperty("description", preset.description());
        JsonObject values = new JsonObject();
        preset.texts().forEach(values::addProperty);
        object.add("values", values);
        return object;
    }

    private static JsonObject json(ParameterInfo info) {
        JsonObject object = new JsonObject();
        object.addProperty("option", info.option());
        object.addProperty("label", info.label());
        object.addProperty("unit", info.unit());
        object.addProperty("type", info.type().name().toLowerCase(Locale.ROOT));
        object.add("min", JsonText.value(info.min()));
        object.add("max", JsonText.value(info.max()));
        object.addProperty("default", info.defaultValue());
        object.add("choices", JsonText.texts(info.choices()));
        object.addProperty("help", info.help());
        return object;
    }
}
