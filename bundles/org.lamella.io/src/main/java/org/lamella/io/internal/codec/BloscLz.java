package org.lamella.io.internal.codec;

import java.io.IOException;

/** Unpacks BloscLZ, a descendant of FastLZ: runs of up to 32 literals, matches of three bytes and more. */
final class BloscLz {

    private static final int FAR = 8191;
    private static final int LONG = 6;

    private BloscLz() {
    }

    /** Unpacks a block. @return how many bytes came out */
    static int decode(byte[] in, int from, int length, byte[] out, int at, int limit) throws IOException {
        int end = from + length;
        int read = from;
        int to = at;
        try {
            // the first instruction is always of literals
            int control = length == 0 ? 0 : in[read++] & 31;
            while (length > 0) {
                if (control < 32) {
                    int literals = control + 1;
                    requireRoom(literals, Math.min(end - read, limit - to));
                    System.arraycopy(in, read, out, to, literals);
                    read += literals;
                    to += literals;
                } else {
                    int match = (control >> 5) - 1;
                    int offset = (control & 31) << 8;
                    for (int more = match == LONG ? 255 : 0; more == 255; match += more) {
                        more = in[read++] & 0xFF;
                    }
                    int low = in[read++] & 0xFF;
                    if (low == 255 && offset == 31 << 8) {
                        offset = ((in[read] & 0xFF) << 8 | in[read + 1] & 0xFF) + FAR;
                        read += 2;
                    } else {
                        offset += low;
                    }
                    requireRoom(match + 3, limit - to);
                    to = Matches.copy(out, at, to, offset + 1, match + 3);
                }
                if (read >= end) {
                    break;
                }
                control = in[read++] & 0xFF;
            }
        } catch (ArrayIndexOutOfBoundsException outside) {
            throw new IOException("a BloscLZ block is cut off", outside);
        }
        return to - at;
    }

    private static void requireRoom(int bytes, int room) throws IOException {
        if (bytes < 0 || bytes > room) {
            throw new IOException("a BloscLZ block is damaged");
        }
    }
}
