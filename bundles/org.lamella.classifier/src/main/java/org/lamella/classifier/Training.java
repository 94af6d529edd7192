package org.lamella.classifier;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import org.lamella.classifier.network.Network;
import org.lamella.classifier.network.Optimiser;
import org.lamella.core.LamellaException;
import org.lamella.core.parallel.Blocks;
import org.lamella.core.parameter.ParameterSchema;
import org.lamella.core.progress.Progress;

/** Trains networks: Adam on the cross-entropy of batches. The same examples, parameters and seed give the same weights. */
public final class Training {

    private final TrainingParameters parameters;

    /** Training with given parameters. @param parameters checked parameters */
    public Training(TrainingParameters parameters) {
        this.parameters = parameters;
    }

    /**
     * Trains a new network.
     *
     * @param examples components of both classes
     * @param progress progress and cancellation
     * @return the model, its provenance the parameters and the numbers of examples
     * @throws LamellaException when a class is missing, or when cancelled
     */
    public ClassifierModel train(List<LabelledComponent> examples, Progress progress) throws LamellaException {
        requireBothClasses(examples);
        Standardisation standardisation = Standardisation.of(examples, parameters.rendering());
        Network network = Network.untrained(parameters.network().architecture(), parameters.seed());
        ClassifierModel start = new ClassifierModel(network, parameters.rendering(), standardisation, Map.of());
        return learn(start, examples, progress);
    }

    /**
     * Trains a model further on other components: transfer learning. Its layers, rendering and scaling stay.
     *
     * @param start where to begin
     * @param examples components of both classes
     * @param progress progress and cancellation
     * @return a new model; what was recorded of the first one begins with "before: "
     * @throws LamellaException when a class is missing, or when cancelled
     */
    public ClassifierModel fineTune(ClassifierModel start, List<LabelledComponent> examples, Progress progress) throws LamellaException {
        requireBothClasses(examples);
        Map<String, String> earlier = new LinkedHashMap<>();
        start.provenance().forEach((name, value) -> earlier.put("before: " + name, value));
        return learn(new ClassifierModel(start.network(), start.rendering(), start.standardisation(), earlier), examples, progress);
    }

    private static void requireBothClasses(List<LabelledComponent> examples) throws LamellaException {
        long signals = examples.stream().filter(LabelledComponent::signal).count();
        if (signals == 0 || signals == examples.size()) {
            throw new LamellaException("A network cannot learn from " + signals + " signal and " + (examples.size() - signals)
                    + " noise components; give it some of both.");
        }
    }

    private ClassifierModel learn(ClassifierModel start, List<LabelledComponent> examples, Progress progress) throws LamellaException {
        Network network = start.network().copy();
        Optimiser optimiser = new Optimiser(network);
        Random random = new Random(parameters.seed());
        double loss = 0;
        for (int epoch = 0; epoch < parameters.epochs(); epoch++) {
            progress.message("Training, epoch " + (epoch + 1) + " of " + parameters.epochs()
                    + (epoch == 0 ? "" : String.format(Locale.ROOT, ", loss %.4f", loss)));
            List<LabelledComponent> order = parameters.balanced() ? balanced(examples, random) : new ArrayList<>(examples);
            Collections.shuffle(order, random);
            Progress part = progress.part((double) epoch / parameters.epochs(), (epoch + 1.0) / parameters.epochs());
            loss = epoch(epoch, start, optimiser, order, random, part);
        }
        Map<String, String> record = new LinkedHashMap<>(ParameterSchema.of(TrainingParameters.class).toTexts(parameters));
        record.put("training components", String.valueOf(examples.size()));
        record.put("training signal components", String.valueOf(examples.stream().filter(LabelledComponent::signal).count()));
        record.put("training specimens", String.valueOf(examples.stream().map(LabelledComponent::specimen).distinct().count()));
        record.put("last mean loss", String.format(Locale.ROOT, "%.4f", loss));
        return new ClassifierModel(network, start.rendering(), start.standardisation(), start.provenance()).withProvenance(record);
    }

    /** All examples, those of the rarer class repeated until both weigh the same: all equally often, what is left over at random. */
    static List<LabelledComponent> balanced(List<LabelledComponent> examples, Random random) {
        List<LabelledComponent> signals = new ArrayList<>(examples.stream().filter(LabelledComponent::signal).toList());
        List<LabelledComponent> noise = new ArrayList<>(examples.stream().filter(example -> !example.signal()).toList());
        List<LabelledComponent> rarer = signals.size() < noise.size() ? signals : noise;
        List<LabelledComponent> commoner = rarer == signals ? noise : signals;
        List<LabelledComponent> all = new ArrayList<>(commoner);
        Collections.shuffle(rarer, random);
        for (int i = 0; i < commoner.size(); i++) {
            all.add(rarer.get(i % rarer.size()));
        }
        return all;
    }

    private double epoch(int epoch, ClassifierModel model, Optimiser optimiser, List<LabelledComponent> order, Random random,
            Progress progress) throws LamellaException {
        int inputSize = model.architecture().inputSize();
        double loss = 0;
        for (int from = 0; from < order.size(); from += parameters.batch()) {
            progress.checkCancelled();
            int size = Math.min(parameters.batch(), order.size() - from);
            List<LabelledComponent> batch = order.subList(from, from + size);
            float[] inputs = new float[size * inputSize];
            boolean[] signal = new boolean[size];
            long[] seeds = random.longs(size).toArray();
            Blocks.tasks(size, Progress.NONE, n -> {
                signal[n] = batch.get(n).signal();
                write(model, batch.get(n).image(), new Random(seeds[n]), inputs, n * inputSize);
            });
            double done = (epoch + (double) from / order.size()) / parameters.epochs();
            double rate = parameters.learningRate() * parameters.schedule().factor(done);
            loss += size * optimiser.step(size, inputs, signal, rate);
            progress.fraction((double) (from + size) / order.size());
        }
        return loss / order.size();
    }

    /** A random variant of a picture, and of that a random square. */
    private void write(ClassifierModel model, ComponentImage image, Random random, float[] inputs, int at) {
        ComponentImage varied = parameters.augmentation().vary(image, random);
        int side = model.architecture().side();
        float[] planes = model.rendering().planes(varied);
        InputTiles.copy(planes, varied.width(), varied.height(), randomStart(varied.width(), side, random),
                randomStart(varied.height(), side, random), side, inputs, at);
        model.standardisation().apply(inputs, at, side * side);
    }

    private static int randomStart(int size, int side, Random random) {
        return size <= side ? (size - side) / 2 : random.nextInt(size - side + 1);
    }
}
