package org.lamella.io.internal.codec;

import java.io.IOException;

/**
 * One block of bzip2: Huffman codes, zero runs and move-to-front ranks give the last column of the sorted rotations, from which the text is walked
 * back; at the end, four equal bytes are followed by a count of more of them.
 */
final class Bzip2Block {

    private static final int GROUP = 50;
    private static final int MAX_SELECTORS = 18_002;
    private static final int POLYNOMIAL = 0x04C11DB7;

    private final Bzip2Stream.Bzip2Bits in;
    private final byte[] column;
    private final int[] next;
    private final int[] crcTable = crcTable();
    private int length;
    private int consumed;
    private int at;
    private int repeat;
    private int last;
    private int equal;
    private int crc = -1;
    private int expectedCrc;

    Bzip2Block(Bzip2Stream.Bzip2Bits in, int largest) {
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
        expectedCrc = in.bits(32);
        if (in.bits(1) != 0) {
            throw new IOException("its bzip2 data are of an old kind that is not read");
        }
        int origin = in.bits(24);
        length = new Bzip2Codes(in).read(column);
        if (origin >= length) {
            throw new IOException("a bzip2 block is damaged");
        }
        link(origin);
        consumed = 0;
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

    /** Gives out bytes of the block. @return how many, 0 when it is used up */
    int next(byte[] out) throws IOException {
        int count = 0;
        while (count < out.length) {
            if (repeat > 0) {
                repeat--;
                out[count++] = (byte) last;
                continue;
            }
            if (consumed == length) {
                break;
            }
            int value = column[at] & 0xFF;
            at = next[at];
            consumed++;
            if (equal == 4) {
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
        if (consumed == length && repeat == 0 && ~crc != expectedCrc) {
            throw new IOException("a bzip2 block is damaged: its check sum is wrong");
        }
    }

    /** Reads the Huffman-coded ranks of a block. */
    private record Bzip2Codes(Bzip2Stream.Bzip2Bits in) {

        private static final int LONGEST = 20;

        int read(byte[] column) throws IOException {
            byte[] ranks = usedBytes();
            int symbols = ranks.length + 2;
            int tables = in.bits(3);
            int selectorCount = in.bits(15);
            if (ranks.length == 0 || tables < 2 || tables > 6 || selectorCount < 1) {
                throw new IOException("a bzip2 block is damaged");
            }
            byte[] selectors = selectors(tables, selectorCount);
            Code[] codes = new Code[tables];
            for (int table = 0; table < tables; table++) {
                codes[table] = code(symbols);
            }
            return ranks(column, ranks, selectors, codes);
        }

        private byte[] usedBytes() throws IOException {
            int groups = in.bits(16);
            byte[] used = new byte[256];
            int count = 0;
            for (int group = 0; group < 16; group++) {
                int bits = (groups >> 15 - group & 1) == 1 ? in.bits(16) : 0;
                for (int i = 0; i < 16; i++) {
                    if ((bits >> 15 - i & 1) == 1) {
                        used[count++] = (byte) (group * 16 + i);
                    }
                }
            }
            return java.util.Arrays.copyOf(used, count);
        }

        private byte[] selectors(int tables, int count) throws IOException {
            byte[] order = {0, 1, 2, 3, 4, 5};
            byte[] selectors = new byte[Math.min(count, MAX_SELECTORS)];
            for (int i = 0; i < count; i++) {
                int rank = 0;
                while (in.bits(1) == 1) {
                    if (++rank >= tables) {
                        throw new IOException("a bzip2 block is damaged");
                    }
                }
                byte selected = order[rank];
                System.arraycopy(order, 0, order, 1, rank);
                order[0] = selected;
                if (i < selectors.length) {
                    selectors[i] = selected;
                }
            }
            return selectors;
        }

        private Code code(int symbols) throws IOException {
            int[] lengths = new int[symbols];
            int length = in.bits(5);
            for (int symbol = 0; symbol < symbols; symbol++) {
                while (in.bits(1) == 1) {
                    length += in.bits(1) == 0 ? 1 : -1;
                    requireLength(length);
                }
                requireLength(length);
                lengths[symbol] = length;
            }
            return Code.of(lengths);
        }

        private static void requireLength(int length) throws IOException {
            if (length < 1 || length > LONGEST) {
                throw new IOException("a bzip2 block is damaged");
            }
        }

        private int ranks(byte[] column, byte[] ranks, byte[] selectors, Code[] codes) throws IOException {
            int end = ranks.length + 1;
            int count = 0;
            int group = -1;
            int left = 0;
            int run = 0;
            int weight = 1;
            while (true) {
                if (left == 0) {
                    if (++group == selectors.length) {
                        throw new IOException("a bzip2 block is damaged");
                    }
                    left = GROUP;
                }
                left--;
                int symbol = codes[selectors[group]].read(in);
                if (symbol <= 1 && weight <= column.length) {
                    run += weight << symbol;
                    weight <<= 1;
                    continue;
                }
                if (symbol <= 1 || run > column.length - count) {
                    throw new IOException("a bzip2 block is too long");
                }
                java.util.Arrays.fill(column, count, count + run, ranks[0]);
                count += run;
                run = 0;
                weight = 1;
                if (symbol == end) {
                    return count;
                }
                if (count == column.length) {
                    throw new IOException("a bzip2 block is too long");
                }
                byte value = ranks[symbol - 1];
                System.arraycopy(ranks, 0, ranks, 1, symbol - 1);
                ranks[0] = value;
                column[count++] = value;
            }
        }
    }

    /**
     * A canonical Huffman code.
     *
     * @param first first code of each length
     * @param counts how many codes have that length
     * @param offsets where the symbols of that length begin
     * @param symbols by length
     */
    private record Code(int[] first, int[] counts, int[] offsets, int[] symbols) {

        static Code of(int[] lengths) {
            int[] counts = new int[Bzip2Codes.LONGEST + 2];
            for (int length : lengths) {
                counts[length]++;
            }
            int[] first = new int[counts.length];
            int[] offsets = new int[counts.length];
            for (int length = 1; length < counts.length; length++) {
                first[length] = first[length - 1] + counts[length - 1] << 1;
                offsets[length] = offsets[length - 1] + counts[length - 1];
            }
            int[] symbols = new int[lengths.length];
            int[] at = offsets.clone();
            for (int symbol = 0; symbol < lengths.length; symbol++) {
                symbols[at[lengths[symbol]]++] = symbol;
            }
            return new Code(first, counts, offsets, symbols);
        }

        int read(Bzip2Stream.Bzip2Bits in) throws IOException {
            int code = 0;
            for (int length = 1; length <= Bzip2Codes.LONGEST; length++) {
                code = code << 1 | in.bits(1);
                int index = code - first[length];
                if (index >= 0 && index < counts[length]) {
                    return symbols[offsets[length] + index];
                }
            }
            throw new IOException("a bzip2 block is damaged");
        }
    }
}
