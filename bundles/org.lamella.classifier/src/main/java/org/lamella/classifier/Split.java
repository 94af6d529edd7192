package org.lamella.classifier;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Examples to learn from and examples to test on.
 *
 * @param training to learn from
 * @param test to test on
 */
public record Split(List<LabelledComponent> training, List<LabelledComponent> test) {

    /** Copies the lists. */
    public Split {
        training = List.copyOf(training);
        test = List.copyOf(test);
    }

    /**
     * Splits at random, whatever the specimens: components of one specimen, and copies of one component, come to lie on both sides, so the
     * test flatters.
     *
     * @param examples what to split
     * @param trainingShare share to learn from, 0 to 1
     * @param seed start of the random generator
     * @return both sides
     */
    public static Split atRandom(List<LabelledComponent> examples, double trainingShare, long seed) {
        List<LabelledComponent> order = new ArrayList<>(examples);
        Collections.shuffle(order, new Random(seed));
        int cut = (int) Math.round(trainingShare * order.size());
        return new Split(order.subList(0, cut), order.subList(cut, order.size()));
    }

    /**
     * Splits by specimen: all components of a specimen are on one side.
     *
     * @param examples what to split
     * @param testSpecimens names of the specimens to test on
     * @return both sides
     */
    public static Split bySpecimen(List<LabelledComponent> examples, Set<String> testSpecimens) {
        return new Split(examples.stream().filter(example -> !testSpecimens.contains(example.specimen())).toList(),
                examples.stream().filter(example -> testSpecimens.contains(example.specimen())).toList());
    }

    /**
     * Examples with copies of the rarer class, each copy a random variant: what the paper does before it splits.
     *
     * @param examples the examples
     * @param copies how many of each signal component, 1 or more
     * @param augmentation how copies differ
     * @param seed start of the random generator
     * @return noise as it is, and the copies
     */
    public static List<LabelledComponent> withCopiesOfSignal(List<LabelledComponent> examples, int copies, Augmentation augmentation,
            long seed) {
        Random random = new Random(seed);
        List<LabelledComponent> all = new ArrayList<>(examples.stream().filter(example -> !example.signal()).toList());
        for (LabelledComponent example : examples) {
            for (int copy = 0; example.signal() && copy < copies; copy++) {
                all.add(new LabelledComponent(augmentation.vary(example.image(), random), true, example.specimen()));
            }
        }
        return all;
    }

    /** Names of the specimens of examples. @param examples the examples @return in order of name */
    public static List<String> specimens(List<LabelledComponent> examples) {
        return examples.stream().map(LabelledComponent::specimen).collect(Collectors.toSet()).stream().sorted().toList();
    }
}
