package org.lamella.workflow;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;

class RecordedWorkflowTest {

    private static StepRecord step(String kind, String contribution, Map<String, String> parameters) {
        return StepRecord.of(kind, contribution, "org.example", parameters, Instant.EPOCH, 1);
    }

    private static final SourceFile FILE = new SourceFile("a.hspy", 5, "ab").withSignal(2);

    @Test
    void recordOfOneFileBecomesAWorkflowOnThatFile() throws Exception {
        Provenance record = Provenance.begin(FILE).then(step("load", "hspy", Map.of("rebin", "2,2,1")))
                .then(step("decompose", "nmf", Map.of("components", "3"))).then(step("reconstruct", "product", Map.of("components", "1")));
        Workflow workflow = Workflow.recorded("Map", record).orElseThrow();
        assertEquals(List.of(new WorkflowInput("map", "a.hspy", OptionalInt.of(2), Map.of("rebin", "2,2,1"), Optional.of("ab"))),
                workflow.inputs());
        assertEquals(List.of(new Step("decompose", "nmf", Map.of("components", "3")),
                new Step("reconstruct", "product", Map.of("components", "1"))), workflow.steps());
        assertEquals(workflow, Workflow.parse(workflow.toYaml(), "written"));
    }

    @Test
    void twoFilesKeepTheirParts() {
        Provenance record = Provenance.begin(FILE, FILE).then(step("load", "hspy", Map.of("rebin", "2,2,1")))
                .then(step("load", "hspy", Map.of("rebin", "1,1,1"))).then(step("decompose", "fusion", Map.of()));
        Workflow workflow = Workflow.recorded("Maps", record).orElseThrow();
        assertEquals(List.of("map1", "map2"), workflow.inputs().stream().map(WorkflowInput::name).toList());
        assertEquals("1,1,1", workflow.inputs().get(1).part().get("rebin"));
    }

    @Test
    void preparationsAreDoneBeforeWhatFollowsThem() throws Exception {
        Provenance record = Provenance.begin(FILE).then(step("prepare", "despike", Map.of("threshold", "7")))
                .then(step("decompose", "nmf", Map.of()));
        Workflow workflow = Workflow.recorded("Map", record).orElseThrow();
        assertEquals(List.of(new Step("prepare", "despike", Map.of("threshold", "7")), new Step("decompose", "nmf", Map.of())),
                workflow.steps());
        assertEquals(workflow, Workflow.parse(workflow.toYaml(), "written"));
    }

    @Test
    void companionOfAPreparationIsNamed() {
        Provenance record = Provenance.begin(FILE, FILE).then(step("prepare", "align-energies", Map.of("companion", "low losses")));
        assertEquals(List.of(new Step("prepare", "align-energies", Optional.empty(), List.of("map1", "map2"), Map.of())),
                Workflow.recorded("Map", record).orElseThrow().steps());
        Provenance unclear = Provenance.begin(FILE, FILE).then(step("prepare", "despike", Map.of()));
        assertTrue(Workflow.recorded("Map", unclear).isEmpty(), "which of the two was despiked is not said");
    }

    @Test
    void whatCannotBeDoneAgainIsNotRecorded() {
        assertTrue(Workflow.recorded("None", Provenance.begin(FILE)).isEmpty());
        assertTrue(Workflow.recorded("Unknown", Provenance.begin(FILE).then(step("paint", "red", Map.of()))).isEmpty());
        Provenance unclear = Provenance.begin(FILE, FILE).then(step("load", "hspy", Map.of("rebin", "2,2,1")))
                .then(step("decompose", "fusion", Map.of()));
        assertTrue(Workflow.recorded("Unclear", unclear).isEmpty());
    }
}
