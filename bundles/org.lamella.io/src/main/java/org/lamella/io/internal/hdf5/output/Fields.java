package org.lamella.io.internal.hdf5.output;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/** The fields of one structure of the file, little endian, one after the other. */
final class Fields {

    /** Address of what is not there. */
    static final long UNDEFINED = -1;

    private static final int ALIGNMENT = 8;

    private ByteBuffer buffer = ByteBuffer.allocate(256).order(ByteOrder.LITTLE_ENDIAN);

    private ByteBuffer room(int bytes) {
        if (buffer.remaining() < bytes) {
            int size = Math.max(buffer.position() + bytes, buffer.capacity() * 2);
            buffer = ByteBuffer.wrap(Arrays.copyOf(buffer.array(), size)).order(ByteOrder.LITTLE_ENDIAN).position(buffer.position());
        }
        return buffer;
    }

    Fields u8(int... values) {
        for (int value : values) {
            room(1).put((byte) value);
        }
        return this;
    }

    Fields u16(int... values) {
        for (int value : values) {
            room(Short.BYTES).putShort((short) value);
        }
        return this;
    }

    Fields u32(int... values) {
        for (int value : values) {
            room(Integer.BYTES).putInt(value);
        }
        return this;
    }

    Fields u64(long... values) {
        for (long value : values) {
            room(Long.BYTES).putLong(value);
        }
        return this;
    }

    Fields f64(double value) {
        room(Double.BYTES).putDouble(value);
        return this;
    }

    Fields bytes(byte[] bytes) {
        room(bytes.length).put(bytes);
        return this;
    }

    /** A structure's four letters. */
    Fields signature(String letters) {
        return bytes(letters.getBytes(StandardCharsets.US_ASCII));
    }

    Fields zeros(int count) {
        return bytes(new byte[count]);
    }

    /** Zeros up to a multiple of eight bytes. */
    Fields pad() {
        return zeros((ALIGNMENT - size() % ALIGNMENT) % ALIGNMENT);
    }

    int size() {
        return buffer.position();
    }

    byte[] toBytes() {
        return Arrays.copyOf(buffer.array(), buffer.position());
    }
}
