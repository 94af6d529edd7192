package org.lamella.workflow;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.lamella.core.progress.Progress;
import org.lamella.workflow.mask.MaskExpression;

class WorkflowRecorderTest {

    private final WorkflowRecorder notes = new WorkflowRecorder();

    @TempDir
    Path folder;

    @Test
    void nothingDoneIsNoWorkflow() {
        notes.input("a", "mask", new SourceFile("a.png", 1, "ab"), Map.of());
        assertTrue(notes.workflow("Nothing").isEmpty());
    }

    @Test
    void namesAreFreeAndEqualFilesAreOneInput() throws Exception {
        SourceFile file = new SourceFile("a.png", 1, "ab");
        assertEquals("my_mask-2", notes.input("1 my mask-2", "mask", file, Map.of()));
        assertEquals("my_mask-2", notes.input("other", "mask", file, Map.of()));
        assertEquals("other", notes.input("other", "components", file, Map.of()));
        assertEquals("other-2", notes.named("other", "mask", "not x", List.of(), Map.of()));
        Workflow workflow = notes.workflow("Names").orElseThrow();
        assertEquals(2, workflow.inputs().size());
        assertEquals(workflow, Workflow.parse(workflow.toYaml(), "written"));
    }

    @Test
    void filesThatParametersNameBecomeInputs() throws Exception {
        Path table = Files.writeString(folder.resolve("factors.csv"), "Fe,1");
        notes.intermediate("sum", "sum", "pixels", List.of("map"), Map.of());
        notes.step("quantify", "zeta", List.of("sum"), Map.of("factors", table.toString(), "lines", "Fe,Si", "none", ""));
        Workflow workflow = notes.workflow("Files").orElseThrow();
        WorkflowInput input = workflow.inputs().get(0);
        assertEquals("file", input.read());
        assertEquals(Optional.of(SourceFile.of(table, Progress.NONE).sha256()), input.sha256());
        assertEquals(Map.of("factors", "${factors.path}", "lines", "Fe,Si", "none", ""), workflow.steps().get(1).parameters());
        assertTrue(workflow.steps().get(0).intermediate());
        assertEquals(workflow, Workflow.parse(workflow.toYaml(), "written"));
    }

    @Test
    void expressionsKeepTheirMeaningUnderOtherNames() {
        assertEquals("rim = grow( b, 2) minus b", MaskExpression.renamed("rim = grow(a, 2) minus \"a\"", Map.of("a", "b", "rim", "x")));
        assertEquals(List.of("a", "my mask"), List.copyOf(MaskExpression.names("x = grow(a, 2) and not \"my mask\"",
                new java.util.LinkedHashSet<>(List.of("my mask", "a", "x", "c")))));
    }
}
