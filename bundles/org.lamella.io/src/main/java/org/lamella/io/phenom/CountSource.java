package org.lamella.io.phenom;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteOrder;
import java.nio.file.Path;
import org.lamella.core.signal.DataType;
import org.lamella.io.internal.ElementSource;
import org.lamella.io.internal.ElementType;

/**
 * Counts that stand in a project one after the other, in a byte each or in as many bytes as each needs. To get there, the project is
 * unpacked from its beginning.
 *
 * @param file the project
 * @param offset byte of the first count in the unpacked project
 * @param variable whether counts take as many bytes as they need
 */
record CountSource(Path file, long offset, boolean variable) implements ElementSource {

    @Override
    public ElementType type() {
        return new ElementType(variable ? DataType.UINT32 : DataType.UINT8, ByteOrder.LITTLE_ENDIAN);
    }

    @Override
    public InputStream open() throws IOException {
        ElidStream in = ElidStream.open(file);
        try {
            in.skip(offset);
            return variable ? new Widened(in) : in.rest();
        } catch (IOException failed) {
            in.close();
            throw failed;
        }
    }

    /** Counts of four bytes each. */
    private static final class Widened extends InputStream {

        private final ElidStream in;
        private long count;
        private int bytesLeft;

        Widened(ElidStream in) {
            this.in = in;
        }

        @Override
        public int read() throws IOException {
            if (bytesLeft == 0) {
                count = in.variable();
                bytesLeft = Integer.BYTES;
            }
            int next = (int) count & 0xFF;
            count >>>= Byte.SIZE;
            bytesLeft--;
            return next;
        }

        @Override
        public void close() throws IOException {
            in.close();
        }
    }
}
