package org.lamella.io.internal;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;
import java.util.Optional;
import org.lamella.core.signal.DataType;

/**
 * How numbers are stored in a file.
 *
 * @param dataType number type
 * @param order byte order
 */
public record ElementType(DataType dataType, ByteOrder order) {

    private static final VarHandle SHORT_LITTLE = view(short[].class, ByteOrder.LITTLE_ENDIAN);
    private static final VarHandle SHORT_BIG = view(short[].class, ByteOrder.BIG_ENDIAN);
    private static final VarHandle INT_LITTLE = view(int[].class, ByteOrder.LITTLE_ENDIAN);
    private static final VarHandle INT_BIG = view(int[].class, ByteOrder.BIG_ENDIAN);
    private static final VarHandle LONG_LITTLE = view(long[].class, ByteOrder.LITTLE_ENDIAN);
    private static final VarHandle LONG_BIG = view(long[].class, ByteOrder.BIG_ENDIAN);

    private static VarHandle view(Class<?> type, ByteOrder order) {
        return MethodHandles.byteArrayViewVarHandle(type, order);
    }

    /**
     * A type in NumPy's short spelling.
     *
     * @param code for instance {@code <u2}: byte order, letter, bytes
     * @return empty when it is no integer or real number of a known size
     */
    public static Optional<ElementType> ofNumpy(String code) {
        String size = code.replaceFirst("^[<>|=]", "");
        DataType dataType = switch (size) {
            case "u1", "b1", "?" -> DataType.UINT8;
            case "i1" -> DataType.INT8;
            case "u2" -> DataType.UINT16;
            case "i2" -> DataType.INT16;
            case "u4" -> DataType.UINT32;
            case "i4" -> DataType.INT32;
            case "u8" -> DataType.UINT64;
            case "i8" -> DataType.INT64;
            case "f4" -> DataType.FLOAT32;
            case "f8" -> DataType.FLOAT64;
            default -> null;
        };
        ByteOrder order = code.startsWith(">") ? ByteOrder.BIG_ENDIAN : ByteOrder.LITTLE_ENDIAN;
        return Optional.ofNullable(dataType).map(type -> new ElementType(type, order));
    }

    /** Size of one number. @return bytes */
    public int bytes() {
        return dataType.bytes();
    }

    /**
     * An integer.
     *
     * @param data bytes
     * @param at where it begins
     * @return its value; unsigned 64-bit values above 2^63 - 1 come out negative
     */
    public long integer(byte[] data, int at) {
        boolean little = order == ByteOrder.LITTLE_ENDIAN;
        return switch (dataType) {
            case UINT8 -> data[at] & 0xFF;
            case INT8 -> data[at];
            case UINT16 -> (short) (little ? SHORT_LITTLE : SHORT_BIG).get(data, at) & 0xFFFF;
            case INT16 -> (short) (little ? SHORT_LITTLE : SHORT_BIG).get(data, at);
            case UINT32 -> (int) (little ? INT_LITTLE : INT_BIG).get(data, at) & 0xFFFFFFFFL;
            case INT32 -> (int) (little ? INT_LITTLE : INT_BIG).get(data, at);
            case UINT64, INT64 -> (long) (little ? LONG_LITTLE : LONG_BIG).get(data, at);
            default -> throw new IllegalStateException(dataType + " is no integer type");
        };
    }

    /**
     * A floating-point number.
     *
     * @param data bytes
     * @param at where it begins
     * @return its value
     */
    public double floating(byte[] data, int at) {
        boolean little = order == ByteOrder.LITTLE_ENDIAN;
        return switch (dataType) {
            case FLOAT32 -> Float.intBitsToFloat((int) (little ? INT_LITTLE : INT_BIG).get(data, at));
            case FLOAT64 -> Double.longBitsToDouble((long) (little ? LONG_LITTLE : LONG_BIG).get(data, at));
            default -> throw new IllegalStateException(dataType + " is no floating-point type");
        };
    }

    /** Whether eight bytes are all zero, whatever they mean. */
    static boolean eightZeros(byte[] data, int at) {
        return (long) LONG_LITTLE.get(data, at) == 0;
    }
}
