package org.lamella.classifier.training;

import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import org.lamella.classifier.ClassifierModel;
import org.lamella.classifier.ConfusionMatrix;
import org.lamella.classifier.Training;
import org.lamella.classifier.TrainingParameters;
import org.lamella.core.LamellaException;
import org.lamella.core.progress.Progress;

/**
 * Training on simulated maps, and the test on maps of other materials and other seeds. Everything follows from the numbers given here: this
 * is how the model that comes with the program was made.
 *
 * @param specimens simulated specimens to learn from, each of one of the {@link Materials#forTraining materials}
 * @param components principal components of each
 * @param seed of the first specimen; those that follow have the next seeds
 */
public record PhantomTraining(int specimens, int components, long seed) {

    /** What the model that comes with the program learned from: eight specimens of each material. */
    public static final PhantomTraining DEFAULT = new PhantomTraining(288, 24, 1000);

    /** Seeds of specimens for tests begin here. */
    private static final long TEST_SEED = 900_000;
    private static final int TEST_COMPONENTS = 30;
    private static final double SHARE_SIMULATING = 0.4;

    /** Checks. */
    public PhantomTraining {
        if (specimens < 1 || components < 1) {
            throw new IllegalArgumentException(specimens + " specimens with " + components + " components");
        }
    }

    /**
     * What a model found in components of simulated specimens.
     *
     * @param decided components that are clearly signal or noise
     * @param border those on the border, by the nearer label
     */
    public record Test(ConfusionMatrix decided, ConfusionMatrix border) {
    }

    /**
     * Trains a new model.
     *
     * @param parameters network and optimiser
     * @param progress progress and cancellation
     * @return the model with this in its provenance
     * @throws LamellaException when cancelled
     */
    public ClassifierModel train(TrainingParameters parameters, Progress progress) throws LamellaException {
        PhantomComponents simulated = PhantomComponents.of(Materials.forTraining(), specimens, components, seed,
                progress.part(0, SHARE_SIMULATING));
        ClassifierModel model = new Training(parameters).train(simulated.decided(), progress.part(SHARE_SIMULATING, 1));
        Map<String, String> record = new LinkedHashMap<>();
        record.put("trained on", "simulated maps of " + Materials.forTraining().size() + " materials, " + specimens + " specimens, "
                + components + " components each, first seed " + seed);
        return model.withProvenance(record);
    }

    /**
     * Tests a model on specimens of materials that are never trained on.
     *
     * @param model the model
     * @param specimens how many; their seeds are none of training
     * @param progress progress and cancellation
     * @return how often it is right
     * @throws LamellaException when cancelled
     */
    public static Test test(ClassifierModel model, int specimens, Progress progress) throws LamellaException {
        PhantomComponents simulated = PhantomComponents.of(Materials.heldOut(), specimens, TEST_COMPONENTS, TEST_SEED,
                progress.part(0, 0.9));
        return new Test(model.evaluate(simulated.decided(), progress.part(0.9, 0.98)),
                model.evaluate(simulated.border(), progress.part(0.98, 1)));
    }

    /**
     * A model with the outcome of its test in its provenance.
     *
     * @param model the model
     * @param test what it found
     * @return a copy
     */
    public static ClassifierModel with(ClassifierModel model, Test test) {
        ConfusionMatrix matrix = test.decided();
        return model.withProvenance(Map.of("test on other materials", String.format(Locale.ROOT,
                "%d components, accuracy %.4f, sensitivity %.4f, specificity %.4f; %d more on the border", matrix.total(),
                matrix.accuracy(), matrix.sensitivity(), matrix.specificity(), test.border().total())));
    }
}
