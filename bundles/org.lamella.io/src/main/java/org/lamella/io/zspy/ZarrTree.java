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
import org.lamella.core.LamellaException;
import org.lamella.io.internal.ElementType;
import org.lamella.io.internal.JsonTree;

/** Reads attributes and small arrays of a zarr group as a tree of plain values; what cannot be read is left out. */
final class ZarrTree {

    private static final int MAX_DEPTH = 64;
    private static final int MAX_GROUPS = 20_000;
    /** Larger arrays are data, not metadata. */
    private static final int MAX_VALUES = 10_000;

    private final ZarrStore store;
    private final Path file;
    private int groups;

    ZarrTree(ZarrStore store, Path file) {
        this.store = store;
        this.file = file;
    }

    /** A group with all that is below it; empty when it is not there. */
    Map<String, Object> of(String group) throws IOException {
        return read(group, 0);
    }

    /** The attributes of a group or array. */
    Map<String, Object> attributes(String group) throws IOException {
        Optional<byte[]> text = store.read((group.isEmpty() ? "" : group + "/") + ".zattrs");
        return text.isEmpty() ? Map.of() : JsonTree.parse(new String(text.get(), StandardCharsets.UTF_8)).values();
    }

    private Map<String, Object> read(String group, int depth) throws IOException {
        Map<String, Object> values = new LinkedHashMap<>(attributes(group));
        if (depth == MAX_DEPTH || ++groups > MAX_GROUPS) {
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
            return ZarrType.of(array.dtype()).isPresent() && array.filters().isEmpty() ? Optional.of(numbers(array)) : TextArrays.read(store, array);
        } catch (IOException | LamellaException unreadable) {
            return Optional.empty();
        }
    }

    private static List<Object> numbers(ZarrArray array) throws IOException, LamellaException {
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
