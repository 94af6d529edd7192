package org.lamella.io.internal.codec;

import java.io.IOException;

/**
 * Unpacks the LZW of TIFF (TIFF 6.0, section 13): codes of 9 to 12 bits from the most significant bit on, which stand for bytes, for
 * strings that came out before with one byte more, for a fresh start and for the end.
 */
public final class Lzw {

    private static final int CLEAR = 256;
    private static final int END = 257;
    private static final int FIRST_STRING = 258;
    private static final int SHORTEST_CODE = 9;
    private static final int LONGEST_CODE = 12;
    private static final int NONE = -1;

    private final byte[] in;
    private final int end;
    private final byte[] out;
    private final int limit;
    /** Where in the output the string of a code stands; strings are always copies of what is there already. */
    private final int[] starts = new int[1 << LONGEST_CODE];
    private final int[] lengths = new int[1 << LONGEST_CODE];
    private int read;
    private int bits;
    private int bitCount;

    private Lzw(byte[] in, int from, int length, byte[] out, int limit) {
        this.in = in;
        this.out = out;
        this.limit = limit;
        read = from;
        end = from + length;
    }

    /**
     * Unpacks a strip or tile.
     *
     * @param in packed bytes
     * @param from where they begin
     * @param length how many
     * @param out where to
     * @param at where in it
     * @param limit where the room for them ends; what would come after is left out, as some programs fill up their last row
     * @return how many bytes came out
     * @throws IOException when they are damaged
     */
    public static int decode(byte[] in, int from, int length, byte[] out, int at, int limit) throws IOException {
        return new Lzw(in, from, length, out, limit).decode(at);
    }

    private int decode(int at) throws IOException {
        int to = at;
        int next = FIRST_STRING;
        int width = SHORTEST_CODE;
        int before = NONE;
        while (to < limit) {
            int code = code(width);
            if (code == END) {
                break;
            }
            if (code == CLEAR) {
                next = FIRST_STRING;
                width = SHORTEST_CODE;
                before = NONE;
                continue;
            }
            if (code > next || code >= FIRST_STRING && before == NONE || code == next && next == starts.length) {
                throw new IOException("an LZW code stands for a string that is not there");
            }
            if (before != NONE && next < starts.length) {
                // the string before with the byte that comes now
                starts[next] = to - length(before);
                lengths[next++] = length(before) + 1;
            }
            int copied = Math.min(length(code), limit - to);
            if (code < CLEAR) {
                out[to] = (byte) code;
            } else {
                Matches.copy(out, at, to, to - starts[code], copied);
            }
            to += copied;
            before = code;
            // one code early, as TIFF has it
            width = Math.min(LONGEST_CODE, Integer.SIZE - Integer.numberOfLeadingZeros(next + 1));
        }
        return to - at;
    }

    private int length(int code) {
        return code < CLEAR ? 1 : lengths[code];
    }

    /** The next code; the end when there is no whole one left. */
    private int code(int width) {
        while (bitCount < width) {
            if (read == end) {
                return END;
            }
            bits = bits << Byte.SIZE | in[read++] & 0xFF;
            bitCount += Byte.SIZE;
        }
        bitCount -= width;
        return bits >>> bitCount & (1 << width) - 1;
    }
}
