package org.lamella.io.internal;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Path;
import org.lamella.core.LamellaException;
import org.lamella.core.signal.DataType;

/**
 * Stored numbers as the quantity they stand for: {@code (stored - zero) * factor + offset}, as real numbers of 64 bits.
 *
 * @param stored the numbers of the file
 * @param zero stored number that stands for {@code offset}
 * @param factor quantity a step
 * @param offset quantity at {@code zero}
 */
public record RealSource(ElementSource stored, double zero, double factor, double offset) implements ElementSource {

    /**
     * Numbers as they are stored, as real ones.
     *
     * @param stored the numbers of the file
     * @return the same as real numbers
     */
    public static RealSource of(ElementSource stored) {
        return new RealSource(stored, 0, 1, 0);
    }

    @Override
    public Path file() {
        return stored.file();
    }

    @Override
    public ElementType type() {
        return new ElementType(DataType.FLOAT64, ByteOrder.LITTLE_ENDIAN);
    }

    @Override
    public InputStream open() throws IOException, LamellaException {
        return new RealStream(stored.open());
    }

    private final class RealStream extends InputStream {

        private static final int NUMBERS = 4096;

        private final InputStream in;
        private final ElementType storedType = stored.type();
        private final byte[] bytes = new byte[NUMBERS * storedType.bytes()];
        private final ByteBuffer real = ByteBuffer.allocate(NUMBERS * Double.BYTES).order(ByteOrder.LITTLE_ENDIAN).limit(0);

        RealStream(InputStream in) {
            this.in = in;
        }

        private boolean fill() throws IOException {
            if (real.hasRemaining()) {
                return true;
            }
            int length = in.readNBytes(bytes, 0, bytes.length);
            real.clear();
            for (int at = 0; at + storedType.bytes() <= length; at += storedType.bytes()) {
                double value = storedType.dataType().isFloating() ? storedType.floating(bytes, at) : storedType.integer(bytes, at);
                real.putDouble((value - zero) * factor + offset);
            }
            real.flip();
            return real.hasRemaining();
        }

        @Override
        public int read() throws IOException {
            return fill() ? real.get() & 0xFF : -1;
        }

        @Override
        public int read(byte[] into, int at, int length) throws IOException {
            if (length == 0) {
                return 0;
            }
            if (!fill()) {
                return -1;
            }
            int count = Math.min(length, real.remaining());
            real.get(into, at, count);
            return count;
        }

        @Override
        public void close() throws IOException {
            in.close();
        }
    }
}
