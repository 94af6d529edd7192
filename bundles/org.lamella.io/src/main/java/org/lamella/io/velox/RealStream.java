package org.lamella.io.velox;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import org.lamella.io.internal.ElementType;

/** Numbers of any type as little-endian real numbers of 64 bits. */
final class RealStream extends InputStream {

    private static final int NUMBERS = 4096;

    private final InputStream in;
    private final ElementType type;
    private final byte[] stored;
    private final ByteBuffer real = ByteBuffer.allocate(NUMBERS * Double.BYTES).order(ByteOrder.LITTLE_ENDIAN).limit(0);

    RealStream(InputStream in, ElementType type) {
        this.in = in;
        this.type = type;
        this.stored = new byte[NUMBERS * type.bytes()];
    }

    private boolean fill() throws IOException {
        if (real.hasRemaining()) {
            return true;
        }
        int length = in.readNBytes(stored, 0, stored.length);
        real.clear();
        for (int at = 0; at + type.bytes() <= length; at += type.bytes()) {
            real.putDouble(type.dataType().isFloating() ? type.floating(stored, at) : type.integer(stored, at));
        }
        real.flip();
        return real.hasRemaining();
    }

    @Override
    public int read() throws IOException {
        return fill() ? real.get() & 0xFF : -1;
    }

    @Override
    public int read(byte[] into, int offset, int length) throws IOException {
        if (length == 0) {
            return 0;
        }
        if (!fill()) {
            return -1;
        }
        int count = Math.min(length, real.remaining());
        real.get(into, offset, count);
        return count;
    }

    @Override
    public void close() throws IOException {
        in.close();
    }
}
