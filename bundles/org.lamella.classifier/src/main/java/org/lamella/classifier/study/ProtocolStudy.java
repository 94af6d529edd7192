package org.lamella.classifier.study;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.lamella.classifier.Augmentation;
import org.lamella.classifier.ClassifierModel;
import org.lamella.classifier.ConfusionMatrix;
import org.lamella.classifier.LabelledComponent;
import org.lamella.classifier.Rendering;
import org.lamella.classifier.Split;
import org.lamella.classifier.Training;
import org.lamella.classifier.TrainingParameters.Schedule;
import org.lamella.classifier.TrainingParameters;
import org.lamella.classifier.network.Architecture;
import org.lamella.classifier.training.Materials;
import org.lamella.classifier.training.PhantomComponents;
import org.lamella.core.LamellaException;
import org.lamella.core.progress.Progress;

/**
 * The training protocol of the paper on assisted component selection (its Table 2), on simulated maps: what imbalance does, what copies do,
 * and what of the copies' success is a leak.
 *
 * <p>As in the paper there are 400 pictures, few of them signal, in colours of 8 bits, Adam with 0.0005, batches of 10 and 7 parts of 10 to
 * learn from. The paper copies the signal pictures before it splits, so variants of one picture are on both sides; the last figure splits
 * by specimen first.
 *
 * @param network the layers
 * @param specimens how many maps the pictures come from
 * @param components pictures of each
 * @param epochs how often each picture is shown
 */
public record ProtocolStudy(Architecture.Preset network, int specimens, int components, int epochs) {

    /** The paper's numbers. */
    public static final ProtocolStudy PAPER = new ProtocolStudy(Architecture.Preset.RELEASED_CODE, 4, 100, 10);

    private static final double TRAINING_SHARE = 0.7;
    private static final double LEARNING_RATE = 5e-4;
    private static final int BATCH = 10;
    private static final int MOST_COPIES = 14;
    /** Four specimens with 35 signal pictures of 400; the paper has 28. */
    private static final long SEED = 501_000;

    /**
     * One column of the table.
     *
     * @param protocol what was done
     * @param training pictures learned from
     * @param matrix what the test found
     */
    public record Row(String protocol, int training, ConfusionMatrix matrix) {
    }

    /**
     * Runs all protocols.
     *
     * @param seed of splits, weights and copies
     * @param progress progress and cancellation
     * @return a row each
     * @throws LamellaException when cancelled
     */
    public List<Row> run(long seed, Progress progress) throws LamellaException {
        PhantomComponents simulated = PhantomComponents.of(Materials.forTraining(), specimens, components, SEED, progress.part(0, 0.1));
        List<LabelledComponent> pictures = new ArrayList<>(simulated.decided());
        pictures.addAll(simulated.border());
        int signal = (int) pictures.stream().filter(LabelledComponent::signal).count();
        int copies = Math.max(1, Math.min(MOST_COPIES, (pictures.size() - signal) / Math.max(1, signal)));
        List<Row> rows = new ArrayList<>();
        rows.add(row("imbalanced, split at random", Split.atRandom(pictures, TRAINING_SHARE, seed), false, seed, progress.part(0.1, 0.25)));
        List<LabelledComponent> copied = Split.withCopiesOfSignal(pictures, copies, Augmentation.EIGHTH_TURNS, seed);
        rows.add(row("copied, then split at random", Split.atRandom(copied, TRAINING_SHARE, seed), false, seed, progress.part(0.25, 0.45)));
        List<String> names = Split.specimens(pictures);
        ConfusionMatrix sum = ConfusionMatrix.EMPTY;
        int training = 0;
        for (int i = 0; i < names.size(); i++) {
            Progress part = progress.part(0.45 + 0.55 * i / names.size(), 0.45 + 0.55 * (i + 1) / names.size());
            Row fold = row("", Split.bySpecimen(pictures, Set.of(names.get(i))), true, seed, part);
            sum = sum.plus(fold.matrix);
            training += fold.training / names.size();
        }
        rows.add(new Row("split by specimen, then balanced", training, sum));
        return rows;
    }

    private Row row(String protocol, Split split, boolean balanced, long seed, Progress progress) throws LamellaException {
        Augmentation augmentation = balanced ? Augmentation.EIGHTH_TURNS : Augmentation.NONE;
        TrainingParameters parameters = new TrainingParameters(network, Rendering.COLOUR, augmentation, balanced, epochs, BATCH,
                LEARNING_RATE, Schedule.CONSTANT, seed);
        ClassifierModel model = new Training(parameters).train(split.training(), progress.part(0, 0.95));
        return new Row(protocol, split.training().size(), model.evaluate(split.test(), progress.part(0.95, 1)));
    }
}
