package org.lamella.io.hspy;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.lamella.core.signal.MetadataTree;
import org.lamella.io.internal.hdf5.output.HdfGroup;

/** Writes nested metadata as HyperSpy does: values as attributes, lists as datasets or groups whose names say that they are lists. */
final class HyperSpyTree {

    private static final String LIST = "_list_";
    private static final String EMPTY_LIST = "_list_empty_";
    private static final String NONE = "_None_";

    private HyperSpyTree() {
    }

    /**
     * Writes a level and all below it.
     *
     * @param nodes trees, maps, lists, texts, numbers and booleans by name
     * @param group where to
     */
    static void write(Map<String, ?> nodes, HdfGroup group) {
        nodes.forEach((name, value) -> write(name, value, group));
    }

    @SuppressWarnings("unchecked")
    private static void write(String name, Object value, HdfGroup group) {
        if (value instanceof MetadataTree tree) {
            write(tree.nodes(), group.group(name));
        } else if (value instanceof Map<?, ?> map) {
            write((Map<String, ?>) map, group.group(name));
        } else if (value instanceof List<?> list) {
            list(name, list, group);
        } else {
            group.attribute(name, value);
        }
    }

    private static void list(String name, List<?> list, HdfGroup group) {
        if (list.isEmpty()) {
            group.attribute(EMPTY_LIST + name, NONE);
        } else if (list.stream().allMatch(String.class::isInstance)) {
            group.texts(LIST + name, list.stream().map(String.class::cast).toList());
        } else if (list.stream().allMatch(Long.class::isInstance)) {
            group.numbers(LIST + name, list.stream().mapToLong(item -> (Long) item).toArray());
        } else if (list.stream().allMatch(Double.class::isInstance)) {
            group.numbers(LIST + name, list.stream().mapToDouble(item -> (Double) item).toArray());
        } else {
            Map<String, Object> members = new LinkedHashMap<>();
            for (Object item : list) {
                members.put(Integer.toString(members.size()), item);
            }
            write(members, group.group(LIST + name));
        }
    }
}
