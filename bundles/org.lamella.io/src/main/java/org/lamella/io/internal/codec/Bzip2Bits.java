package org.lamella.io.internal.codec;

import java.io.Closeable;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;

/** Bits of a stream from the most significant of each byte on. */
final class Bzip2Bits implements Closeable {

    private final InputStream in;
    private final byte[] buffer = new byte[1 << 16];
    private int position;
    private int length;
    private long bits;
    private int count;

    Bzip2Bits(InputStream in) {
        this.in = in;
    }

    /** Reads at most 32 bits. */
    int read(int wanted) throws IOException {
        while (count < wanted) {
            if (position == length && !refill()) {
                throw new EOFException("its bzip2 data are cut off");
            }
            bits = bits << 8 | buffer[position++] & 0xFF;
            count += 8;
        }
        count -= wanted;
        return (int) (bits >>> count & (1L << wanted) - 1);
    }

    private boolean refill() throws IOException {
        position = 0;
        length = Math.max(0, in.read(buffer, 0, buffer.length));
        return length > 0;
    }

    /** Whether no bit is left; asked at a whole byte. */
    boolean isAtEnd() throws IOException {
        return count == 0 && position == length && !refill();
    }

    void skipToWholeByte() {
        count -= count % 8;
    }

    @Override
    public void close() throws IOException {
        in.close();
    }
}
