package org.lamella.io.internal.hdf5;

import io.jhdf.GlobalHeap;
import io.jhdf.HdfFile;
import io.jhdf.api.Attribute;
import io.jhdf.api.Dataset;
import io.jhdf.api.Group;
import io.jhdf.api.Node;
import io.jhdf.api.dataset.ChunkedDataset;
import io.jhdf.object.datatype.VariableLength;
import java.lang.reflect.Array;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.zip.DataFormatException;
import java.util.zip.Inflater;

/** Reads attributes and small datasets of an HDF5 group as a tree of plain values; an object that cannot be read is left out. */
public final class HdfTree {

    private static final int MAX_DEPTH = 64;
    /** Larger datasets are data, not metadata. */
    private static final long MAX_VALUES = 10_000;
    private static final long MAX_BYTES = 1 << 20;

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

    private static Map<String, Object> read(Group group, int depth) {
        Map<String, Object> values = new LinkedHashMap<>(attributes(group));
        if (depth == MAX_DEPTH) {
            return values;
        }
        for (Map.Entry<String, Node> child : children(group).entrySet()) {
            Node node = child.getValue();
            if (node instanceof Group below) {
                values.put(child.getKey(), read(below, depth + 1));
            } else if (node instanceof Dataset dataset) {
                value(dataset).ifPresent(value -> values.put(child.getKey(), value));
            }
        }
        return values;
    }

    /**
     * The children of a group.
     *
     * @param group the group
     * @return by name; empty when the group cannot be read
     */
    public static Map<String, Node> children(Group group) {
        try {
            return group.getChildren();
        } catch (RuntimeException unreadable) {
            return Map.of();
        }
    }

    /**
     * The attributes of an object.
     *
     * @param node a group or dataset
     * @return plain values by name; attributes of types that cannot be read are left out
     */
    public static Map<String, Object> attributes(Node node) {
        Map<String, Object> values = new LinkedHashMap<>();
        Map<String, Attribute> attributes;
        try {
            attributes = node.getAttributes();
        } catch (RuntimeException unreadable) {
            return values;
        }
        attributes.forEach((name, attribute) -> {
            try {
                if (attribute.isEmpty() || attribute.getSizeInBytes() <= MAX_BYTES) {
                    values.put(name, plain(attribute.getData()));
                }
            } catch (RuntimeException unreadable) {
                // opaque and reference types have no plain value
            }
        });
        return values;
    }

    /**
     * The numbers of a small dataset.
     *
     * @param dataset one of few numbers
     * @return in C order; empty when they are none or too many
     */
    public static double[] numbers(Dataset dataset) {
        List<Double> numbers = new ArrayList<>();
        value(dataset).ifPresent(value -> gather(value, numbers));
        return numbers.stream().mapToDouble(Double::doubleValue).toArray();
    }

    private static void gather(Object value, List<Double> numbers) {
        if (value instanceof List<?> list) {
            list.forEach(item -> gather(item, numbers));
        } else if (value instanceof Number number) {
            numbers.add(number.doubleValue());
        }
    }

    private static Optional<Object> value(Dataset dataset) {
        try {
            if (dataset.getSize() > MAX_VALUES || dataset.getSizeInBytes() > MAX_BYTES || dataset.isCompound()) {
                return Optional.empty();
            }
            return Optional.of(plain(dataset.getData()));
        } catch (RuntimeException unreadable) {
            return singleText(dataset);
        }
    }

    /**
     * jHDF 0.9.4 fails on the shuffle filter of a chunk that holds one variable-length text, which is what h5py writes for a list of one element.
     * Shuffling a single element changes nothing, so inflating is all there is to do.
     */
    private static Optional<Object> singleText(Dataset dataset) {
        if (!(dataset instanceof ChunkedDataset chunked) || !(dataset.getDataType() instanceof VariableLength) || dataset.getSize() != 1) {
            return Optional.empty();
        }
        try {
            ByteBuffer packed = chunked.getRawChunkBuffer(new int[dataset.getDimensions().length]);
            byte[] bytes = new byte[packed.remaining()];
            packed.get(bytes);
            Inflater inflater = new Inflater();
            inflater.setInput(bytes);
            byte[] reference = new byte[16];
            int length = inflater.inflate(reference);
            inflater.end();
            return length < reference.length ? Optional.empty() : Optional.of(List.of(fromHeap(dataset.getHdfFile(), reference)));
        } catch (DataFormatException | RuntimeException unreadable) {
            return Optional.empty();
        }
    }

    /** A variable-length reference: length (4 bytes), address of the heap collection (8), index in it (4). */
    private static String fromHeap(HdfFile file, byte[] reference) {
        ByteBuffer fields = ByteBuffer.wrap(reference).order(ByteOrder.LITTLE_ENDIAN);
        int length = fields.getInt();
        GlobalHeap heap = new GlobalHeap(file.getHdfBackingStorage(), fields.getLong());
        ByteBuffer text = heap.getObjectData(fields.getInt());
        byte[] bytes = new byte[Math.min(length, text.remaining())];
        text.get(bytes);
        return new String(bytes, StandardCharsets.UTF_8);
    }

    private static Object plain(Object value) {
        if (value == null) {
            return "";
        }
        if (value.getClass().isArray()) {
            List<Object> list = new ArrayList<>();
            for (int i = 0; i < Array.getLength(value); i++) {
                list.add(plain(Array.get(value, i)));
            }
            return list;
        }
        if (value instanceof String text) {
            return switch (text) {
                case "TRUE" -> true;
                case "FALSE" -> false;
                default -> text;
            };
        }
        return value instanceof Number || value instanceof Boolean ? value : value.toString();
    }
}
