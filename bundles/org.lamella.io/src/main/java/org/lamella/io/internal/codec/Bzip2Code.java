package org.lamella.io.internal.codec;

import java.io.IOException;

/**
 * A canonical Huffman code of bzip2: codes of one length are consecutive numbers, in the order of their symbols.
 *
 * @param first first code of each length
 * @param counts how many codes have that length
 * @param offsets where the symbols of that length begin
 * @param symbols by length
 */
record Bzip2Code(int[] first, int[] counts, int[] offsets, int[] symbols) {

    private static final int LONGEST = 20;

    /** Reads the lengths of the codes: each as steps up or down from the one before. */
    static Bzip2Code read(Bzip2Bits in, int symbolCount) throws IOException {
        int[] lengths = new int[symbolCount];
        int length = in.read(5);
        for (int symbol = 0; symbol < symbolCount; symbol++) {
            while (in.read(1) == 1) {
                length += in.read(1) == 0 ? 1 : -1;
                requireLength(length);
            }
            requireLength(length);
            lengths[symbol] = length;
        }
        return of(lengths);
    }

    private static void requireLength(int length) throws IOException {
        if (length < 1 || length > LONGEST) {
            throw new IOException("a bzip2 block has a damaged code");
        }
    }

    private static Bzip2Code of(int[] lengths) {
        int[] counts = new int[LONGEST + 1];
        for (int length : lengths) {
            counts[length]++;
        }
        int[] first = new int[LONGEST + 1];
        int[] offsets = new int[LONGEST + 1];
        for (int length = 1; length <= LONGEST; length++) {
            first[length] = first[length - 1] + counts[length - 1] << 1;
            offsets[length] = offsets[length - 1] + counts[length - 1];
        }
        int[] symbols = new int[lengths.length];
        int[] next = offsets.clone();
        for (int symbol = 0; symbol < lengths.length; symbol++) {
            symbols[next[lengths[symbol]]++] = symbol;
        }
        return new Bzip2Code(first, counts, offsets, symbols);
    }

    /** Reads a symbol. */
    int symbol(Bzip2Bits in) throws IOException {
        int code = 0;
        for (int length = 1; length <= LONGEST; length++) {
            code = code << 1 | in.read(1);
            int index = code - first[length];
            if (index >= 0 && index < counts[length]) {
                return symbols[offsets[length] + index];
            }
        }
        throw new IOException("a bzip2 block has a damaged symbol");
    }
}
