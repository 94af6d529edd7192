package org.lamella.io.zspy;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.lamella.io.internal.ElementType;
import org.lamella.io.internal.JsonTree;

/** Reads attributes and small arrays of a zarr group as a tree of plain values; what cannot be read is left out. */
final class ZarrTree {

    private static final int MAX_GROUPS = 20_000;
    /** Larger arrays are data, not metadata. */
    private static final int MAX_VALUES = 10_000;
    private static final int MAX_JSON_BYTES = 16 << 20;

    private final ZarrStore store;
    private final Path file;
    private int groups;

    ZarrTree(ZarrStore store, Path file) {
        this.store = store;
        this.file = file;
    }

    /** A value that is an object of JSON; empty when it is not there. */
    static Optional<JsonTree> json(ZarrStore store, String key) throws IOException {
        Optional<byte[]> text = store.read(key, MAX_JSON_BYTES);
        return text.isEmpty() ? Optional.empty() : Optional.of(JsonTree.parse(new String(text.get(), StandardCharsets.UTF_8)));
    }

    /** A group with all that is below it; empty when it is not there. */
    Map<String, Object> of(String group) throws IOException {
        return read(group, 0);
    }

    private Map<String, Object> read(String group, int depth) throws IOException {
        Map<String, Object> values = new LinkedHashMap<>(json(store, group + "/.zattrs").map(JsonTree::values).orElse(Map.of()));
        if (depth == ZarrStore.MAX_DEPTH || ++groups > MAX_GROUPS) {
            return values;
        }
        for (String name : store.children(group)) {
            String path = group + "/" + name;
            if (name.startsWith(".z")) {
                continue;
            }
            Optional<ZarrArray> array = ZarrArray.find(store, file, path);
            if (array.isPresent()) {
                small(array.get()).ifPresent(value -> values.put(name, value));
            } else {
                values.put(name, read(path, depth + 1));
            }
        }
        return values;
    }

    /** The values of a small array; empty when it is large or holds what is not understood. */
    private Optional<Object> small(ZarrArray array) {
        long count = 1;
        for (int i = 0; i < array.shape().length && count <= MAX_VALUES; i++) {
            count *= Math.max(array.shape()[i], array.chunks()[i]);
        }
        if (count > MAX_VALUES) {
            return Optional.empty();
        }
        try {
            return array.numbers().isPresent() ? Optional.of(numbers(array)) : TextArrays.read(store, array);
        } catch (IOException unreadable) {
            return Optional.empty();
        }
    }

    private static List<Object> numbers(ZarrArray array) throws IOException {
        ElementType type = array.type();
        List<Object> numbers = new ArrayList<>();
        try (InputStream in = array.open()) {
            byte[] bytes = in.readAllBytes();
            for (int at = 0; at + type.bytes() <= bytes.length; at += type.bytes()) {
                numbers.add(type.dataType().isFloating() ? (Object) type.floating(bytes, at) : (Object) type.integer(bytes, at));
            }
        }
        return numbers;
    }
}
