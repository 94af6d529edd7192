package org.lamella.io.tiff;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import org.lamella.io.internal.BinaryFile;

/** The fields of one page. Their values are read when they are asked for, as long as the file is open. */
final class Directory {

    /** Bytes of a value of each field type, by number; 0 for those that are not known. */
    private static final int[] TYPE_BYTES = {0, 1, 1, 2, 4, 8, 1, 1, 2, 4, 8, 4, 8, 4, 0, 0, 8, 8, 8};
    private static final int TEXT = 2;
    private static final int BYTES = 7;
    private static final int MOST_LISTED = 32;
    private static final int LONGEST_TEXT = 1 << 26;

    private final BinaryFile file;
    private final Map<Integer, Field> fields = new LinkedHashMap<>();

    Directory(BinaryFile file) {
        this.file = file;
    }

    /** A field. @param type kind of its values @param count how many @param offset where the first one stands */
    private record Field(int type, long count, long offset) {
    }

    static int typeBytes(int type) {
        return type < TYPE_BYTES.length ? TYPE_BYTES[type] : 0;
    }

    /** Adds a field whose values are in the file; others are left out. */
    void add(int tag, int type, long count, long offset) {
        int bytes = typeBytes(type);
        if (bytes > 0 && count > 0 && offset >= 0 && offset <= file.size() && count <= (file.size() - offset) / bytes) {
            fields.putIfAbsent(tag, new Field(type, count, offset));
        }
    }

    boolean has(int tag) {
        return fields.containsKey(tag);
    }

    long count(int tag) {
        return fields.containsKey(tag) ? fields.get(tag).count : 0;
    }

    /** A whole number. @param otherwise what holds when the field is not there */
    long integer(int tag, long otherwise) throws IOException {
        return has(tag) ? (long) numbers(tag, 1)[0] : otherwise;
    }

    /** Whole numbers, the first ones of a field that has enough. */
    long[] integers(int tag, int count) throws IOException {
        Field field = fields.get(tag);
        if (field == null || field.count < count) {
            throw new IOException("field " + tag + " has fewer than " + count + " values");
        }
        file.seek(field.offset);
        long[] values = new long[count];
        for (int i = 0; i < count; i++) {
            values[i] = switch (typeBytes(field.type)) {
                case 1 -> file.u8();
                case 2 -> file.u16();
                case 4 -> file.u32();
                default -> file.i64();
            };
        }
        return values;
    }

    OptionalDouble number(int tag) throws IOException {
        if (!has(tag) || fields.get(tag).type == TEXT) {
            return OptionalDouble.empty();
        }
        double value = numbers(tag, 1)[0];
        return Double.isFinite(value) ? OptionalDouble.of(value) : OptionalDouble.empty();
    }

    private double[] numbers(int tag, int count) throws IOException {
        Field field = fields.get(tag);
        file.seek(field.offset);
        double[] values = new double[count];
        for (int i = 0; i < count; i++) {
            values[i] = switch (field.type) {
                case 3 -> file.u16();
                case 4, 13 -> file.u32();
                case 5 -> file.u32() / (double) file.u32();
                case 6 -> (byte) file.u8();
                case 8 -> file.i16();
                case 9 -> file.i32();
                case 10 -> file.i32() / (double) file.i32();
                case 11 -> file.f32();
                case 12 -> file.f64();
                case 16, 17, 18 -> file.i64();
                default -> file.u8();
            };
        }
        return values;
    }

    /** Text, up to its first zero, in UTF-8 when it is that, else in Latin-1. */
    Optional<String> text(int tag) throws IOException {
        Field field = fields.get(tag);
        if (field == null || typeBytes(field.type) != 1 || field.count > LONGEST_TEXT) {
            return Optional.empty();
        }
        byte[] bytes = file.seek(field.offset).bytes(field.count);
        String text;
        try {
            text = StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
        } catch (CharacterCodingException older) {
            text = new String(bytes, StandardCharsets.ISO_8859_1);
        }
        int end = text.indexOf('\0');
        return Optional.of((end < 0 ? text : text.substring(0, end)).strip());
    }

    /** What the fields say, by name, but for long lists. */
    Map<String, Object> values() throws IOException {
        Map<String, Object> values = new LinkedHashMap<>();
        for (Map.Entry<Integer, Field> entry : fields.entrySet()) {
            Field field = entry.getValue();
            String name = Tag.name(entry.getKey());
            if (field.type == TEXT) {
                values.put(name, text(entry.getKey()).orElse(""));
            } else if (field.type != BYTES && field.count <= MOST_LISTED) {
                double[] numbers = numbers(entry.getKey(), (int) field.count);
                values.put(name, numbers.length == 1 ? plain(numbers[0]) : listed(numbers));
            }
        }
        return values;
    }

    private static List<Object> listed(double[] numbers) {
        List<Object> list = new ArrayList<>();
        for (double number : numbers) {
            list.add(plain(number));
        }
        return list;
    }

    private static Object plain(double number) {
        return number == Math.rint(number) && Math.abs(number) < 1L << 52 ? (Object) (long) number : (Object) number;
    }
}
