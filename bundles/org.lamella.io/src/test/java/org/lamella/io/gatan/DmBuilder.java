package org.lamella.io.gatan;

import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.lamella.io.internal.ByteWriter;

/**
 * Writes DigitalMicrograph files tag by tag. Maps are groups and lists are groups without names; texts, whole and real numbers, booleans
 * and {@link Pixels} are values.
 *
 * @param version 3 or 4
 * @param order byte order of the values
 */
record DmBuilder(int version, ByteOrder order) {

    /** An array of numbers. @param code how an element is encoded @param count elements @param bytes all of them */
    record Pixels(int code, int count, byte[] bytes) {
    }

    /** A structure of 16-bit numbers. @param fields their values */
    record Structure(int... fields) {
    }

    byte[] file(Map<String, ?> root) {
        byte[] body = entries(root);
        ByteWriter out = new ByteWriter(ByteOrder.BIG_ENDIAN).i32(version);
        count(out, body.length + 4 * Integer.BYTES);
        return out.i32(order == ByteOrder.LITTLE_ENDIAN ? 1 : 0).bytes(body).i32(0, 0).toBytes();
    }

    /** A file of some images without thumbnails. */
    byte[] file(List<Map<String, Object>> images) {
        return file(Map.of("ImageList", images));
    }

    /** An image without calibration or tags. */
    Map<String, Object> image(String name, int type, Pixels pixels, int... sizes) {
        Map<String, Object> data = new LinkedHashMap<>();
        data.put("Data", pixels);
        data.put("DataType", type);
        data.put("Dimensions", Arrays.stream(sizes).boxed().toList());
        Map<String, Object> image = new LinkedHashMap<>();
        image.put("ImageData", data);
        image.put("Name", name);
        return image;
    }

    /** An image with units, scale and origin of each dimension, fastest first, and tags. */
    Map<String, Object> image(String name, int type, Pixels pixels, int[] sizes, List<Map<String, Object>> calibrations,
            Map<String, Object> tags) {
        Map<String, Object> image = image(name, type, pixels, sizes);
        @SuppressWarnings("unchecked")
        Map<String, Object> data = (Map<String, Object>) image.get("ImageData");
        data.put("Calibrations", Map.of("Dimension", calibrations));
        image.put("ImageTags", tags);
        return image;
    }

    static Map<String, Object> dimension(String units, double scale, double origin) {
        return Map.of("Units", units, "Scale", scale, "Origin", origin);
    }

    private byte[] entries(Map<String, ?> group) {
        ByteWriter out = new ByteWriter(ByteOrder.BIG_ENDIAN).u8(1, 0);
        count(out, group.size());
        group.forEach((name, value) -> entry(out, name, value));
        return out.toBytes();
    }

    private byte[] entries(List<?> group) {
        ByteWriter out = new ByteWriter(ByteOrder.BIG_ENDIAN).u8(1, 0);
        count(out, group.size());
        group.forEach(value -> entry(out, "", value));
        return out.toBytes();
    }

    @SuppressWarnings("unchecked")
    private void entry(ByteWriter out, String name, Object value) {
        boolean named = value instanceof Map<?, ?>;
        byte[] body = named ? entries((Map<String, ?>) value) : value instanceof List<?> list ? entries(list) : data(value);
        byte[] text = name.getBytes(StandardCharsets.ISO_8859_1);
        out.u8(named || value instanceof List<?> ? 20 : 21).i16(text.length).bytes(text);
        if (version == 4) {
            out.i64(body.length);
        }
        out.bytes(body);
    }

    private byte[] data(Object value) {
        ByteWriter out = new ByteWriter(ByteOrder.BIG_ENDIAN).i32(0x25252525);
        ByteWriter values = new ByteWriter(order);
        if (value instanceof String text) {
            describe(out, 20, 4, text.length());
            text.chars().forEach(values::i16);
        } else if (value instanceof Pixels pixels) {
            describe(out, 20, pixels.code, pixels.count);
            values.bytes(pixels.bytes);
        } else if (value instanceof Structure structure) {
            int[] description = new int[3 + 2 * structure.fields.length];
            description[0] = 15;
            description[2] = structure.fields.length;
            for (int i = 0; i < structure.fields.length; i++) {
                description[4 + 2 * i] = 2;
            }
            describe(out, description);
            values.i16(structure.fields);
        } else if (value instanceof Integer number) {
            describe(out, 3);
            values.i32(number);
        } else if (value instanceof Long number) {
            describe(out, 11);
            values.i64(number);
        } else if (value instanceof Boolean flag) {
            describe(out, 8);
            values.u8(flag ? 1 : 0);
        } else if (value instanceof Float number) {
            describe(out, 6);
            values.f32(number);
        } else {
            describe(out, 7);
            values.f64((Double) value);
        }
        return out.bytes(values.toBytes()).toBytes();
    }

    private void describe(ByteWriter out, int... words) {
        count(out, words.length);
        for (int word : words) {
            count(out, word);
        }
    }

    private void count(ByteWriter out, long value) {
        if (version == 4) {
            out.i64(value);
        } else {
            out.i32((int) value);
        }
    }

    ByteWriter values() {
        return new ByteWriter(order);
    }

    /** Whole numbers from 0 on as an image of some type holds them. */
    Pixels counting(int dataType, int count) {
        ByteWriter out = values();
        for (int i = 0; i < count; i++) {
            switch (dataType) {
                case 1, 10 -> out.i16(i);
                case 2 -> out.f32(i);
                case 3 -> out.f32(i, -i);
                case 6, 9, 14 -> out.u8(i);
                case 7, 11 -> out.i32(i);
                case 12 -> out.f64(i);
                case 13 -> out.f64(i, -i);
                case 39, 40 -> out.i64(i);
                default -> throw new IllegalArgumentException("type " + dataType);
            }
        }
        int code = switch (dataType) {
            case 1 -> 2;
            case 2, 3 -> 6;
            case 6, 9, 14 -> 10;
            case 7 -> 3;
            case 10 -> 4;
            case 11 -> 5;
            case 12, 13 -> 7;
            case 39 -> 11;
            default -> 12;
        };
        int components = dataType == 3 || dataType == 13 ? 2 : 1;
        return new Pixels(code, components * count, out.toBytes());
    }
}
