package org.lamella.cli;

import com.google.gson.JsonObject;
import java.nio.file.Path;
import java.util.Locale;
import org.lamella.classifier.ClassifierModel;
import org.lamella.classifier.ConfusionMatrix;
import org.lamella.workflow.Program;

/** A classifier model and its tests, in words and as JSON. */
final class ModelText {

    private ModelText() {
    }

    /** What trains: name and version. */
    static String program() {
        return Program.running().name() + " " + Program.running().version();
    }

    static CommandOutput output(ClassifierModel model, Path file) {
        JsonObject document = new JsonObject();
        document.addProperty("model", file.toString());
        document.add("provenance", record(model));
        return CommandOutput.of(table(model) + "Wrote the model to " + file + "\n", document);
    }

    static String table(ClassifierModel model) {
        TextTable table = new TextTable().row("layers", model.architecture().text()).row("weights", model.architecture().weights());
        model.provenance().forEach(table::row);
        return table.toString();
    }

    static JsonObject record(ClassifierModel model) {
        JsonObject record = new JsonObject();
        record.addProperty("layers", model.architecture().text());
        record.addProperty("weights", model.architecture().weights());
        model.provenance().forEach(record::addProperty);
        return record;
    }

    /** The table that the paper on assisted component selection gives of a test. */
    static String table(ConfusionMatrix matrix) {
        return new TextTable().row("components", matrix.total())
                .row("true positives", matrix.truePositives()).row("true negatives", matrix.trueNegatives())
                .row("false positives", matrix.falsePositives()).row("false negatives", matrix.falseNegatives())
                .row("accuracy", percent(matrix.accuracy())).row("sensitivity", percent(matrix.sensitivity()))
                .row("specificity", percent(matrix.specificity()))
                .row("positive predictive value", percent(matrix.positivePredictiveValue()))
                .row("negative predictive value", percent(matrix.negativePredictiveValue())).toString();
    }

    private static String percent(double share) {
        return Double.isNaN(share) ? "not known" : String.format(Locale.ROOT, "%.2f %%", 100 * share);
    }

    static JsonObject json(ConfusionMatrix matrix) {
        JsonObject object = new JsonObject();
        object.addProperty("truePositives", matrix.truePositives());
        object.addProperty("trueNegatives", matrix.trueNegatives());
        object.addProperty("falsePositives", matrix.falsePositives());
        object.addProperty("falseNegatives", matrix.falseNegatives());
        object.add("accuracy", JsonText.value(matrix.accuracy()));
        object.add("sensitivity", JsonText.value(matrix.sensitivity()));
        object.add("specificity", JsonText.value(matrix.specificity()));
        object.add("positivePredictiveValue", JsonText.value(matrix.positivePredictiveValue()));
        object.add("negativePredictiveValue", JsonText.value(matrix.negativePredictiveValue()));
        return object;
    }
}
