package org.lamella.cli;

import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import java.util.Locale;
import org.lamella.workflow.SegmentationOutcome;
import org.lamella.workflow.mask.ColouredMask;

/**
 * Masks in words and as JSON.
 *
 * @param outcome the masks
 */
record SegmentationText(SegmentationOutcome outcome) {

    String summary() {
        StringBuilder text = new StringBuilder(outcome.result().method()).append('\n');
        TextTable table = new TextTable().row("  mask", "pixels", "share");
        for (ColouredMask coloured : outcome.masks()) {
            table.row("  " + coloured.mask().name(), Integer.toString(coloured.mask().count()),
                    String.format(Locale.ROOT, "%.2f %%", 100 * share(coloured)));
        }
        text.append(table);
        text.append(new TextTable().facts(outcome.result().facts()));
        outcome.result().remarks().forEach(remark -> text.append("  ").append(remark).append('\n'));
        return text.toString();
    }

    private static double share(ColouredMask coloured) {
        return coloured.mask().count() / ((double) coloured.mask().width() * coloured.mask().height());
    }

    JsonObject json() {
        JsonObject object = new JsonObject();
        object.addProperty("method", outcome.step().contribution());
        JsonObject parameters = new JsonObject();
        outcome.step().parameters().forEach(parameters::addProperty);
        object.add("parameters", parameters);
        JsonArray masks = new JsonArray();
        for (ColouredMask coloured : outcome.masks()) {
            JsonObject mask = new JsonObject();
            mask.addProperty("name", coloured.mask().name());
            mask.addProperty("pixels", coloured.mask().count());
            mask.addProperty("share", share(coloured));
            mask.addProperty("colour", String.format(Locale.ROOT, "#%06X", coloured.rgb()));
            masks.add(mask);
        }
        object.add("masks", masks);
        JsonObject facts = new JsonObject();
        outcome.result().facts().forEach((name, value) -> facts.add(name, JsonText.value(value)));
        object.add("facts", facts);
        object.add("remarks", JsonText.texts(outcome.result().remarks()));
        object.addProperty("seconds", outcome.step().seconds());
        return object;
    }
}
