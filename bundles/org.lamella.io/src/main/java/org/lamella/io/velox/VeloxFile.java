package org.lamella.io.velox;

import io.jhdf.HdfFile;
import io.jhdf.api.Dataset;
import io.jhdf.api.Group;
import io.jhdf.api.Node;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.lamella.core.LamellaException;
import org.lamella.io.internal.JsonTree;
import org.lamella.io.internal.hdf5.HdfArray;
import org.lamella.io.internal.hdf5.HdfTree;
import org.lamella.io.internal.hdf5.LastAxisFirst;

/** Finds the datasets of an open Velox file. */
final class VeloxFile {

    private static final int MAX_JSON_BYTES = 1 << 22;

    private final Path path;
    private final HdfFile hdf;

    VeloxFile(Path path, HdfFile hdf) {
        this.path = path;
        this.hdf = hdf;
    }

    Path path() {
        return path;
    }

    /** The groups of one kind below {@code Data}, by their identifiers. */
    Map<String, Group> groups(String kind) {
        Map<String, Group> groups = new LinkedHashMap<>();
        below("Data", kind).forEach((name, node) -> {
            if (node instanceof Group group && HdfTree.children(group).get("Data") instanceof Dataset) {
                groups.put(name, group);
            }
        });
        return groups;
    }

    /** What is in a group; nothing when it is not there. */
    Map<String, Node> below(String... names) {
        Map<String, Node> children = HdfTree.children(hdf);
        for (String name : names) {
            children = children.get(name) instanceof Group group ? HdfTree.children(group) : Map.of();
        }
        return children;
    }

    /** The JSON texts in a group, by the names of their datasets; those that are damaged are left out. */
    Map<String, JsonTree> documents(String... names) {
        Group group = group(hdf, names);
        Map<String, JsonTree> documents = new LinkedHashMap<>();
        if (group != null) {
            HdfTree.of(group).forEach((name, value) -> documents.put(name, json(value)));
        }
        return documents;
    }

    private static Group group(Group from, String... names) {
        Group at = from;
        for (String name : names) {
            at = at != null && HdfTree.children(at).get(name) instanceof Group below ? below : null;
        }
        return at;
    }

    HdfArray data(Group group) throws LamellaException, IOException {
        return HdfArray.of(path, (Dataset) HdfTree.children(group).get("Data"));
    }

    /** The JSON beside a group's data as it was at the beginning of the acquisition. */
    VeloxMetadata metadata(Group group) throws LamellaException, IOException {
        return new VeloxMetadata(column(group, "Metadata", false));
    }

    /** The JSON beside a group's data as it was at the end of the acquisition. */
    VeloxMetadata lastMetadata(Group group) throws LamellaException, IOException {
        return new VeloxMetadata(column(group, "Metadata", true));
    }

    /**
     * The JSON in a column of a dataset: a byte a row, until the first zero, and a column a frame.
     *
     * @param group the group with the dataset
     * @param name name of the dataset
     * @param last whether the last column is wanted instead of the first
     * @return empty when there is no such dataset
     */
    JsonTree column(Group group, String name, boolean last) throws LamellaException, IOException {
        if (!(HdfTree.children(group).get(name) instanceof Dataset dataset)) {
            return JsonTree.empty();
        }
        HdfArray array = HdfArray.of(path, dataset);
        int[] shape = array.shape();
        if (shape.length != 2 || shape[0] < 1 || shape[1] < 1 || array.type().bytes() != 1) {
            return JsonTree.empty();
        }
        byte[] bytes;
        try (InputStream in = new LastAxisFirst(array).open()) {
            in.skipNBytes(last ? (long) shape[0] * (shape[1] - 1) : 0);
            bytes = in.readNBytes(Math.min(shape[0], MAX_JSON_BYTES));
        }
        int length = 0;
        while (length < bytes.length && bytes[length] != 0) {
            length++;
        }
        return length == 0 ? JsonTree.empty() : JsonTree.parse(new String(bytes, 0, length, StandardCharsets.UTF_8));
    }

    /** A dataset that holds one JSON text; empty when it is not there or damaged. */
    static JsonTree settings(Group group, String name) {
        return HdfTree.children(group).get(name) instanceof Dataset dataset ? json(HdfTree.value(dataset).orElse("")) : JsonTree.empty();
    }

    private static JsonTree json(Object value) {
        String text = value instanceof List<?> list && !list.isEmpty() ? list.get(0).toString() : String.valueOf(value);
        try {
            return JsonTree.parse(text);
        } catch (IOException none) {
            return JsonTree.empty();
        }
    }
}
