package org.lamella.io.tiff;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Consumer;

/** Collects the fields of a page to be written, little endian, with their long values behind them. */
final class DirectoryBuilder {

    private static final int TEXT = 2;
    private static final int SHORT = 3;
    private static final int LONG = 4;
    private static final int RATIONAL = 5;
    private static final int DOUBLE = 12;
    private static final int LONG8 = 16;
    private static final int ALIGNMENT = 8;

    private final boolean big;
    private final Map<Integer, Field> fields = new TreeMap<>();

    /** An empty page. @param big whether the file is a BigTIFF */
    DirectoryBuilder(boolean big) {
        this.big = big;
    }

    /** A field. @param type kind of its values @param count how many @param values their bytes */
    private record Field(int type, int count, byte[] values) {
    }

    private static byte[] bytes(int length, Consumer<ByteBuffer> content) {
        ByteBuffer buffer = ByteBuffer.allocate(length).order(ByteOrder.LITTLE_ENDIAN);
        content.accept(buffer);
        return buffer.array();
    }

    DirectoryBuilder shorts(int tag, int value, int count) {
        byte[] values = bytes(count * Short.BYTES, out -> {
            for (int i = 0; i < count; i++) {
                out.putShort((short) value);
            }
        });
        fields.put(tag, new Field(SHORT, count, values));
        return this;
    }

    DirectoryBuilder integer(int tag, long value) {
        fields.put(tag, new Field(LONG, 1, bytes(Integer.BYTES, out -> out.putInt((int) value))));
        return this;
    }

    /** A place in the file or a length of data. */
    DirectoryBuilder offset(int tag, long value) {
        fields.put(tag, big ? new Field(LONG8, 1, bytes(Long.BYTES, out -> out.putLong(value)))
                : new Field(LONG, 1, bytes(Integer.BYTES, out -> out.putInt((int) value))));
        return this;
    }

    DirectoryBuilder rational(int tag, Rational value) {
        fields.put(tag, new Field(RATIONAL, 1, bytes(2 * Integer.BYTES,
                out -> out.putInt((int) value.numerator()).putInt((int) value.denominator()))));
        return this;
    }

    DirectoryBuilder real(int tag, double value) {
        fields.put(tag, new Field(DOUBLE, 1, bytes(Double.BYTES, out -> out.putDouble(value))));
        return this;
    }

    DirectoryBuilder text(int tag, String text) {
        byte[] letters = (text + "\0").getBytes(StandardCharsets.UTF_8);
        fields.put(tag, new Field(TEXT, letters.length, letters));
        return this;
    }

    private int inlineBytes() {
        return big ? Long.BYTES : Integer.BYTES;
    }

    private int tableBytes() {
        int entry = 2 * Short.BYTES + 2 * inlineBytes();
        return aligned((big ? Long.BYTES : Short.BYTES) + fields.size() * entry + inlineBytes());
    }

    private static int aligned(int length) {
        return length + ALIGNMENT - 1 & -ALIGNMENT;
    }

    /** How long the page's fields will be in the file. */
    int size() {
        int size = tableBytes();
        for (Field field : fields.values()) {
            size += field.values.length > inlineBytes() ? aligned(field.values.length) : 0;
        }
        return size;
    }

    /**
     * The bytes of all fields.
     *
     * @param start where they will stand in the file
     * @param next where the next page will stand, 0 behind the last
     */
    byte[] toBytes(long start, long next) {
        ByteBuffer out = ByteBuffer.allocate(size()).order(ByteOrder.LITTLE_ENDIAN);
        if (big) {
            out.putLong(fields.size());
        } else {
            out.putShort((short) fields.size());
        }
        int behind = tableBytes();
        for (Map.Entry<Integer, Field> entry : fields.entrySet()) {
            Field field = entry.getValue();
            out.putShort(entry.getKey().shortValue()).putShort((short) field.type);
            put(out, field.count);
            if (field.values.length <= inlineBytes()) {
                out.put(field.values).position(out.position() + inlineBytes() - field.values.length);
            } else {
                put(out, start + behind);
                System.arraycopy(field.values, 0, out.array(), behind, field.values.length);
                behind += aligned(field.values.length);
            }
        }
        put(out, next);
        return out.array();
    }

    private void put(ByteBuffer out, long value) {
        if (big) {
            out.putLong(value);
        } else {
            out.putInt((int) value);
        }
    }
}
