package org.lamella.io.internal.codec;

import java.io.IOException;

/**
 * One block of bzip2: the last column of the sorted rotations of a text, from which the text is walked back. In it, four equal bytes are
 * followed by a count of more of them.
 */
final class Bzip2Block {

    private static final int POLYNOMIAL = 0x04C11DB7;
    private static final int RUN = 4;

    private final Bzip2Bits in;
    private final byte[] column;
    private final int[] next;
    private final int[] crcTable = crcTable();
    private int length;
    private int walked;
    private int at;
    private int repeat;
    private int last;
    private int equal;
    private int crc = -1;
    private int expectedCrc;

    /**
     * Room for blocks.
     *
     * @param in where they are read from
     * @param largest bytes a block may have
     */
    Bzip2Block(Bzip2Bits in, int largest) {
        this.in = in;
        column = new byte[largest];
        next = new int[largest];
    }

    private static int[] crcTable() {
        int[] table = new int[256];
        for (int i = 0; i < table.length; i++) {
            int value = i << 24;
            for (int bit = 0; bit < 8; bit++) {
                value = value < 0 ? value << 1 ^ POLYNOMIAL : value << 1;
            }
            table[i] = value;
        }
        return table;
    }

    /** Reads a block, behind its magic number. */
    void read() throws IOException {
        expectedCrc = in.read(32);
        if (in.read(1) != 0) {
            throw new IOException("its bzip2 data are of an old kind that is not read");
        }
        int origin = in.read(24);
        length = new Bzip2Ranks(in).read(column);
        if (origin >= length) {
            throw new IOException("a bzip2 block is damaged");
        }
        link(origin);
        walked = 0;
        repeat = 0;
        equal = 0;
        last = -1;
        crc = -1;
    }

    /** For each place in the column, where the byte that follows in the text stands. */
    private void link(int origin) {
        int[] starts = new int[257];
        for (int i = 0; i < length; i++) {
            starts[(column[i] & 0xFF) + 1]++;
        }
        for (int value = 0; value < 256; value++) {
            starts[value + 1] += starts[value];
        }
        for (int i = 0; i < length; i++) {
            next[starts[column[i] & 0xFF]++] = i;
        }
        at = next[origin];
    }

    /**
     * Gives out bytes of the block.
     *
     * @return how many, 0 when it is used up
     * @throws IOException when the block is used up and its check sum turns out to be wrong
     */
    int next(byte[] out) throws IOException {
        int count = 0;
        while (count < out.length && (repeat > 0 || walked < length)) {
            if (repeat > 0) {
                repeat--;
                out[count++] = (byte) last;
                continue;
            }
            int value = column[at] & 0xFF;
            at = next[at];
            walked++;
            if (equal == RUN) {
                repeat = value;
                equal = 0;
            } else {
                equal = value == last ? equal + 1 : 1;
                last = value;
                out[count++] = (byte) value;
            }
        }
        check(out, count);
        return count;
    }

    private void check(byte[] out, int count) throws IOException {
        for (int i = 0; i < count; i++) {
            crc = crc << 8 ^ crcTable[(crc >>> 24 ^ out[i]) & 0xFF];
        }
        if (walked == length && repeat == 0 && ~crc != expectedCrc) {
            throw new IOException("a bzip2 block is damaged: its check sum is wrong");
        }
    }
}
