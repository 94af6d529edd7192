package org.lamella.io.bruker;

import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;

/** Little-endian fields of a stream, through a buffer of its own. */
final class PixelStream implements Closeable {

    private final InputStream in;
    private final byte[] buffer = new byte[1 << 17];
    private int position;
    private int limit;

    PixelStream(InputStream in) {
        this.in = in;
    }

    private void fill() throws IOException {
        limit = in.read(buffer, 0, buffer.length);
        position = 0;
        if (limit <= 0) {
            limit = 0;
            throw SingleFileSystem.endsEarly();
        }
    }

    int u8() throws IOException {
        if (position == limit) {
            fill();
        }
        return buffer[position++] & 0xFF;
    }

    int u16() throws IOException {
        return u8() | u8() << 8;
    }

    int i32() throws IOException {
        return u16() | u16() << 16;
    }

    long i64() throws IOException {
        return i32() & 0xFFFFFFFFL | (long) i32() << 32;
    }

    void skip(long count) throws IOException {
        for (long left = count; left > 0;) {
            if (position == limit) {
                fill();
            }
            int step = (int) Math.min(left, limit - position);
            position += step;
            left -= step;
        }
    }

    @Override
    public void close() throws IOException {
        in.close();
    }
}
