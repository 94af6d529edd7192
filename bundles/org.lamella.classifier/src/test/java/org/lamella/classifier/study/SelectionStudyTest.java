package org.lamella.classifier.study;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.lamella.classifier.NetworkJudge;
import org.lamella.classifier.NetworkParameters;
import org.lamella.core.LamellaException;
import org.lamella.core.progress.Progress;
import org.lamella.phantom.PhantomDescription;

class SelectionStudyTest {

    private static SelectionStudy.Row row(SelectionStudy.Outcome outcome, String method, String quantity, String where) {
        return outcome.rows().stream().filter(row -> row.method().equals(method) && row.quantity().equals(quantity)
                && row.where().equals(where)).findFirst().orElseThrow();
    }

    /** The point of the paper, on a quarter of the map with the dose of four: what the elbow cuts off, selection keeps. */
    @Test
    void selectionKeepsGrainsThatTheElbowLosesWithLessNoiseThanAllComponentsToTheLast() throws LamellaException {
        PhantomDescription description = PhantomDescription.named("solar-cell").withSize(120, 80).withCounts(1500);
        SelectionStudy study = SelectionStudy.of(description, Progress.NONE);
        SelectionStudy.Outcome outcome = study.run(new NetworkJudge(), new NetworkParameters("", 0.5), Progress.NONE);
        List<Integer> kept = outcome.kept();
        assertTrue(kept.get(kept.size() - 1) > kept.size(), "the set has gaps: " + kept);
        SelectionStudy.Row elbow = row(outcome, "PCA, elbow", "I/Pb", "PbI2 grains");
        SelectionStudy.Row selected = row(outcome, "PCA, selected", "I/Pb", "PbI2 grains");
        assertTrue(elbow.contrast() < 0.3, elbow.toString());
        assertTrue(selected.isAccurate(), selected.toString());
        SelectionStudy.Row last = row(outcome, "PCA, all to the last kept", "N/Pb", "PbI2 grains");
        assertTrue(row(outcome, "PCA, selected", "N/Pb", "PbI2 grains").noise() < last.noise(), outcome.rows().toString());
        assertEquals(outcome.names().size(), outcome.maps().size());
        assertEquals(120 * 80, outcome.maps().get(0).length);
        assertTrue(IntStream.range(0, 80).allMatch(y -> Double.isNaN(outcome.maps().get(0)[y * 120])), "glass is no perovskite");
    }
}
