package org.lamella.io.internal.hdf5;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;

/** Numbers of any width from their bytes. */
final class Numbers {

    private Numbers() {
    }

    /** An integer of one to eight bytes; unsigned ones of eight bytes above 2^63 - 1 come out negative. */
    static long integer(byte[] bytes, int at, HdfType type) throws HdfException {
        int size = type.size();
        if (size < 1 || size > Long.BYTES || at + size > bytes.length) {
            throw new HdfException("an integer of " + size + " bytes");
        }
        long value = 0;
        for (int i = 0; i < size; i++) {
            int from = type.order() == ByteOrder.LITTLE_ENDIAN ? at + size - 1 - i : at + i;
            value = value << Byte.SIZE | bytes[from] & 0xFF;
        }
        int unused = Long.SIZE - size * Byte.SIZE;
        return type.signed() ? value << unused >> unused : value;
    }

    /** A real number of two, four or eight bytes. */
    static double real(byte[] bytes, int at, HdfType type) throws HdfException {
        if (at + type.size() > bytes.length) {
            throw new HdfException("a number ends early");
        }
        ByteBuffer number = ByteBuffer.wrap(bytes, at, type.size()).order(type.order());
        return switch (type.size()) {
            case 2 -> half(number.getShort());
            case 4 -> number.getFloat();
            case 8 -> number.getDouble();
            default -> throw new HdfException("a real number of " + type.size() + " bytes");
        };
    }

    /** IEEE 754 binary16. */
    private static double half(short bits) {
        int exponent = bits >> 10 & 31;
        int fraction = bits & 0x3FF;
        double magnitude = exponent == 31 ? (fraction == 0 ? Double.POSITIVE_INFINITY : Double.NaN)
                : exponent == 0 ? fraction * 0x1p-24 : (fraction | 0x400) * Math.scalb(1.0, exponent - 25);
        return bits < 0 ? -magnitude : magnitude;
    }
}
