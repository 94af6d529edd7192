package org.lamella.cli;

import java.nio.file.Path;
import java.util.Map;
import org.lamella.classifier.ClassifierModel;
import org.lamella.classifier.ModelFile;
import org.lamella.classifier.training.PhantomTraining;
import org.lamella.core.LamellaException;
import org.lamella.core.progress.Progress;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Trains a network on simulated maps. */
@Command(name = "train", description = "Train a network on simulated maps of many materials. With nothing but --out it is trained as "
        + "the model that comes with the program was; it takes some minutes.")
final class ClassifyTrainCommand extends LamellaCommand {

    private static final double SHARE_TRAINING = 0.9;

    @Option(names = "--out", paramLabel = "FILE", required = true, description = "File for the model.")
    private Path out;

    @Option(names = "--specimens", paramLabel = "N", defaultValue = "288", description = "Simulated specimens. Default ${DEFAULT-VALUE}.")
    private int specimens;

    @Option(names = "--components", paramLabel = "K", defaultValue = "24",
            description = "Principal components of each. Default ${DEFAULT-VALUE}.")
    private int components;

    @Option(names = "--test-specimens", paramLabel = "N", defaultValue = "100",
            description = "Simulated specimens of other materials to test the model on; 0 for none. Default ${DEFAULT-VALUE}.")
    private int testSpecimens;

    private TrainingOptions training;

    ClassifyTrainCommand(Session session) {
        super(session);
    }

    /** Adds the options of training; must come before arguments are parsed. */
    void offerParameters() {
        training = new TrainingOptions(spec());
    }

    @Override
    CommandOutput run(Progress progress) throws LamellaException {
        if (specimens < 1 || components < 2 || testSpecimens < 0) {
            throw wrongUsage("Training takes one specimen or more, of two components or more");
        }
        PhantomTraining phantoms = new PhantomTraining(specimens, components, PhantomTraining.DEFAULT.seed());
        ClassifierModel model = phantoms.train(training.of(spec().commandLine().getParseResult()), progress.part(0, SHARE_TRAINING))
                .withProvenance(Map.of("program", ModelText.program()));
        ModelFile.write(model, out);
        if (testSpecimens == 0) {
            return ModelText.output(model, out);
        }
        ClassifierModel written = ModelFile.read(out);
        PhantomTraining.Test test = PhantomTraining.test(written, testSpecimens, progress.part(SHARE_TRAINING, 1));
        ClassifierModel tested = PhantomTraining.with(written, test);
        ModelFile.write(tested, out);
        return ModelText.output(tested, out);
    }
}
