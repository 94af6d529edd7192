package org.lamella.core.signal;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What a file says about itself, as the browsable tree it came in.
 *
 * <p>Inner nodes are trees; leaves are {@link String}, {@link Long}, {@link Double}, {@link Boolean} or {@link List}s of these. Immutable.
 */
public final class MetadataTree {

    /** A tree without nodes. */
    public static final MetadataTree EMPTY = new MetadataTree(Map.of());

    private final Map<String, Object> nodes;

    private MetadataTree(Map<String, Object> nodes) {
        this.nodes = nodes;
    }

    /**
     * A tree from nested maps.
     *
     * @param nodes values are maps (inner nodes), trees, strings, numbers, booleans or lists; other values are kept as their text
     * @return the tree, in the map's order
     */
    public static MetadataTree of(Map<String, ?> nodes) {
        Map<String, Object> copy = new LinkedHashMap<>();
        nodes.forEach((name, value) -> copy.put(name, node(value)));
        return new MetadataTree(Collections.unmodifiableMap(copy));
    }

    @SuppressWarnings("unchecked")
    private static Object node(Object value) {
        if (value instanceof Map<?, ?> map) {
            return of((Map<String, ?>) map);
        }
        if (value instanceof List<?> list) {
            return list.stream().map(MetadataTree::node).toList();
        }
        if (value instanceof Float || value instanceof Double) {
            return ((Number) value).doubleValue();
        }
        if (value instanceof Number number) {
            return number.longValue();
        }
        return value instanceof MetadataTree || value instanceof Boolean || value instanceof String ? value : String.valueOf(value);
    }

    /** The nodes by name, in file order. @return an unmodifiable map; values are trees or leaves */
    public Map<String, Object> nodes() {
        return nodes;
    }

    /** Whether there is nothing in the tree. @return true without nodes */
    public boolean isEmpty() {
        return nodes.isEmpty();
    }

    /**
     * A node by its path.
     *
     * @param path names joined by dots, for instance {@code Acquisition_instrument.TEM.beam_energy}
     * @return a tree or a leaf, empty when there is none
     */
    public Optional<Object> find(String path) {
        Object here = this;
        for (String name : path.split("\\.")) {
            here = here instanceof MetadataTree tree ? tree.nodes.get(name) : null;
        }
        return Optional.ofNullable(here);
    }

    /**
     * A number by its path.
     *
     * @param path names joined by dots
     * @return empty when absent or not a number; numeric text counts as a number
     */
    public Optional<Double> number(String path) {
        return find(path).flatMap(value -> {
            if (value instanceof Number number) {
                return Optional.of(number.doubleValue());
            }
            try {
                return value instanceof String text ? Optional.of(Double.valueOf(text.strip())) : Optional.empty();
            } catch (NumberFormatException notANumber) {
                return Optional.empty();
            }
        });
    }

    /**
     * A text by its path.
     *
     * @param path names joined by dots
     * @return empty when absent or not a leaf
     */
    public Optional<String> text(String path) {
        return find(path).filter(value -> !(value instanceof MetadataTree)).map(Object::toString);
    }

    /**
     * A list of texts by its path.
     *
     * @param path names joined by dots
     * @return empty when absent; one text counts as a list of one
     */
    public List<String> texts(String path) {
        return find(path).map(value -> value instanceof List<?> list
                ? list.stream().map(Object::toString).toList()
                : value instanceof MetadataTree ? List.<String>of() : List.of(value.toString())).orElse(List.of());
    }
}
