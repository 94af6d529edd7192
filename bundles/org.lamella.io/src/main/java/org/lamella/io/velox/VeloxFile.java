package org.lamella.io.velox;

import io.jhdf.HdfFile;
import io.jhdf.api.Dataset;
import io.jhdf.api.Group;
import io.jhdf.api.Node;
import io.jhdf.api.dataset.ChunkedDataset;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import org.lamella.io.internal.JsonTree;
import org.lamella.io.internal.hdf5.HdfTree;

/** Finds the datasets of an open Velox file. */
final class VeloxFile {

    private static final int MAX_JSON_BYTES = 1 << 22;

    private final HdfFile hdf;

    VeloxFile(HdfFile hdf) {
        this.hdf = hdf;
    }

    /** The groups of one kind below {@code Data}, by their identifiers. */
    Map<String, Group> groups(String kind) {
        Map<String, Group> groups = new LinkedHashMap<>();
        if (HdfTree.children(hdf).get("Data") instanceof Group data && HdfTree.children(data).get(kind) instanceof Group all) {
            HdfTree.children(all).forEach((name, node) -> {
                if (node instanceof Group group && HdfTree.children(group).get("Data") instanceof Dataset) {
                    groups.put(name, group);
                }
            });
        }
        return groups;
    }

    static Dataset data(Group group) {
        return (Dataset) HdfTree.children(group).get("Data");
    }

    /** The JSON in the first column of a group's metadata; empty when there is none. */
    static VeloxMetadata metadata(Group group) throws IOException {
        Node node = HdfTree.children(group).get("Metadata");
        if (!(node instanceof ChunkedDataset dataset) || dataset.getDimensions().length == 0) {
            return new VeloxMetadata(JsonTree.empty());
        }
        int[] chunk = dataset.getChunkDimensions();
        int stride = chunk.length > 1 ? chunk[1] : 1;
        StringBuilder bytes = new StringBuilder();
        // a text of bytes: one a row, until the first zero
        int[] corner = new int[chunk.length];
        for (; corner[0] < dataset.getDimensions()[0] && bytes.length() < MAX_JSON_BYTES; corner[0] += chunk[0]) {
            byte[] block = dataset.getDecompressedChunk(corner);
            for (int i = 0; i < block.length; i += stride) {
                if (block[i] == 0) {
                    return parse(bytes);
                }
                bytes.append((char) (block[i] & 0xFF));
            }
        }
        return parse(bytes);
    }

    private static VeloxMetadata parse(StringBuilder bytes) throws IOException {
        byte[] utf8 = bytes.toString().getBytes(StandardCharsets.ISO_8859_1);
        return new VeloxMetadata(bytes.isEmpty() ? JsonTree.empty() : JsonTree.parse(new String(utf8, StandardCharsets.UTF_8)));
    }

    /** A dataset that holds one JSON text; empty when it is not there or damaged. */
    static JsonTree settings(Group group, String name) {
        Object value = HdfTree.of(group).get(name);
        String text = value instanceof java.util.List<?> list && !list.isEmpty() ? list.get(0).toString() : String.valueOf(value);
        try {
            return JsonTree.parse(text);
        } catch (IOException none) {
            return JsonTree.empty();
        }
    }
}
