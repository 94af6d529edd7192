package org.lamella.io.internal;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Path;
import org.lamella.core.LamellaException;
import org.lamella.core.signal.DataType;

/**
 * Real numbers of 16 bits (IEEE 754 binary16) as ones of 32 bits, which hold all their values exactly.
 *
 * @param halves the numbers, each as an unsigned integer of 16 bits
 */
public record HalfFloatSource(ElementSource halves) implements ElementSource {

    private static final int NUMBERS = 4096;
    private static final int SMALLEST_EXPONENT = -24;
    private static final int EXPONENT_BIAS = 25;

    @Override
    public Path file() {
        return halves.file();
    }

    @Override
    public ElementType type() {
        return new ElementType(DataType.FLOAT32, ByteOrder.LITTLE_ENDIAN);
    }

    @Override
    public InputStream open() throws IOException, LamellaException {
        return new Widened(halves.open(), halves.type());
    }

    /** A half as a float: a sign, 5 bits of exponent, 10 of fraction. @param half its bits @return the same value */
    static float widen(int half) {
        int exponent = half >> 10 & 0x1F;
        int fraction = half & 0x3FF;
        float magnitude;
        if (exponent == 0) {
            magnitude = Math.scalb((float) fraction, SMALLEST_EXPONENT);
        } else if (exponent == 0x1F) {
            magnitude = fraction == 0 ? Float.POSITIVE_INFINITY : Float.NaN;
        } else {
            magnitude = Math.scalb((float) (0x400 | fraction), exponent - EXPONENT_BIAS);
        }
        return (half & 0x8000) == 0 ? magnitude : -magnitude;
    }

    private static final class Widened extends InputStream {

        private final InputStream in;
        private final ElementType type;
        private final byte[] stored = new byte[NUMBERS * Short.BYTES];
        private final ByteBuffer wide = ByteBuffer.allocate(NUMBERS * Float.BYTES).order(ByteOrder.LITTLE_ENDIAN).limit(0);

        Widened(InputStream in, ElementType type) {
            this.in = in;
            this.type = type;
        }

        private boolean fill() throws IOException {
            if (wide.hasRemaining()) {
                return true;
            }
            int length = in.readNBytes(stored, 0, stored.length);
            wide.clear();
            for (int at = 0; at + Short.BYTES <= length; at += Short.BYTES) {
                wide.putFloat(widen((int) type.integer(stored, at)));
            }
            wide.flip();
            return wide.hasRemaining();
        }

        @Override
        public int read() throws IOException {
            return fill() ? wide.get() & 0xFF : -1;
        }

        @Override
        public int read(byte[] into, int offset, int length) throws IOException {
            if (length == 0) {
                return 0;
            }
            if (!fill()) {
                return -1;
            }
            int count = Math.min(length, wide.remaining());
            wide.get(into, offset, count);
            return count;
        }

        @Override
        public void close() throws IOException {
            in.close();
        }
    }
}
