package org.lamella.io.gatan;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;

/** Looks up tags by their path; what is missing or of another type is empty, since no tag is certain to be there. */
final class Tags {

    private final Map<String, Object> root;

    Tags(Map<String, Object> root) {
        this.root = root;
    }

    Map<String, Object> root() {
        return root;
    }

    Optional<Object> find(String... path) {
        Object at = root;
        for (String name : path) {
            at = at instanceof Map<?, ?> group ? group.get(name) : null;
        }
        return Optional.ofNullable(at);
    }

    @SuppressWarnings("unchecked")
    Tags group(String... path) {
        return new Tags(find(path).filter(Map.class::isInstance).map(found -> (Map<String, Object>) found).orElse(Map.of()));
    }

    /** The unnamed groups of a list, in order. */
    List<Tags> list(String... path) {
        List<Tags> groups = new ArrayList<>();
        group(path).root.values().stream().filter(Map.class::isInstance).forEach(value -> groups.add(tags(value)));
        return groups;
    }

    @SuppressWarnings("unchecked")
    private static Tags tags(Object value) {
        return new Tags((Map<String, Object>) value);
    }

    String text(String... path) {
        return find(path).map(value -> value instanceof List<?> list && list.isEmpty() ? "" : value.toString()).orElse("");
    }

    OptionalDouble number(String... path) {
        Object value = find(path).orElse(null);
        return value instanceof Number number ? OptionalDouble.of(number.doubleValue()) : OptionalDouble.empty();
    }

    double numberOr(double otherwise, String... path) {
        return number(path).orElse(otherwise);
    }

    /** The tags as plain values for the tree of original metadata. */
    Map<String, Object> plain() {
        return plain(root);
    }

    private static Map<String, Object> plain(Map<?, ?> group) {
        Map<String, Object> values = new LinkedHashMap<>();
        group.forEach((name, value) -> values.put(name.toString(), plain(name, value)));
        return values;
    }

    private static Object plain(Object name, Object value) {
        if (value instanceof Map<?, ?> below) {
            return plain(below);
        }
        if (value instanceof TagValue listed) {
            // the pixels of a small image are no text, though arrays of unsigned shorts usually are
            return name.equals("Data") ? listed.array().toString() : listed.value();
        }
        return value instanceof TagArray ? value.toString() : value;
    }
}
