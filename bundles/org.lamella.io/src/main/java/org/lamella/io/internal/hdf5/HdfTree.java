package org.lamella.io.internal.hdf5;

import java.util.LinkedHashMap;
import java.util.Map;

/** Reads the attributes and small datasets of a group as a tree of plain values; what cannot be read is left out. */
public final class HdfTree {

    private static final int MOST_LEVELS = 64;

    private HdfTree() {
    }

    /**
     * A group with all that is below it.
     *
     * @param group the group
     * @return attributes, datasets and groups by name; values are texts, numbers, booleans, lists and maps
     */
    public static Map<String, Object> of(Group group) {
        return read(group, 0);
    }

    private static Map<String, Object> read(Group group, int level) {
        Map<String, Object> values = new LinkedHashMap<>(group.attributes());
        if (level == MOST_LEVELS) {
            return values;
        }
        group.children().forEach((name, node) -> {
            if (node instanceof Group below) {
                values.put(name, read(below, level + 1));
            } else if (node instanceof Dataset dataset && !dataset.isRecord()) {
                dataset.value().ifPresent(value -> values.put(name, value));
            }
        });
        return values;
    }
}
