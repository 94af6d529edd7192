package org.lamella.io.internal.hdf5;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Turns stored values into plain ones: numbers, texts, booleans, lists, and maps for records. */
final class Values {

    private final HdfBytes file;

    Values(HdfBytes file) {
        this.file = file;
    }

    /**
     * A whole array of values.
     *
     * @return a list of lists, a single value without shape; empty when the type has no plain value
     */
    Optional<Object> read(byte[] bytes, HdfType type, Dataspace space) throws IOException {
        if (space.isNull()) {
            return Optional.of("");
        }
        if (type.size() < 1 || space.count() > bytes.length / type.size()) {
            throw new HdfException("values end early");
        }
        return space.count() == 0 ? Optional.of(List.of()) : Optional.ofNullable(level(bytes, 0, type, space.shape(), 0));
    }

    private Object level(byte[] bytes, int first, HdfType type, int[] shape, int axis) throws IOException {
        if (axis == shape.length) {
            return value(bytes, first * type.size(), type);
        }
        int stride = 1;
        for (int i = axis + 1; i < shape.length; i++) {
            stride *= shape[i];
        }
        List<Object> list = new ArrayList<>(shape[axis]);
        for (int i = 0; i < shape[axis]; i++) {
            Object item = level(bytes, first + i * stride, type, shape, axis + 1);
            if (item == null) {
                return null;
            }
            list.add(item);
        }
        return list;
    }

    /** One value; null when the type has no plain value. */
    private Object value(byte[] bytes, int at, HdfType type) throws IOException {
        file.charge(1);
        switch (type.kind()) {
            case INTEGER, BITS:
                return type.size() <= Long.BYTES ? Numbers.integer(bytes, at, type) : null;
            case REAL:
                return type.size() == 2 || type.size() == 4 || type.size() == 8 ? Numbers.real(bytes, at, type) : null;
            case TEXT:
                return text(bytes, at, type.size());
            case CHOICE:
                String name = type.names().get(Numbers.integer(bytes, at, type.element()));
                return type.isBoolean() && name != null ? (Object) name.equals("TRUE") : name == null ? "" : name;
            case LONG_TEXT:
                byte[] stored = heapObject(bytes, at, 1);
                return text(stored, 0, stored.length);
            case SEQUENCE:
                byte[] elements = heapObject(bytes, at, type.element().size());
                return list(elements, 0, type.element(), elements.length / Math.max(1, type.element().size()));
            case ARRAY:
                return list(bytes, at, type.element(), type.length());
            case RECORD:
                return record(bytes, at, type);
            default:
                return null;
        }
    }

    private List<Object> list(byte[] bytes, int at, HdfType element, int length) throws IOException {
        List<Object> list = new ArrayList<>(length);
        for (int i = 0; i < length; i++) {
            Object item = value(bytes, at + i * element.size(), element);
            if (item == null) {
                return null;
            }
            list.add(item);
        }
        return list;
    }

    private Map<String, Object> record(byte[] bytes, int at, HdfType type) throws IOException {
        Map<String, Object> record = new LinkedHashMap<>();
        for (HdfType.Member member : type.members()) {
            Object value = value(bytes, at + member.offset(), member.type());
            if (value != null) {
                record.put(member.name(), value);
            }
        }
        return record;
    }

    /** Text of fixed length ends at a zero, or is filled up with blanks. */
    private static String text(byte[] bytes, int at, int length) throws HdfException {
        if (at + length > bytes.length) {
            throw new HdfException("a text ends early");
        }
        int end = at;
        while (end < at + length && bytes[end] != 0) {
            end++;
        }
        return new String(bytes, at, end - at, StandardCharsets.UTF_8);
    }

    /** What a reference of length, address of a collection, and number in it stands for. */
    private byte[] heapObject(byte[] bytes, int at, int elementBytes) throws IOException {
        FieldReader reference = new FieldReader(bytes, file.addressBytes(), file.lengthBytes()).skip(at);
        long length = reference.u32();
        long collection = reference.address();
        int number = reference.i32();
        if (length == 0 || collection == 0 || collection == FieldReader.UNDEFINED) {
            return new byte[0];
        }
        byte[] object = file.heapObject(collection, number);
        return Arrays.copyOf(object, (int) Math.min(object.length, length * elementBytes));
    }
}
