package org.lamella.io.internal.codec;

import java.io.EOFException;
import java.io.IOException;
import java.util.Arrays;

/** Unpacks Zstandard (RFC 8878) without dictionaries. Check sums, which few programs write, are passed over. */
public final class Zstd {

    private static final int MAGIC = 0xFD2FB528;
    private static final int SKIPPABLE = 0x184D2A50;

    private final byte[] in;
    private final int end;
    private final byte[] out;
    private final int limit;
    private int read;
    private int written;

    private Zstd(byte[] in, int from, int length, byte[] out, int at, int limit) {
        this.in = in;
        this.out = out;
        this.limit = limit;
        read = from;
        end = from + length;
        written = at;
    }

    /**
     * Unpacks all frames of a run of bytes.
     *
     * @param in packed bytes
     * @param from where they begin
     * @param length how many
     * @param out where to
     * @param at where in it
     * @param limit where the room for them ends
     * @return how many bytes came out
     * @throws IOException when they are damaged or too many
     */
    public static int decode(byte[] in, int from, int length, byte[] out, int at, int limit) throws IOException {
        Zstd frames = new Zstd(in, from, length, out, at, limit);
        while (frames.read < frames.end) {
            frames.frame();
        }
        return frames.written - at;
    }

    private long number(int bytes) throws IOException {
        if (end - read < bytes) {
            throw new EOFException("a Zstandard frame is cut off");
        }
        long value = 0;
        for (int i = bytes - 1; i >= 0; i--) {
            value = value << 8 | in[read + i] & 0xFF;
        }
        read += bytes;
        return value;
    }

    private void frame() throws IOException {
        int magic = (int) number(4);
        if ((magic & 0xFFFFFFF0) == SKIPPABLE) {
            long length = number(4);
            if (length > end - read) {
                throw new EOFException("a Zstandard frame is cut off");
            }
            read += (int) length;
            return;
        }
        if (magic != MAGIC) {
            throw new IOException("it is no Zstandard frame");
        }
        int descriptor = (int) number(1);
        boolean single = (descriptor & 32) != 0;
        int dictionaryBytes = new int[] {0, 1, 2, 4}[descriptor & 3];
        int sizeBytes = new int[] {single ? 1 : 0, 2, 4, 8}[descriptor >> 6];
        number(single ? 0 : 1);
        if (number(dictionaryBytes) != 0) {
            throw new IOException("a Zstandard frame needs a dictionary");
        }
        number(sizeBytes);
        blocks();
        number((descriptor & 4) != 0 ? 4 : 0);
    }

    private void blocks() throws IOException {
        ZstdBlock compressed = new ZstdBlock(in, out, written, limit);
        boolean last = false;
        while (!last) {
            int header = (int) number(3);
            last = (header & 1) != 0;
            int size = header >> 3;
            int type = header >> 1 & 3;
            boolean cutOff = type != 1 && size > end - read;
            boolean tooMuch = type < 2 && size > limit - written;
            if (type == 3 || cutOff || tooMuch) {
                throw new IOException("a Zstandard block is damaged");
            }
            if (type == 0) {
                System.arraycopy(in, read, out, written, size);
                written += size;
                read += size;
            } else if (type == 1) {
                Arrays.fill(out, written, written + size, (byte) number(1));
                written += size;
            } else {
                written = compressed.decode(read, size, written);
                read += size;
            }
        }
    }
}
