package org.lamella.io.internal;

import java.nio.ByteOrder;
import org.lamella.core.signal.DataType;

/**
 * How a number is stored in a file.
 *
 * @param type the type it becomes
 * @param bytes size in the file; differs from the type's only for half-precision numbers, which become {@link DataType#FLOAT32}
 * @param order order of the bytes
 */
public record CellFormat(DataType type, int bytes, ByteOrder order) {

    /**
     * Numbers stored in the type that they keep.
     *
     * @param type the type
     * @param order order of the bytes
     * @return the format
     */
    public static CellFormat of(DataType type, ByteOrder order) {
        return new CellFormat(type, type.bytes(), order);
    }

    /**
     * Integers by their size.
     *
     * @param bytes 1, 2, 4 or 8
     * @param signed whether they may be negative
     * @param order order of the bytes
     * @return the format
     * @throws IllegalArgumentException for another size
     */
    public static CellFormat integer(int bytes, boolean signed, ByteOrder order) {
        return of(switch (bytes) {
            case 1 -> signed ? DataType.INT8 : DataType.UINT8;
            case 2 -> signed ? DataType.INT16 : DataType.UINT16;
            case 4 -> signed ? DataType.INT32 : DataType.UINT32;
            case 8 -> signed ? DataType.INT64 : DataType.UINT64;
            default -> throw new IllegalArgumentException("Integers of " + bytes + " bytes");
        }, order);
    }

    /**
     * IEEE 754 numbers by their size.
     *
     * @param bytes 2, 4 or 8
     * @param order order of the bytes
     * @return the format
     * @throws IllegalArgumentException for another size
     */
    public static CellFormat floating(int bytes, ByteOrder order) {
        return switch (bytes) {
            case 2 -> new CellFormat(DataType.FLOAT32, 2, order);
            case 4 -> of(DataType.FLOAT32, order);
            case 8 -> of(DataType.FLOAT64, order);
            default -> throw new IllegalArgumentException("Floating-point numbers of " + bytes + " bytes");
        };
    }

    /** Whether {@code int} holds every value. @return false for unsigned 32-bit and all 64-bit integers, and for floating point */
    public boolean fitsInt() {
        return !type.isFloating() && (type.bytes() <= 2 || type == DataType.INT32);
    }
}
