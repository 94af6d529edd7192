package org.lamella.io.internal.hdf5;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/** Reads the fields of one structure, little endian; what lies beyond its end is damage. */
final class FieldReader {

    /** An address that leads nowhere. */
    static final long UNDEFINED = -1;

    private final ByteBuffer bytes;
    private final int addressBytes;
    private final int lengthBytes;

    FieldReader(byte[] bytes, int addressBytes, int lengthBytes) {
        this(ByteBuffer.wrap(bytes), addressBytes, lengthBytes);
    }

    private FieldReader(ByteBuffer bytes, int addressBytes, int lengthBytes) {
        this.bytes = bytes.order(ByteOrder.LITTLE_ENDIAN);
        this.addressBytes = addressBytes;
        this.lengthBytes = lengthBytes;
    }

    int remaining() {
        return bytes.remaining();
    }

    int lengthBytes() {
        return lengthBytes;
    }

    int position() {
        return bytes.position();
    }

    private ByteBuffer require(long count) throws HdfException {
        if (count < 0 || count > bytes.remaining()) {
            throw new HdfException("a structure ends early");
        }
        return bytes;
    }

    int u8() throws HdfException {
        return require(1).get() & 0xFF;
    }

    int u16() throws HdfException {
        return require(Short.BYTES).getShort() & 0xFFFF;
    }

    int i32() throws HdfException {
        return require(Integer.BYTES).getInt();
    }

    long u32() throws HdfException {
        return i32() & 0xFFFFFFFFL;
    }

    long i64() throws HdfException {
        return require(Long.BYTES).getLong();
    }

    /** An unsigned number of any width up to eight bytes. */
    long number(int width) throws HdfException {
        require(width);
        long value = 0;
        for (int i = 0; i < width; i++) {
            value |= (bytes.get() & 0xFFL) << i * Byte.SIZE;
        }
        return value;
    }

    /** An address; {@link #UNDEFINED} when all bits are set. */
    long address() throws HdfException {
        long address = number(addressBytes);
        boolean allSet = addressBytes < Long.BYTES ? address == (1L << addressBytes * Byte.SIZE) - 1 : address == UNDEFINED;
        return allSet ? UNDEFINED : address;
    }

    long length() throws HdfException {
        return number(lengthBytes);
    }

    FieldReader skip(long count) throws HdfException {
        require(count).position(bytes.position() + (int) count);
        return this;
    }

    /** Passes over what fills up a field that began here to a multiple of eight bytes. */
    void align(int begin) throws HdfException {
        skip(Math.min(bytes.remaining(), -(bytes.position() - begin) & 7));
    }

    byte[] bytes(long count) throws HdfException {
        require(count);
        byte[] copy = new byte[(int) count];
        bytes.get(copy);
        return copy;
    }

    /** A part as a structure of its own, which is passed over. */
    FieldReader part(long count) throws HdfException {
        FieldReader part = new FieldReader(require(count).slice(bytes.position(), (int) count), addressBytes, lengthBytes);
        skip(count);
        return part;
    }

    /** The same bytes from their beginning. */
    FieldReader again() {
        return new FieldReader(bytes.duplicate().rewind(), addressBytes, lengthBytes);
    }

    /** Text up to a zero, which is passed over. */
    String text() throws HdfException {
        int end = bytes.position();
        while (end < bytes.limit() && bytes.get(end) != 0) {
            end++;
        }
        String text = new String(bytes(end - bytes.position()), StandardCharsets.UTF_8);
        skip(1);
        return text;
    }

    /** Text of a given length, up to a zero in it. */
    String text(long length) throws HdfException {
        byte[] text = bytes(length);
        int end = 0;
        while (end < text.length && text[end] != 0) {
            end++;
        }
        return new String(Arrays.copyOf(text, end), StandardCharsets.UTF_8);
    }

    void signature(String letters) throws HdfException {
        String found = new String(bytes(letters.length()), StandardCharsets.ISO_8859_1);
        if (!found.equals(letters)) {
            throw new HdfException("a structure " + letters + " is not where it should be");
        }
    }

    int version(int least, int most) throws HdfException {
        int version = u8();
        if (version < least || version > most) {
            throw new HdfException("a structure of version " + version);
        }
        return version;
    }
}
