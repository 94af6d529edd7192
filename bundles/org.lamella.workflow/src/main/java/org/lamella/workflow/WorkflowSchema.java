package org.lamella.workflow;

import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import java.util.List;
import java.util.stream.Collectors;
import org.lamella.core.contribution.Contribution;
import org.lamella.core.contribution.Contributions;
import org.lamella.core.parameter.ParameterInfo;
import org.lamella.workflow.run.InputKinds;
import org.lamella.workflow.run.StepKind;
import org.lamella.workflow.run.StepKinds;

/** The JSON Schema (2020-12) of workflow files, made from the kinds of steps and the declared parameters of what is installed. */
public final class WorkflowSchema {

    private static final String DRAFT = "https://json-schema.org/draft/2020-12/schema";
    private static final String REFERENCE = "^\\$\\{.*\\}$";

    private WorkflowSchema() {
    }

    /**
     * The schema.
     *
     * @param contributions whose parameters steps may have
     * @return JSON text
     */
    public static String text(Contributions contributions) {
        JsonObject properties = new JsonObject();
        properties.add("title", described(typed("string"), "Name for the user."));
        properties.add("inputs", inputs());
        properties.add("steps", steps(contributions));
        properties.add("findings", findings());
        JsonObject schema = object(properties, "steps");
        schema.addProperty("$schema", DRAFT);
        schema.addProperty("title", "Lamella workflow");
        return Json.text(schema);
    }

    private static JsonObject inputs() {
        JsonObject properties = new JsonObject();
        properties.add("file", described(typed("string"), "The file; a relative name is looked for beside the workflow file."));
        properties.add("read", inputKinds());
        properties.add("signal", described(typed("integer"), "Number of the signal in the file, from 0."));
        properties.add("sha256", described(typed("string"), "What the content must be."));
        InputKinds.all().stream().flatMap(kind -> kind.partNames().stream()).sorted().distinct()
                .forEach(name -> properties.add(name, typed("string", "integer")));
        JsonArray forms = new JsonArray();
        forms.add(typed("string"));
        forms.add(object(properties, "file"));
        JsonObject either = new JsonObject();
        either.add("anyOf", forms);
        JsonObject inputs = described(typed("object"), "Files that are read before the first step, by name.");
        inputs.add("additionalProperties", either);
        return inputs;
    }

    private static JsonObject inputKinds() {
        JsonArray names = new JsonArray();
        InputKinds.names().forEach(names::add);
        JsonObject kinds = described(new JsonObject(), "What the file is read as: " + InputKinds.all().stream()
                .map(kind -> kind.name() + ", " + kind.description()).collect(Collectors.joining("; ")) + ". Default: "
                + WorkflowInput.AS_SIGNAL + ".");
        kinds.add("enum", names);
        return kinds;
    }

    private static JsonObject steps(Contributions contributions) {
        JsonArray forms = new JsonArray();
        for (StepKind kind : StepKinds.all()) {
            List<? extends Contribution<?>> choices = kind.choices(contributions);
            if (choices.isEmpty()) {
                forms.add(step(kind, kind.description(), null, List.of(), true));
            }
            for (Contribution<?> choice : choices) {
                List<ParameterInfo> parameters = choice.parameters().map(schema -> schema.parameters()).orElse(List.of());
                forms.add(step(kind, choice.description(), choice.id(), parameters, false));
            }
        }
        JsonObject items = new JsonObject();
        items.add("anyOf", forms);
        JsonObject steps = described(typed("array"), "What is done, in order.");
        steps.addProperty("minItems", 1);
        steps.add("items", items);
        return steps;
    }

    private static JsonObject step(StepKind kind, String description, String choice, List<ParameterInfo> parameters, boolean others) {
        JsonObject properties = new JsonObject();
        JsonObject first = typed("string");
        if (choice != null) {
            first.addProperty("const", choice);
        }
        properties.add(kind.name(), first);
        properties.add("as", described(typed("string"), "Name by which later steps refer to the result."));
        properties.add("on", described(typed("string", "array"), "What the step works on; the newest result that fits when left out."));
        properties.add("intermediate", described(typed("boolean"), "Whether the result is only for later steps, not shown and saved."));
        kind.ownParameters().forEach(name -> properties.add(name, typed("string", "number", "boolean", "array")));
        for (ParameterInfo parameter : parameters) {
            properties.add(parameter.option(), value(parameter));
        }
        JsonObject step = described(object(properties, kind.name()), description);
        step.addProperty("additionalProperties", others);
        return step;
    }

    private static JsonObject value(ParameterInfo parameter) {
        JsonObject value = switch (parameter.type()) {
            case INTEGER -> typed("integer");
            case NUMBER -> typed("number");
            case BOOLEAN -> typed("boolean");
            case TEXT_LIST -> typed("array", "string");
            case TEXT, CHOICE -> typed("string", "number", "boolean");
        };
        if (Double.isFinite(parameter.min())) {
            value.addProperty("minimum", parameter.min());
        }
        if (Double.isFinite(parameter.max())) {
            value.addProperty("maximum", parameter.max());
        }
        if (!parameter.choices().isEmpty()) {
            JsonArray words = new JsonArray();
            parameter.choices().forEach(words::add);
            value = new JsonObject();
            value.add("enum", words);
        }
        JsonObject reference = typed("string");
        reference.addProperty("pattern", REFERENCE);
        JsonArray forms = new JsonArray();
        forms.add(value);
        forms.add(reference);
        JsonObject either = described(new JsonObject(), parameter.help() + (parameter.unit().isEmpty() ? "" : " In " + parameter.unit()
                + ".")
                + " Default: " + (parameter.defaultValue().isEmpty() ? "none" : parameter.defaultValue()) + ".");
        either.add("anyOf", forms);
        return either;
    }

    private static JsonObject findings() {
        JsonObject properties = new JsonObject();
        properties.add("what", described(typed("string"), "What the number is."));
        properties.add("paper", described(typed("string", "number"), "The publication's number."));
        properties.add("here", described(typed("string", "number"), "What is found here, with references such as ${scree.elbow}."));
        properties.add("why", described(typed("string"), "Why they differ."));
        JsonObject findings = described(typed("array"), "Numbers to be reported.");
        findings.add("items", object(properties, "what", "here"));
        return findings;
    }

    private static JsonObject object(JsonObject properties, String... required) {
        JsonArray names = new JsonArray();
        for (String name : required) {
            names.add(name);
        }
        JsonObject object = typed("object");
        object.add("properties", properties);
        object.add("required", names);
        object.addProperty("additionalProperties", false);
        return object;
    }

    private static JsonObject typed(String... types) {
        JsonObject object = new JsonObject();
        if (types.length == 1) {
            object.addProperty("type", types[0]);
        } else {
            JsonArray names = new JsonArray();
            for (String type : types) {
                names.add(type);
            }
            object.add("type", names);
        }
        return object;
    }

    private static JsonObject described(JsonObject object, String description) {
        object.addProperty("description", description);
        return object;
    }
}
