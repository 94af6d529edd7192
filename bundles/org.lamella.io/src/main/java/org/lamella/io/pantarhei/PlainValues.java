package org.lamella.io.pantarhei;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Copies what a pickle built, which may refer to itself, into plain values. */
final class PlainValues {

    private static final int MAX_DEPTH = 64;
    private static final int MAX_VALUES = PickledValues.MAX_VALUES;

    private int values;

    Map<String, Object> firstDictionary(Object value, int depth) throws IOException {
        if (value instanceof Map<?, ?> map) {
            return map(map, depth);
        }
        List<Object> within = value instanceof RecordedCall call ? call.state() : value instanceof List<?> ? PickledValues.list(value)
                : List.of();
        for (Object item : within) {
            require(depth);
            Map<String, Object> found = firstDictionary(item, depth + 1);
            if (!found.isEmpty()) {
                return found;
            }
        }
        return Map.of();
    }

    private void require(int depth) throws IOException {
        if (depth > MAX_DEPTH || ++values > MAX_VALUES) {
            throw new IOException("its pickled metadata are nested too deeply");
        }
    }

    private Map<String, Object> map(Map<?, ?> map, int depth) throws IOException {
        Map<String, Object> copy = new LinkedHashMap<>();
        for (Map.Entry<?, ?> entry : map.entrySet()) {
            copy.put(entry.getKey().toString(), plain(entry.getValue(), depth + 1));
        }
        return copy;
    }

    private Object plain(Object value, int depth) throws IOException {
        require(depth);
        if (value instanceof Map<?, ?> map) {
            return map(map, depth);
        }
        if (value instanceof List<?> list) {
            List<Object> copy = new ArrayList<>();
            for (Object item : list) {
                copy.add(plain(item, depth + 1));
            }
            return copy;
        }
        if (value instanceof RecordedCall call) {
            return call.name().endsWith("multiarray scalar") ? scalar(call) : call.name();
        }
        return value instanceof byte[] bytes ? Arrays.toString(bytes) : value == null || value == PickledValues.MARK ? "" : value;
    }

    /** NumPy's own numbers: their type, and their bytes, little-endian. */
    private static Object scalar(RecordedCall call) {
        boolean described = call.arguments().size() == 2 && call.arguments().get(0) instanceof RecordedCall type
                && !type.arguments().isEmpty();
        if (!described || !(call.arguments().get(1) instanceof byte[] bytes)) {
            return call.name();
        }
        String code = String.valueOf(((RecordedCall) call.arguments().get(0)).arguments().get(0));
        ByteBuffer value = ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN);
        return switch (code) {
            case "f8" -> value.getDouble();
            case "f4" -> (double) value.getFloat();
            case "i8", "u8" -> value.getLong();
            case "i4" -> (long) value.getInt();
            case "u4" -> value.getInt() & 0xFFFFFFFFL;
            case "i2" -> (long) value.getShort();
            case "u2" -> (long) (value.getShort() & 0xFFFF);
            case "b1" -> value.get() != 0;
            default -> call.name();
        };
    }
}
