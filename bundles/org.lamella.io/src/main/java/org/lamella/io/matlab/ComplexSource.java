package org.lamella.io.matlab;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import org.lamella.core.LamellaException;
import org.lamella.io.internal.ElementSource;
import org.lamella.io.internal.ElementType;
import org.lamella.io.internal.RealSource;

/**
 * Complex numbers whose real and imaginary parts stand apart in the file, as pairs.
 *
 * @param real the real parts
 * @param imaginary the imaginary parts, as many and of the same type
 */
record ComplexSource(ElementSource real, ElementSource imaginary) implements ElementSource {

    /** Pairs of parts that may be stored in different types. */
    static ComplexSource of(ElementSource real, ElementSource imaginary) {
        boolean alike = real.type().equals(imaginary.type());
        return alike ? new ComplexSource(real, imaginary) : new ComplexSource(RealSource.of(real), RealSource.of(imaginary));
    }

    @Override
    public Path file() {
        return real.file();
    }

    @Override
    public ElementType type() {
        return real.type();
    }

    @Override
    public InputStream open() throws IOException, LamellaException {
        InputStream first = real.open();
        try {
            return new Pairs(first, imaginary.open(), type().bytes());
        } catch (IOException | LamellaException failed) {
            first.close();
            throw failed;
        }
    }

    private static final class Pairs extends InputStream {

        private final InputStream[] parts;
        private final byte[] number;
        private int part;
        private int position;

        Pairs(InputStream real, InputStream imaginary, int bytes) {
            parts = new InputStream[] {real, imaginary};
            number = new byte[bytes];
            position = bytes;
        }

        @Override
        public int read() throws IOException {
            if (position == number.length) {
                if (parts[part].readNBytes(number, 0, number.length) < number.length) {
                    return -1;
                }
                part = 1 - part;
                position = 0;
            }
            return number[position++] & 0xFF;
        }

        @Override
        public void close() throws IOException {
            try {
                parts[0].close();
            } finally {
                parts[1].close();
            }
        }
    }
}
