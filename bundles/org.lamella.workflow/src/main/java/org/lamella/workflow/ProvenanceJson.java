package org.lamella.workflow;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.OptionalLong;
import org.lamella.core.LamellaException;

/** The JSON form of a provenance record. New keys may be added under the same version; a change of meaning takes a new one. */
final class ProvenanceJson {

    private static final String FORMAT = "lamella-provenance";
    private static final int VERSION = 1;

    private ProvenanceJson() {
    }

    static String write(Provenance provenance) {
        JsonObject document = new JsonObject();
        document.addProperty("format", FORMAT);
        document.addProperty("version", VERSION);
        document.add("program", program(provenance.program()));
        document.add("inputs", array(provenance.inputs().stream().map(ProvenanceJson::input).toList()));
        document.add("steps", array(provenance.steps().stream().map(ProvenanceJson::step).toList()));
        return Json.text(document);
    }

    private static JsonObject program(Program program) {
        JsonObject object = new JsonObject();
        object.addProperty("name", program.name());
        object.addProperty("version", program.version());
        object.addProperty("java", program.java());
        object.addProperty("system", program.system());
        return object;
    }

    private static JsonObject input(SourceFile input) {
        JsonObject object = new JsonObject();
        object.addProperty("path", input.path());
        object.addProperty("bytes", input.bytes());
        object.addProperty("sha256", input.sha256());
        input.signal().ifPresent(signal -> object.addProperty("signal", signal));
        return object;
    }

    private static JsonObject step(StepRecord step) {
        JsonObject parameters = new JsonObject();
        step.parameters().forEach(parameters::addProperty);
        JsonObject object = new JsonObject();
        object.addProperty("step", step.step());
        object.addProperty("contribution", step.contribution());
        object.addProperty("bundle", step.bundle());
        object.add("parameters", parameters);
        object.addProperty("seed", step.seed().isPresent() ? (Number) step.seed().getAsLong() : null);
        object.addProperty("startedAt", step.startedAt().toString());
        object.addProperty("seconds", step.seconds());
        return object;
    }

    private static JsonArray array(List<JsonObject> objects) {
        JsonArray array = new JsonArray();
        objects.forEach(array::add);
        return array;
    }

    static Provenance read(String json, String source) throws LamellaException {
        try {
            JsonObject document = JsonParser.parseString(json).getAsJsonObject();
            int version = document.get("version").getAsInt();
            if (!FORMAT.equals(document.get("format").getAsString())) {
                throw new IllegalStateException("another format");
            }
            if (version > VERSION) {
                throw new LamellaException("Cannot read " + source + ": it is a provenance record of version " + version
                        + ", this program knows version " + VERSION + "; use a newer Lamella.");
            }
            return new Provenance(readProgram(document.getAsJsonObject("program")), readInputs(document.getAsJsonArray("inputs")),
                    readSteps(document.getAsJsonArray("steps")));
        } catch (RuntimeException malformed) {
            // Gson reports missing keys and wrong types by several unchecked exceptions; all mean the same to the user
            throw new LamellaException("Cannot read " + source + ": it is not a provenance record of Lamella.", malformed);
        }
    }

    private static Program readProgram(JsonObject object) {
        return new Program(text(object, "name"), text(object, "version"), text(object, "java"), text(object, "system"));
    }

    private static List<SourceFile> readInputs(JsonArray array) {
        List<SourceFile> inputs = new ArrayList<>();
        for (JsonElement element : array) {
            JsonObject object = element.getAsJsonObject();
            inputs.add(new SourceFile(text(object, "path"), object.get("bytes").getAsLong(), text(object, "sha256"),
                    object.has("signal") ? OptionalInt.of(object.get("signal").getAsInt()) : OptionalInt.empty()));
        }
        return inputs;
    }

    private static List<StepRecord> readSteps(JsonArray array) {
        List<StepRecord> steps = new ArrayList<>();
        for (JsonElement element : array) {
            JsonObject object = element.getAsJsonObject();
            JsonElement seed = object.get("seed");
            Map<String, String> parameters = new LinkedHashMap<>();
            object.getAsJsonObject("parameters").entrySet().forEach(e -> parameters.put(e.getKey(), e.getValue().getAsString()));
            steps.add(new StepRecord(text(object, "step"), text(object, "contribution"), text(object, "bundle"), parameters,
                    seed == null || seed.isJsonNull() ? OptionalLong.empty() : OptionalLong.of(seed.getAsLong()),
                    Instant.parse(text(object, "startedAt")), object.get("seconds").getAsDouble()));
        }
        return steps;
    }

    private static String text(JsonObject object, String key) {
        return object.get(key).getAsString();
    }
}
