package org.lamella.io.gatan;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteOrder;
import java.nio.file.Path;
import org.lamella.io.internal.ElementSource;
import org.lamella.io.internal.ElementType;
import org.lamella.io.internal.FileSource;

/**
 * Colours as red, green, blue and opacity. A file holds each as a number of 32 bits, opacity in its highest byte and blue in its lowest.
 *
 * @param stored the bytes as they stand in the file
 * @param order byte order of those numbers
 */
record ColourSource(FileSource stored, ByteOrder order) implements ElementSource {

    private static final int BYTES = Integer.BYTES;

    @Override
    public Path file() {
        return stored.file();
    }

    @Override
    public ElementType type() {
        return stored.type();
    }

    @Override
    public InputStream open() throws IOException {
        return new Reordered(stored.open(), order);
    }

    private static final class Reordered extends InputStream {

        private final InputStream in;
        private final boolean little;
        private final byte[] pixel = new byte[BYTES];
        private int position = BYTES;

        Reordered(InputStream in, ByteOrder order) {
            this.in = in;
            little = order == ByteOrder.LITTLE_ENDIAN;
        }

        @Override
        public int read() throws IOException {
            if (position == BYTES) {
                if (in.readNBytes(pixel, 0, BYTES) < BYTES) {
                    return -1;
                }
                position = 0;
            }
            int component = position++;
            // little-endian numbers stand as BGRA, big-endian ones as ARGB
            int at = component == BYTES - 1 ? little ? BYTES - 1 : 0 : little ? BYTES - 2 - component : component + 1;
            return pixel[at] & 0xFF;
        }

        @Override
        public int read(byte[] into, int offset, int length) throws IOException {
            int count = 0;
            while (count < length) {
                int value = read();
                if (value < 0) {
                    return count == 0 ? -1 : count;
                }
                into[offset + count++] = (byte) value;
            }
            return count;
        }

        @Override
        public void close() throws IOException {
            in.close();
        }
    }
}
