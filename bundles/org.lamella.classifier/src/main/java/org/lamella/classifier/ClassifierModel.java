package org.lamella.classifier;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.lamella.classifier.network.Architecture;
import org.lamella.classifier.network.Network;
import org.lamella.core.LamellaException;
import org.lamella.core.progress.Progress;

/** A trained network with the way pictures are shown to it and the record of how it was trained. Immutable. */
public final class ClassifierModel {

    /** Squares given to the network at once. */
    private static final int BATCH = 16;

    private final Network network;
    private final Rendering rendering;
    private final Standardisation standardisation;
    private final Map<String, String> provenance;

    ClassifierModel(Network network, Rendering rendering, Standardisation standardisation, Map<String, String> provenance) {
        this.network = network;
        this.rendering = rendering;
        this.standardisation = standardisation;
        this.provenance = Collections.unmodifiableMap(new LinkedHashMap<>(provenance));
    }

    /** The layers. @return for inputs of three channels */
    public Architecture architecture() {
        return network.architecture();
    }

    /** How maps become inputs. @return one of the ways */
    public Rendering rendering() {
        return rendering;
    }

    /** How it was trained: parameters, data, program, what it reached. @return texts by name */
    public Map<String, String> provenance() {
        return provenance;
    }

    Standardisation standardisation() {
        return standardisation;
    }

    Network network() {
        return network;
    }

    /** The same model with more to tell about itself. @param more texts by name @return a copy */
    public ClassifierModel withProvenance(Map<String, String> more) {
        Map<String, String> all = new LinkedHashMap<>(provenance);
        all.putAll(more);
        return new ClassifierModel(network, rendering, standardisation, all);
    }

    /**
     * Probabilities that components are signal. A picture larger than the network's input is shown in squares, and the most structured one
     * counts: structure anywhere makes a component signal.
     *
     * @param images the components' pictures
     * @param progress progress and cancellation
     * @return one value a component, 0 to 1
     * @throws LamellaException when cancelled
     */
    public double[] signalProbabilities(List<ComponentImage> images, Progress progress) throws LamellaException {
        double[] probabilities = new double[images.size()];
        Batch batch = new Batch(network.copy(), probabilities);
        for (int i = 0; i < probabilities.length; i++) {
            progress.checkCancelled();
            addTiles(images.get(i), i, batch);
            progress.fraction((i + 1.0) / probabilities.length);
        }
        batch.flush();
        return probabilities;
    }

    private void addTiles(ComponentImage image, int component, Batch batch) throws LamellaException {
        int side = architecture().side();
        float[] planes = rendering.planes(image);
        for (int row = 0; row < InputTiles.count(image.height(), side); row++) {
            for (int column = 0; column < InputTiles.count(image.width(), side); column++) {
                int at = batch.next(component);
                InputTiles.copy(planes, image.width(), image.height(), InputTiles.start(column, image.width(), side),
                        InputTiles.start(row, image.height(), side), side, batch.inputs, at);
                standardisation.apply(batch.inputs, at, side * side);
            }
        }
    }

    /** Squares that wait for the network. */
    private static final class Batch {

        private final Network network;
        private final double[] probabilities;
        private final int inputSize;
        private final float[] inputs;
        private final int[] components = new int[BATCH];
        private int waiting;

        Batch(Network network, double[] probabilities) {
            this.network = network;
            this.probabilities = probabilities;
            this.inputSize = network.architecture().inputSize();
            this.inputs = new float[BATCH * inputSize];
        }

        /** Where the next square of a component goes. */
        int next(int component) throws LamellaException {
            if (waiting == BATCH) {
                flush();
            }
            components[waiting] = component;
            return waiting++ * inputSize;
        }

        void flush() throws LamellaException {
            double[] found = network.signalProbabilities(BATCH, inputs);
            for (int n = 0; n < waiting; n++) {
                probabilities[components[n]] = Math.max(probabilities[components[n]], found[n]);
            }
            waiting = 0;
        }
    }

    /**
     * Compares with the truth.
     *
     * @param examples components of which it is known what they are
     * @param progress progress and cancellation
     * @return how often it is right
     * @throws LamellaException when cancelled
     */
    public ConfusionMatrix evaluate(List<LabelledComponent> examples, Progress progress) throws LamellaException {
        double[] probabilities = signalProbabilities(examples.stream().map(LabelledComponent::image).toList(), progress);
        ConfusionMatrix matrix = ConfusionMatrix.EMPTY;
        for (int i = 0; i < probabilities.length; i++) {
            matrix = matrix.with(examples.get(i).signal(), probabilities[i] >= 0.5);
        }
        return matrix;
    }
}
