package org.lamella.io.internal;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/** Writes the fields of a test's binary file one after the other. */
public final class ByteWriter {

    private ByteBuffer bytes = ByteBuffer.allocate(1 << 10);

    /** An empty file in some byte order. */
    public ByteWriter(ByteOrder order) {
        bytes.order(order);
    }

    private ByteBuffer room(int length) {
        if (bytes.remaining() < length) {
            ByteBuffer larger = ByteBuffer.allocate(2 * (bytes.capacity() + length)).order(bytes.order());
            larger.put(bytes.flip());
            bytes = larger;
        }
        return bytes;
    }

    public ByteWriter u8(int... values) {
        for (int value : values) {
            room(1).put((byte) value);
        }
        return this;
    }

    public ByteWriter i16(int... values) {
        for (int value : values) {
            room(Short.BYTES).putShort((short) value);
        }
        return this;
    }

    public ByteWriter i32(int... values) {
        for (int value : values) {
            room(Integer.BYTES).putInt(value);
        }
        return this;
    }

    public ByteWriter i64(long... values) {
        for (long value : values) {
            room(Long.BYTES).putLong(value);
        }
        return this;
    }

    public ByteWriter f32(double... values) {
        for (double value : values) {
            room(Float.BYTES).putFloat((float) value);
        }
        return this;
    }

    public ByteWriter f64(double... values) {
        for (double value : values) {
            room(Double.BYTES).putDouble(value);
        }
        return this;
    }

    /** Latin-1 text, filled up with zeros. */
    public ByteWriter text(String text, int length) {
        return bytes(Arrays.copyOf(text.getBytes(StandardCharsets.ISO_8859_1), length));
    }

    public ByteWriter bytes(byte[] run) {
        room(run.length).put(run);
        return this;
    }

    /** Zeros up to a place. */
    public ByteWriter to(int position) {
        return bytes(new byte[position - bytes.position()]);
    }

    /** Overwrites a number of 32 bits written before. */
    public ByteWriter setI32(int at, int value) {
        bytes.putInt(at, value);
        return this;
    }

    /** Overwrites a real number of 32 bits written before. */
    public ByteWriter setF32(int at, double value) {
        bytes.putFloat(at, (float) value);
        return this;
    }

    public int size() {
        return bytes.position();
    }

    public byte[] toBytes() {
        return Arrays.copyOf(bytes.array(), bytes.position());
    }
}
