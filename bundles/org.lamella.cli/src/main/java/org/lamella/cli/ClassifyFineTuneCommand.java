package org.lamella.cli;

import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.lamella.classifier.ClassifierModel;
import org.lamella.classifier.LabelledComponent;
import org.lamella.classifier.ModelFile;
import org.lamella.classifier.Split;
import org.lamella.classifier.Training;
import org.lamella.classifier.TrainingParameters;
import org.lamella.core.LamellaException;
import org.lamella.core.progress.Progress;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Trains a model further on components that the user has labelled. */
@Command(name = "fine-tune", description = "Train a model further on components that you have labelled.")
final class ClassifyFineTuneCommand extends LamellaCommand {

    @Mixin
    private LabelledFiles labelled;

    @Option(names = "--model", paramLabel = "FILE",
            description = "The model to begin with; the one that comes with the program when left out.")
    private Path model;

    @Option(names = "--out", paramLabel = "FILE", required = true, description = "File for the new model.")
    private Path out;

    private TrainingOptions training;

    ClassifyFineTuneCommand(Session session) {
        super(session);
    }

    /** Adds the options of training; must come before arguments are parsed. */
    void offerParameters() {
        training = new TrainingOptions(spec());
    }

    @Override
    CommandOutput run(Progress progress) throws LamellaException {
        if (labelled.isEmpty()) {
            throw wrongUsage("Name a labelled map with --labelled");
        }
        TrainingParameters parameters = training.of(spec().commandLine().getParseResult());
        ClassifierModel start = model == null ? ModelFile.shipped() : ModelFile.read(model);
        List<LabelledComponent> examples = labelled.read(session().contributions(), progress.part(0, 0.3));
        Map<String, String> record = new LinkedHashMap<>();
        record.put("program", ModelText.program());
        record.put("begun with", model == null ? "the model of the program" : model.toString());
        record.put("refined on", String.join(", ", Split.specimens(examples)));
        ClassifierModel tuned = new Training(parameters).fineTune(start, examples, progress.part(0.3, 1)).withProvenance(record);
        ModelFile.write(tuned, out);
        return ModelText.output(tuned, out);
    }
}
