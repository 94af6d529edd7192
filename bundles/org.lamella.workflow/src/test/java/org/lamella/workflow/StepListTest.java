package org.lamella.workflow;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.lamella.core.LamellaException;

class StepListTest {

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
        StepList list = StepList.parse(TWO_STEPS, "test");
        assertEquals("Three phases", list.title());
        assertEquals(List.of(new Step("decompose", "pca", Map.of("components", "10", "tolerance", "1e-3", "weighting", "yes")),
                new Step("decompose", "hals-nmf", Map.of("elements", "Fe,Mg,O", "seed", "007"))), list.steps());
    }

    @Test
    void readsFiles() throws Exception {
        Path file = Files.writeString(folder.resolve("w.yaml"), TWO_STEPS);
        assertEquals(StepList.parse(TWO_STEPS, "test"), StepList.read(file));
        assertThrows(LamellaException.class, () -> StepList.read(folder.resolve("missing.yaml")));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', value = {
        "``                                        | it is empty",
        "`- decompose: pca`                        | line 1 needs keys with values",
        "`title: x`                                | no list of steps",
        "`steps: []`                               | no list of steps",
        "`steps: [{decompose: pca}]\ncolour: red`  | line 2 has the unknown key 'colour'",
        "`steps: [pca]`                            | line 1 needs keys with values",
        "`steps:\n- decompose: pca\n- fly: me`     | the step in line 3 must begin with decompose",
        "`steps: [{components: 3, decompose: pca}]`| the step in line 1 must begin with decompose",
        "`steps: [{}]`                             | the step in line 1 must begin with decompose",
        "`steps: [{decompose: }]`                  | line 1 needs a single value",
        "`steps: [{decompose: pca, a: {b: c}}]`    | line 1 needs a single value",
        "`steps: [{decompose: pca, a: 1, a: 2}]`   | line 1 repeats the key 'a'",
        "`steps:\n  - decompose: [`                | line 2 is not YAML",
        "`steps: !!java.io.File [x]`               | line 1 needs keys with values",
        "`steps: &x [*x]`                          | line 1"})
    void wrongFilesAreRefusedSayingWhere(String yaml, String expected) {
        LamellaException failure = assertThrows(LamellaException.class, () -> StepList.parse(yaml == null ? "" : yaml, "wf.yaml"));
        assertTrue(failure.getMessage().startsWith("Cannot read wf.yaml"), failure.getMessage());
        assertTrue(failure.getMessage().contains(expected), failure.getMessage());
    }
}
