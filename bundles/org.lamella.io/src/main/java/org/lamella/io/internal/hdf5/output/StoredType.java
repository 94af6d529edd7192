package org.lamella.io.internal.hdf5.output;

import java.nio.charset.StandardCharsets;
import org.lamella.core.signal.DataType;

/** Datatype messages (specification IV.A.2.d), as h5py writes them, so that Python finds its own types again. */
final class StoredType {

    /** True and false: an enumeration of two names. */
    static final byte[] BOOLEAN = new Fields().u8(0x18, 2, 0, 0).u32(1).bytes(integer(1, true))
            .bytes("FALSE\0\0\0TRUE\0\0\0\0".getBytes(StandardCharsets.US_ASCII)).u8(0, 1).toBytes();
    /** UTF-8 text of any length, kept in a {@link TextHeap}. */
    static final byte[] TEXT = new Fields().u8(0x19, 1, 1, 0).u32(TextHeap.REFERENCE_BYTES).bytes(integer(1, false)).toBytes();

    private static final int SIGNED = 8;
    private static final int IMPLIED_LEADING_BIT = 0x20;

    private StoredType() {
    }

    static byte[] of(DataType type) {
        return switch (type) {
            case FLOAT32 -> new Fields().u8(0x11, IMPLIED_LEADING_BIT, 31, 0).u32(4).u16(0, 32).u8(23, 8, 0, 23).u32(127).toBytes();
            case FLOAT64 -> new Fields().u8(0x11, IMPLIED_LEADING_BIT, 63, 0).u32(8).u16(0, 64).u8(52, 11, 0, 52).u32(1023).toBytes();
            default -> integer(type.bytes(), type.name().startsWith("INT"));
        };
    }

    private static byte[] integer(int bytes, boolean signed) {
        return new Fields().u8(0x10, signed ? SIGNED : 0, 0, 0).u32(bytes).u16(0, bytes * Byte.SIZE).toBytes();
    }
}
