package org.lamella.workflow;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.lamella.core.contribution.Contribution;
import org.lamella.core.contribution.ContributionKind;
import org.lamella.core.contribution.Contributions;
import org.lamella.core.parameter.Parameter;
import org.lamella.core.parameter.ParameterSchema;
import org.lamella.workflow.run.StepKinds;

class WorkflowSchemaTest {

    /** Parameters of a decomposition that is never run. */
    public record SomeParameters(
            @Parameter(label = "K", help = "Components.", defaultValue = "3", min = 1, max = 9) int components,
            @Parameter(label = "W", help = "Which.", defaultValue = "LIGHT", unit = "") Weight weight) {
    }

    /** A choice. */
    public enum Weight {
        /** Little. */ LIGHT,
        /** Much. */ HEAVY
    }

    private static final Contributions ONE = new Contributions() {
        @Override
        public <T> List<Contribution<T>> all(ContributionKind kind, Class<T> contract) {
            return kind == ContributionKind.DECOMPOSITION ? List.of(new Contribution<>(kind, "some", "Some", "A description.", "lab",
                    List.of(), null, Optional.of(ParameterSchema.of(SomeParameters.class)))) : List.of();
        }

        @Override
        public List<String> problems() {
            return List.of();
        }
    };

    private static List<JsonObject> steps() {
        List<JsonObject> steps = new ArrayList<>();
        for (JsonElement form : JsonParser.parseString(WorkflowSchema.text(ONE)).getAsJsonObject().getAsJsonObject("properties")
                .getAsJsonObject("steps").getAsJsonObject("items").getAsJsonArray("anyOf")) {
            steps.add(form.getAsJsonObject());
        }
        return steps;
    }

    @Test
    void everyKindOfStepHasAForm() {
        for (String kind : StepKinds.names()) {
            assertTrue(steps().stream().anyMatch(step -> step.getAsJsonArray("required").get(0).getAsString().equals(kind)), kind);
        }
    }

    @Test
    void declaredParametersAreProperties() {
        JsonObject step = steps().stream().filter(form -> form.getAsJsonObject("properties").has("decompose")).findFirst().orElseThrow();
        assertFalse(step.get("additionalProperties").getAsBoolean());
        JsonObject properties = step.getAsJsonObject("properties");
        assertEquals("some", properties.getAsJsonObject("decompose").get("const").getAsString());
        JsonObject components = properties.getAsJsonObject("components");
        assertEquals(9, components.getAsJsonArray("anyOf").get(0).getAsJsonObject().get("maximum").getAsInt());
        assertTrue(components.get("description").getAsString().contains("Default: 3"));
        assertEquals(2, properties.getAsJsonObject("weight").getAsJsonArray("anyOf").get(0).getAsJsonObject().getAsJsonArray("enum").size());
    }
}
