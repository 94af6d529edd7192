package org.lamella.workflow;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.lamella.core.LamellaException;

class WorkflowTest {

    private static final String TWO_STEPS = """
            # comments are allowed
            title: Three phases
            steps:
              - decompose: pca
                components: 10
                tolerance: 1e-3
                weighting: yes
              - decompose: "hals-nmf"
                elements: [Fe, Mg, 'O']
                seed: 007
            """;

    @TempDir
    Path folder;

    @Test
    void readsStepsInOrderAndKeepsValuesAsWritten() throws Exception {
        Workflow list = Workflow.parse(TWO_STEPS, "test");
        assertEquals("Three phases", list.title());
        assertEquals(List.of(new Step("decompose", "pca", Map.of("components", "10", "tolerance", "1e-3", "weighting", "yes")),
                new Step("decompose", "hals-nmf", Map.of("elements", "Fe,Mg,O", "seed", "007"))), list.steps());
    }

    private static final String WHOLE = """
            title: A comparison
            inputs:
              map: mantle.hspy
              eels: {file: eels.dm4, signal: 2, crop-energy: "0.2:10", sha256: ABCDEF}
            steps:
              - decompose: pca
                as: scree
                on: map
              - sum: pixels
                on: [map, eels]
                empty: ''
            findings:
              - what: phases
                paper: "3"
                here: ${scree.elbow}
                why: the same
              - {what: dose, paper: 147 counts, here: 147}
            """;

    @Test
    void readsInputsNamesAndFindings() throws Exception {
        Workflow workflow = Workflow.parse(WHOLE, "test");
        assertEquals(List.of(
                new WorkflowInput("map", "mantle.hspy", OptionalInt.empty(), Map.of(), Optional.empty()),
                new WorkflowInput("eels", "eels.dm4", OptionalInt.of(2), Map.of("crop-energy", "0.2:10"), Optional.of("abcdef"))),
                workflow.inputs());
        assertEquals(new Step("decompose", "pca", Optional.of("scree"), List.of("map"), Map.of()), workflow.steps().get(0));
        assertEquals(new Step("sum", "pixels", Optional.empty(), List.of("map", "eels"), Map.of("empty", "")), workflow.steps().get(1));
        assertEquals(List.of(new Finding("phases", "3", "${scree.elbow}", "the same"), new Finding("dose", "147 counts", "147", "")),
                workflow.findings());
    }

    @Test
    void whatIsWrittenReadsBack() throws Exception {
        for (String yaml : List.of(WHOLE, TWO_STEPS)) {
            Workflow workflow = Workflow.parse(yaml, "test");
            assertEquals(workflow, Workflow.parse(workflow.toYaml(), "written"));
        }
    }

    @Test
    void readsFiles() throws Exception {
        Path file = Files.writeString(folder.resolve("w.yaml"), TWO_STEPS);
        assertEquals(Workflow.parse(TWO_STEPS, "test"), Workflow.read(file));
        assertThrows(LamellaException.class, () -> Workflow.read(folder.resolve("missing.yaml")));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', value = {
        "``                                        | it is empty",
        "`- decompose: pca`                        | line 1 needs keys with values",
        "`title: x`                                | no list of steps",
        "`steps: []`                               | no list of steps",
        "`steps: [{decompose: pca}]\ncolour: red`  | line 2 has the unknown key 'colour'",
        "`steps: [pca]`                            | line 1 needs keys with values",
        "`steps:\n- decompose: pca\n- fly: me`     | the step in line 3 must begin with one of ",
        "`steps: [{components: 3, decompose: pca}]`| the step in line 1 must begin with one of ",
        "`steps: [{}]`                             | the step in line 1 must begin with one of ",
        "`steps: [{decompose: }]`                  | line 1 needs a single value",
        "`steps: [{decompose: pca, a: {b: c}}]`    | line 1 needs a single value",
        "`steps: [{decompose: pca, a: 1, a: 2}]`   | line 1 repeats the key 'a'",
        "`steps:\n  - decompose: [`                | line 2 is not YAML",
        "`steps: !!java.io.File [x]`               | line 1 needs keys with values",
        "`inputs: {1a: f}\nsteps: [{sum: pixels}]`  | '1a' in line 1 is no name",
        "`inputs: {a: {signal: 1}}\nsteps: []`      | the input in line 1 names no file",
        "`inputs: {a: {file: f, hue: 1}}\nsteps: []`| unknown key 'hue'",
        "`inputs: {a: {file: f, crop: 1}}\nsteps: []`| the input in line 1: '1' is no box of pixels",
        "`inputs: {a: {file: f, signal: x}}`       | line 1 needs a whole number, not 'x'",
        "`inputs: {a: f}\nsteps: [{sum: pixels, as: a}]`| line 2 gives the name 'a' a second time",
        "`steps: [{sum: pixels}]\nfindings: [{what: a, why: b}]`| the finding in line 2 has no here",
        "`steps: [{sum: pixels}]\nfindings: [{what: a, hue: b}]`| unknown key 'hue'",
        "`steps: &x [*x]`                          | line 1"})
    void wrongFilesAreRefusedSayingWhere(String yaml, String expected) {
        LamellaException failure = assertThrows(LamellaException.class, () -> Workflow.parse(yaml == null ? "" : yaml, "wf.yaml"));
        assertTrue(failure.getMessage().startsWith("Cannot read wf.yaml"), failure.getMessage());
        assertTrue(failure.getMessage().contains(expected), failure.getMessage());
    }
}
