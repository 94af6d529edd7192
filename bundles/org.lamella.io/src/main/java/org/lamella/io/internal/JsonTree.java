package org.lamella.io.internal;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParseException;
import com.google.gson.JsonParser;
import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;

/** Reads the JSON inside instrument files as trees of plain values, and looks values up by their path. */
public final class JsonTree {

    private final Map<String, Object> root;

    private JsonTree(Map<String, Object> root) {
        this.root = root;
    }

    /** Nothing. @return a tree without values */
    public static JsonTree empty() {
        return new JsonTree(Map.of());
    }

    /**
     * Parses an object.
     *
     * @param text the document
     * @return its tree
     * @throws IOException when it is no JSON object
     */
    public static JsonTree parse(String text) throws IOException {
        try {
            return new JsonTree(object(JsonParser.parseString(text).getAsJsonObject()));
        } catch (JsonParseException | IllegalStateException | NumberFormatException | StackOverflowError damaged) {
            throw new IOException("its JSON is damaged", damaged);
        }
    }

    /**
     * A tree of values that are plain already.
     *
     * @param values texts, numbers, booleans, lists and maps by name
     * @return their tree
     */
    public static JsonTree of(Map<String, Object> values) {
        return new JsonTree(values);
    }

    private static Map<String, Object> object(JsonObject object) {
        Map<String, Object> values = new LinkedHashMap<>();
        object.entrySet().forEach(entry -> values.put(entry.getKey(), value(entry.getValue())));
        return values;
    }

    private static Object value(JsonElement element) {
        if (element instanceof JsonObject below) {
            return object(below);
        }
        if (element instanceof JsonArray array) {
            List<Object> list = new ArrayList<>();
            array.forEach(item -> list.add(value(item)));
            return list;
        }
        if (element.isJsonNull()) {
            return "";
        }
        if (element.getAsJsonPrimitive().isBoolean()) {
            return element.getAsBoolean();
        }
        return element.getAsJsonPrimitive().isNumber() ? (Object) element.getAsDouble() : element.getAsString();
    }

    /** The first object of a list. @param name name of the list @return empty when there is none */
    @SuppressWarnings("unchecked")
    public JsonTree firstOf(String name) {
        return find(name).filter(List.class::isInstance).map(list -> (List<Object>) list)
                .filter(list -> !list.isEmpty() && list.get(0) instanceof Map)
                .map(list -> new JsonTree((Map<String, Object>) list.get(0)))
                .orElse(empty());
    }

    /** All values. @return texts, numbers, booleans, lists and maps by name */
    public Map<String, Object> values() {
        return root;
    }

    /** A value. @param path names, one within the other @return empty when it is not there */
    public Optional<Object> find(String... path) {
        Object at = root;
        for (String name : path) {
            at = at instanceof Map<?, ?> below ? below.get(name) : null;
        }
        return Optional.ofNullable(at);
    }

    /** A value as text. @param path names, one within the other @return empty text when it is not there */
    public String text(String... path) {
        return find(path).map(Object::toString).orElse("");
    }

    /** A number, which may be written as a text. @param path names, one within the other @return empty when it is none */
    public OptionalDouble number(String... path) {
        Object value = find(path).orElse("");
        if (value instanceof Number number) {
            return OptionalDouble.of(number.doubleValue());
        }
        try {
            return OptionalDouble.of(Double.parseDouble(value.toString().strip()));
        } catch (NumberFormatException words) {
            return OptionalDouble.empty();
        }
    }

    /** A tree below. @param path names, one within the other @return empty when it is not there */
    @SuppressWarnings("unchecked")
    public JsonTree below(String... path) {
        return find(path).filter(Map.class::isInstance).map(value -> new JsonTree((Map<String, Object>) value)).orElse(empty());
    }
}
