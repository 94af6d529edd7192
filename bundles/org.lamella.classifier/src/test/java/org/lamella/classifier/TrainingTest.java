package org.lamella.classifier;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.lamella.core.LamellaException;
import org.lamella.core.parameter.ParameterSchema;
import org.lamella.core.progress.CancelledException;
import org.lamella.core.progress.Progress;

class TrainingTest {

    private static final List<LabelledComponent> EXAMPLES = TestMaps.examples(20, 60, 100);
    private static final List<LabelledComponent> OTHERS = TestMaps.examples(30, 30, 9000);

    private static TrainingParameters parameters(String... keysAndValues) throws LamellaException {
        Map<String, String> texts = new HashMap<>(Map.of("epochs", "3"));
        for (int i = 0; i < keysAndValues.length; i += 2) {
            texts.put(keysAndValues[i], keysAndValues[i + 1]);
        }
        return ParameterSchema.of(TrainingParameters.class).parse(texts);
    }

    @Test
    void plainStructureIsLearnedFromFewExamples() throws LamellaException {
        ClassifierModel model = new Training(parameters("epochs", "8")).train(EXAMPLES, Progress.NONE);
        assertTrue(model.evaluate(OTHERS, Progress.NONE).accuracy() > 0.97, model.evaluate(OTHERS, Progress.NONE).toString());
        assertEquals("80", model.provenance().get("training components"));
        assertEquals("20", model.provenance().get("training signal components"));
        assertEquals("10", model.provenance().get("training specimens"));
        assertEquals("8", model.provenance().get("epochs"));
    }

    @Test
    void theSameSeedGivesTheSameWeightsAndAnotherSeedOthers() throws LamellaException {
        List<LabelledComponent> few = EXAMPLES.subList(10, 40);
        float[] first = new Training(parameters("epochs", "1")).train(few, Progress.NONE).network().weights();
        float[] again = new Training(parameters("epochs", "1")).train(few, Progress.NONE).network().weights();
        float[] other = new Training(parameters("epochs", "1", "seed", "2")).train(few, Progress.NONE).network().weights();
        assertArrayEquals(first, again);
        assertTrue(IntStream.range(0, first.length).anyMatch(i -> first[i] != other[i]));
    }

    @Test
    void fineTuningTurnsAModelToOtherLabels() throws LamellaException {
        ClassifierModel start = new Training(parameters("epochs", "8")).train(EXAMPLES, Progress.NONE);
        List<LabelledComponent> contrary = EXAMPLES.stream()
                .map(example -> new LabelledComponent(example.image(), !example.signal(), example.specimen())).toList();
        ClassifierModel tuned = new Training(parameters("epochs", "12", "learning-rate", "0.005")).fineTune(start, contrary, Progress.NONE);
        assertTrue(start.evaluate(contrary, Progress.NONE).accuracy() < 0.1);
        assertTrue(tuned.evaluate(contrary, Progress.NONE).accuracy() > 0.9);
        assertEquals(start.standardisation(), tuned.standardisation());
        assertEquals("8", tuned.provenance().get("before: epochs"));
        assertEquals("12", tuned.provenance().get("epochs"));
    }

    @Test
    void balancingShowsTheRarerClassAsOftenAndNoneOfItsComponentsMuchMore() {
        List<LabelledComponent> balanced = Training.balanced(EXAMPLES, new Random(1));
        assertEquals(120, balanced.size());
        for (LabelledComponent example : EXAMPLES) {
            assertEquals(example.signal() ? 3 : 1, balanced.stream().filter(other -> other == example).count());
        }
    }

    @Test
    void oneClassAloneIsRefused() throws LamellaException {
        Training training = new Training(parameters());
        LamellaException refused = assertThrows(LamellaException.class, () -> training.train(EXAMPLES.subList(0, 5), Progress.NONE));
        assertTrue(refused.getMessage().contains("5 signal and 0 noise"), refused.getMessage());
    }

    @Test
    void cancellationEndsTraining() throws LamellaException {
        Progress cancelled = new Progress() {
            @Override
            public void message(String text) {
                // nobody listens
            }

            @Override
            public void fraction(double done) {
                // nobody listens
            }

            @Override
            public boolean isCancelled() {
                return true;
            }
        };
        Training training = new Training(parameters());
        assertThrows(CancelledException.class, () -> training.train(EXAMPLES, cancelled));
    }
}
