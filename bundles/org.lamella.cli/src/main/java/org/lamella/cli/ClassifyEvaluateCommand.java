package org.lamella.cli;

import com.google.gson.JsonObject;
import java.nio.file.Path;
import java.util.List;
import org.lamella.classifier.ClassifierModel;
import org.lamella.classifier.ConfusionMatrix;
import org.lamella.classifier.LabelledComponent;
import org.lamella.classifier.ModelFile;
import org.lamella.classifier.training.PhantomTraining;
import org.lamella.core.LamellaException;
import org.lamella.core.progress.Progress;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Tests a model on components of which it is known what they are. */
@Command(name = "evaluate", description = "Test a model, on labelled maps or else on simulated maps of materials that it was "
        + "not trained on.")
final class ClassifyEvaluateCommand extends LamellaCommand {

    @Mixin
    private LabelledFiles labelled;

    @Option(names = "--model", paramLabel = "FILE", description = "The model; the one that comes with the program when left out.")
    private Path model;

    @Option(names = "--specimens", paramLabel = "N", defaultValue = "100",
            description = "Simulated specimens when no map is labelled. Default ${DEFAULT-VALUE}.")
    private int specimens;

    ClassifyEvaluateCommand(Session session) {
        super(session);
    }

    @Override
    CommandOutput run(Progress progress) throws LamellaException {
        if (specimens < 1) {
            throw wrongUsage("A test takes one specimen or more");
        }
        ClassifierModel tested = model == null ? ModelFile.shipped() : ModelFile.read(model);
        JsonObject document = new JsonObject();
        document.add("model", ModelText.record(tested));
        if (!labelled.isEmpty()) {
            List<LabelledComponent> examples = labelled.read(session().contributions(), progress.part(0, 0.8));
            ConfusionMatrix matrix = tested.evaluate(examples, progress.part(0.8, 1));
            document.add("test", ModelText.json(matrix));
            return CommandOutput.of(ModelText.table(matrix), document);
        }
        PhantomTraining.Test test = PhantomTraining.test(tested, specimens, progress);
        document.add("test", ModelText.json(test.decided()));
        document.add("border", ModelText.json(test.border()));
        int called = test.border().truePositives() + test.border().falsePositives();
        return CommandOutput.of(ModelText.table(test.decided()) + test.border().total()
                + " more are on the border between signal and noise, " + called + " of them called signal.\n", document);
    }
}
