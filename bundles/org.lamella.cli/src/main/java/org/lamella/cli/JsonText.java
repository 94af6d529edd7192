package org.lamella.cli;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonNull;
import com.google.gson.JsonPrimitive;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.lamella.workflow.Json;

/** Values as JSON: what JSON cannot express, such as infinity, is null. */
final class JsonText {

    private JsonText() {
    }

    static String of(JsonElement document) {
        return Json.text(document);
    }

    static JsonElement value(Object value) {
        if (value instanceof Number number) {
            return Double.isFinite(number.doubleValue()) ? new JsonPrimitive(number) : JsonNull.INSTANCE;
        }
        if (value instanceof Boolean flag) {
            return new JsonPrimitive(flag);
        }
        return new JsonPrimitive(String.valueOf(value));
    }

    static JsonElement value(Optional<?> value) {
        return value.map(present -> value((Object) present)).orElse(JsonNull.INSTANCE);
    }

    static JsonArray numbers(double[] values) {
        JsonArray array = new JsonArray();
        for (double value : values) {
            array.add(value(value));
        }
        return array;
    }

    static JsonArray texts(List<String> values) {
        JsonArray array = new JsonArray();
        values.forEach(array::add);
        return array;
    }

    static JsonArray files(List<Path> files) {
        return texts(files.stream().map(file -> file.toAbsolutePath().normalize().toString()).toList());
    }
}
