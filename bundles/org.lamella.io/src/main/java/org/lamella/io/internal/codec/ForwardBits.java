package org.lamella.io.internal.codec;

import java.io.EOFException;

/** Bits read from the least significant of the first byte on. */
final class ForwardBits {

    private final byte[] data;
    private final int end;
    private long position;

    ForwardBits(byte[] data, int from, int end) {
        this.data = data;
        this.end = end;
        position = 8L * from;
    }

    int read(int bits) throws EOFException {
        int value = 0;
        for (int i = 0; i < bits; i++) {
            int at = (int) (position >>> 3);
            if (at >= end) {
                throw new EOFException("a table of probabilities is cut off");
            }
            value |= (data[at] >>> (position & 7) & 1) << i;
            position++;
        }
        return value;
    }

    void unread(int bits) {
        position -= bits;
    }

    /** The next byte of which no bit was read. */
    int nextByte() {
        return (int) (position + 7 >>> 3);
    }
}
