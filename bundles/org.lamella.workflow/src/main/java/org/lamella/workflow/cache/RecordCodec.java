package org.lamella.workflow.cache;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.lang.reflect.Array;
import java.lang.reflect.GenericArrayType;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.lamella.workflow.StepRecord;

/**
 * Turns values into bytes and back by their declared types: records of this program component by component, lists, maps, optionals, arrays,
 * and the leaves that {@link LeafCodec} knows. What is read is decided by the types that the reader asks for, never by the bytes, so that
 * no other class can come out of a file.
 */
public final class RecordCodec {

    private static final String OWN = "org.lamella.";

    private final LeafCodec leaves;
    private final SharedImages run;

    /**
     * A codec.
     *
     * @param images spectrum images that entries only name
     */
    public RecordCodec(SharedImages images) {
        leaves = new LeafCodec(images, this);
        run = images;
    }

    /**
     * Writes a value.
     *
     * @param type its declared type
     * @param value the value
     * @param out where to
     * @throws IOException when it cannot be written, or has something in it that nobody knows how to keep
     */
    public void write(Type type, Object value, DataOutputStream out) throws IOException {
        Class<?> raw = raw(type);
        if (value == null) {
            throw new UnsupportedValueException("a missing " + raw.getName());
        }
        if (leaves.knows(raw)) {
            leaves.write(raw, value, out);
        } else if (raw == Optional.class) {
            Optional<?> optional = (Optional<?>) value;
            out.writeBoolean(optional.isPresent());
            if (optional.isPresent()) {
                write(argument(type, 0), optional.get(), out);
            }
        } else if (raw == List.class || raw == Set.class) {
            Collection<?> items = (Collection<?>) value;
            out.writeInt(items.size());
            for (Object item : items) {
                write(argument(type, 0), item, out);
            }
        } else if (raw == Map.class) {
            Map<?, ?> map = (Map<?, ?>) value;
            out.writeInt(map.size());
            for (Map.Entry<?, ?> entry : map.entrySet()) {
                write(argument(type, 0), entry.getKey(), out);
                write(argument(type, 1), entry.getValue(), out);
            }
        } else if (raw.isArray()) {
            int length = Array.getLength(value);
            out.writeInt(length);
            for (int i = 0; i < length; i++) {
                write(raw.getComponentType(), Array.get(value, i), out);
            }
        } else {
            writeRecord(raw, value, out);
        }
    }

    private void writeRecord(Class<?> raw, Object value, DataOutputStream out) throws IOException {
        requireOwnRecord(raw);
        for (RecordComponent component : raw.getRecordComponents()) {
            Object part;
            try {
                part = component.getAccessor().invoke(value);
            } catch (ReflectiveOperationException closed) {
                throw new IOException("Cannot look into a " + raw.getName(), closed);
            }
            write(component.getGenericType(), part, out);
        }
    }

    /**
     * Reads a value back.
     *
     * @param type its declared type
     * @param in where from
     * @return the value
     * @throws IOException when the bytes are no such value
     */
    public Object read(Type type, DataInputStream in) throws IOException {
        Class<?> raw = raw(type);
        if (leaves.knows(raw)) {
            return leaves.read(raw, in);
        }
        if (raw == Optional.class) {
            return in.readBoolean() ? Optional.of(read(argument(type, 0), in)) : Optional.empty();
        }
        if (raw == List.class || raw == Set.class) {
            Collection<Object> items = raw == List.class ? new ArrayList<>() : new LinkedHashSet<>();
            int size = size(in);
            for (int i = 0; i < size; i++) {
                items.add(read(argument(type, 0), in));
            }
            return items;
        }
        if (raw == Map.class) {
            Map<Object, Object> map = new LinkedHashMap<>();
            int size = size(in);
            for (int i = 0; i < size; i++) {
                Object key = read(argument(type, 0), in);
                map.put(key, read(argument(type, 1), in));
            }
            return map;
        }
        if (raw.isArray()) {
            List<Object> items = new ArrayList<>();
            int size = size(in);
            for (int i = 0; i < size; i++) {
                items.add(read(raw.getComponentType(), in));
            }
            Object array = Array.newInstance(raw.getComponentType(), items.size());
            for (int i = 0; i < items.size(); i++) {
                Array.set(array, i, items.get(i));
            }
            return array;
        }
        return readRecord(raw, in);
    }

    private Object readRecord(Class<?> raw, DataInputStream in) throws IOException {
        requireOwnRecord(raw);
        RecordComponent[] components = raw.getRecordComponents();
        Class<?>[] types = new Class<?>[components.length];
        Object[] parts = new Object[components.length];
        for (int i = 0; i < components.length; i++) {
            types[i] = components[i].getType();
            parts[i] = read(components[i].getGenericType(), in);
        }
        try {
            Object made = raw.getConstructor(types).newInstance(parts);
            return made instanceof StepRecord step ? run.current(step) : made;
        } catch (ReflectiveOperationException refused) {
            throw new IOException("Cannot make a " + raw.getName(), refused);
        }
    }

    private static void requireOwnRecord(Class<?> raw) throws IOException {
        if (!raw.isRecord() || !raw.getName().startsWith(OWN)) {
            throw new UnsupportedValueException("a " + raw.getName());
        }
    }

    static int size(DataInputStream in) throws IOException {
        int size = in.readInt();
        if (size < 0) {
            throw new IOException("A size of " + size);
        }
        return size;
    }

    private static Class<?> raw(Type type) throws IOException {
        if (type instanceof Class<?> known) {
            return known;
        }
        if (type instanceof ParameterizedType parameterized) {
            return (Class<?>) parameterized.getRawType();
        }
        if (type instanceof GenericArrayType array) {
            return Array.newInstance(raw(array.getGenericComponentType()), 0).getClass();
        }
        throw new UnsupportedValueException("a " + type);
    }

    private static Type argument(Type type, int number) throws IOException {
        if (type instanceof ParameterizedType parameterized) {
            return parameterized.getActualTypeArguments()[number];
        }
        throw new UnsupportedValueException("a " + type + " of anything");
    }
}
