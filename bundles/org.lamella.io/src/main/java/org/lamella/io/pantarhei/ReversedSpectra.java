package org.lamella.io.pantarhei;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import org.lamella.core.LamellaException;
import org.lamella.io.internal.ElementSource;
import org.lamella.io.internal.ElementType;

/**
 * Spectra with their last channel first.
 *
 * @param source spectrum after spectrum
 * @param channels numbers a spectrum
 */
record ReversedSpectra(ElementSource source, int channels) implements ElementSource {

    @Override
    public Path file() {
        return source.file();
    }

    @Override
    public ElementType type() {
        return source.type();
    }

    @Override
    public InputStream open() throws IOException, LamellaException {
        return new Reversing(source.open(), source.type().bytes());
    }

    private final class Reversing extends InputStream {

        private final InputStream in;
        private final int bytes;
        private final byte[] spectrum;
        private int position;
        private int available;

        Reversing(InputStream in, int bytes) {
            this.in = in;
            this.bytes = bytes;
            spectrum = new byte[Math.multiplyExact(channels, bytes)];
        }

        private boolean fill() throws IOException {
            if (position < available) {
                return true;
            }
            position = 0;
            available = in.readNBytes(spectrum, 0, spectrum.length);
            if (available < spectrum.length) {
                available = 0;
                return false;
            }
            for (int low = 0, high = spectrum.length - bytes; low < high; low += bytes, high -= bytes) {
                for (int i = 0; i < bytes; i++) {
                    byte swapped = spectrum[low + i];
                    spectrum[low + i] = spectrum[high + i];
                    spectrum[high + i] = swapped;
                }
            }
            return true;
        }

        @Override
        public int read() throws IOException {
            return fill() ? spectrum[position++] & 0xFF : -1;
        }

        @Override
        public int read(byte[] into, int at, int length) throws IOException {
            if (length == 0) {
                return 0;
            }
            if (!fill()) {
                return -1;
            }
            int count = Math.min(length, available - position);
            System.arraycopy(spectrum, position, into, at, count);
            position += count;
            return count;
        }

        @Override
        public void close() throws IOException {
            in.close();
        }
    }
}
