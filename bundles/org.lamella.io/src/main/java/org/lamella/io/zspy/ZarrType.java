package org.lamella.io.zspy;

import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import org.lamella.io.internal.ElementType;

/**
 * What an array holds, in the spelling of the zarr specification, version 2: {@code "<i8"}, {@code "<c16"}, or a list of named fields.
 *
 * @param element one number
 * @param components numbers a value
 */
record ZarrType(ElementType element, int components) {

    private static final int MAX_FIELDS = 64;

    /** A type of one number, or of several equal ones; empty for texts, objects and mixed records. */
    static Optional<ZarrType> of(Object dtype) {
        if (dtype instanceof String code) {
            return ElementType.ofNumpy(code).map(element -> new ZarrType(element, 1)).or(() -> complex(code));
        }
        if (dtype instanceof List<?> fields && !fields.isEmpty() && fields.size() <= MAX_FIELDS) {
            List<Optional<ElementType>> types = fields.stream().map(ZarrType::field).distinct().toList();
            return types.size() == 1 ? types.get(0).map(element -> new ZarrType(element, fields.size())) : Optional.empty();
        }
        return Optional.empty();
    }

    private static Optional<ElementType> field(Object field) {
        return field instanceof List<?> pair && pair.size() == 2 && pair.get(1) instanceof String code ? ElementType.ofNumpy(code)
                : Optional.empty();
    }

    private static Optional<ZarrType> complex(String code) {
        String half = code.endsWith("c8") ? code.replace("c8", "f4") : code.endsWith("c16") ? code.replace("c16", "f8") : "";
        return ElementType.ofNumpy(half).map(element -> new ZarrType(element, 2));
    }

    /** Bytes of a value. */
    int bytes() {
        return element.bytes() * components;
    }

    /**
     * A value as its description writes it: a number, {@code "NaN"}, the list of a complex number's parts, or the bytes of a record in base
     * 64.
     *
     * @param written from the description
     * @return its bytes; none when it is zero or not understood
     */
    byte[] fill(Object written) {
        if (written instanceof String text && components > 1) {
            return record(text);
        }
        List<?> parts = written instanceof List<?> list ? list : List.of(written);
        if (parts.size() != components) {
            return new byte[0];
        }
        ByteBuffer value = ByteBuffer.allocate(bytes()).order(element.order());
        parts.forEach(part -> put(value, part));
        boolean zero = Arrays.equals(value.array(), new byte[bytes()]);
        return zero ? new byte[0] : value.array();
    }

    private byte[] record(String text) {
        try {
            byte[] value = Base64.getDecoder().decode(text);
            return value.length == bytes() ? value : new byte[0];
        } catch (IllegalArgumentException damaged) {
            return new byte[0];
        }
    }

    private void put(ByteBuffer buffer, Object part) {
        double value = number(part);
        switch (element.dataType()) {
            case FLOAT32 -> buffer.putFloat((float) value);
            case FLOAT64 -> buffer.putDouble(value);
            case UINT8, INT8 -> buffer.put((byte) value);
            case UINT16, INT16 -> buffer.putShort((short) value);
            case UINT32, INT32 -> buffer.putInt((int) (long) value);
            default -> buffer.putLong((long) value);
        }
    }

    private static double number(Object part) {
        if (part instanceof Number number) {
            return number.doubleValue();
        }
        return switch (String.valueOf(part)) {
            case "NaN" -> Double.NaN;
            case "Infinity" -> Double.POSITIVE_INFINITY;
            case "-Infinity" -> Double.NEGATIVE_INFINITY;
            case "true" -> 1;
            default -> 0;
        };
    }
}
