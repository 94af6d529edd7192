package org.lamella.io.internal.codec;

import java.io.IOException;

/** Unpacks LZ4's block format: tokens of literals and matches, at most 65535 bytes back. */
public final class Lz4 {

    private static final int SHORTEST_MATCH = 4;
    private static final int LONG = 15;

    private Lz4() {
    }

    /**
     * Unpacks a block.
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
        int end = from + length;
        int read = from;
        int to = at;
        try {
            while (read < end) {
                int token = in[read++] & 0xFF;
                int literals = token >> 4;
                for (int more = literals == LONG ? 255 : 0; more == 255; literals += more) {
                    more = in[read++] & 0xFF;
                }
                requireRoom(literals, Math.min(end - read, limit - to));
                System.arraycopy(in, read, out, to, literals);
                read += literals;
                to += literals;
                if (read == end) {
                    break;
                }
                int offset = in[read] & 0xFF | (in[read + 1] & 0xFF) << 8;
                read += 2;
                int match = token & LONG;
                for (int more = match == LONG ? 255 : 0; more == 255; match += more) {
                    more = in[read++] & 0xFF;
                }
                match += SHORTEST_MATCH;
                requireRoom(match, limit - to);
                to = Matches.copy(out, at, to, offset, match);
            }
        } catch (ArrayIndexOutOfBoundsException outside) {
            throw new IOException("an LZ4 block is cut off", outside);
        }
        return to - at;
    }

    private static void requireRoom(int bytes, int room) throws IOException {
        if (bytes < 0 || bytes > room) {
            throw new IOException("an LZ4 block is damaged");
        }
    }
}
