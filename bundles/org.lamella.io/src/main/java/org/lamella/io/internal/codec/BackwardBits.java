package org.lamella.io.internal.codec;

import java.io.IOException;

/** Bits that were written forwards and are read from the last to the first, as Zstandard's entropy coders do (RFC 8878, section 4.1). */
final class BackwardBits {

    private final byte[] data;
    private final int from;
    /** Bits not yet read; negative when more was asked for than is there, which read as zeros. */
    private long left;

    /** Stands behind the last bit: below the highest set bit of the last byte. */
    BackwardBits(byte[] data, int from, int length) throws IOException {
        if (length < 1 || data[from + length - 1] == 0) {
            throw new IOException("a stream of bits has no end mark");
        }
        this.data = data;
        this.from = from;
        int last = data[from + length - 1] & 0xFF;
        left = 8L * (length - 1) + Integer.SIZE - 1 - Integer.numberOfLeadingZeros(last);
    }

    long left() {
        return left;
    }

    /** Reads at most 32 bits. */
    int read(int bits) {
        int value = peek(bits);
        left -= bits;
        return value;
    }

    void skip(int bits) {
        left -= bits;
    }

    int peek(int bits) {
        if (bits == 0) {
            return 0;
        }
        long start = left - bits;
        if (start >= 0) {
            return (int) (word((int) (start >>> 3)) >>> (start & 7) & (1L << bits) - 1);
        }
        // what lies before the first bit counts as zeros
        long there = Math.max(0, left);
        return start < -Integer.SIZE ? 0 : (int) ((word(0) & (1L << there) - 1) << -start);
    }

    /** Up to eight bytes, little endian; those behind the array as zeros. */
    private long word(int index) {
        long word = 0;
        int end = Math.min(data.length, from + index + Long.BYTES);
        for (int at = end - 1; at >= from + index; at--) {
            word = word << 8 | data[at] & 0xFF;
        }
        return word;
    }
}
