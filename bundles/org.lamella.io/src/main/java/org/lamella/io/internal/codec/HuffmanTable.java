package org.lamella.io.internal.codec;

import java.io.IOException;
import java.util.Arrays;

/** The Huffman code of a Zstandard literals section (RFC 8878, section 4.2). */
final class HuffmanTable {

    private static final int LONGEST_CODE = 11;
    private static final int MAX_SYMBOLS = 256;
    private static final int WEIGHTS_LOG = 6;

    private final int longest;
    private final byte[] symbols;
    private final byte[] lengths;
    private final int endOffset;

    private HuffmanTable(int longest, int endOffset) {
        this.longest = longest;
        this.endOffset = endOffset;
        symbols = new byte[1 << longest];
        lengths = new byte[1 << longest];
    }

    /** Reads the description of a code. */
    static HuffmanTable read(byte[] in, int from, int end) throws IOException {
        if (from >= end) {
            throw new IOException("a Huffman code is missing");
        }
        int header = in[from] & 0xFF;
        int[] weights = new int[MAX_SYMBOLS];
        if (header < 128) {
            int next = from + 1 + header;
            requireWithin(next, end);
            return of(weights, packedWeights(in, from + 1, next, weights), next);
        }
        int count = header - 127;
        int next = from + 1 + (count + 1) / 2;
        requireWithin(next, end);
        for (int i = 0; i < count; i++) {
            int pair = in[from + 1 + i / 2];
            weights[i] = (i % 2 == 0 ? pair >> 4 : pair) & 15;
        }
        return of(weights, count, next);
    }

    private static void requireWithin(int next, int end) throws IOException {
        if (next > end) {
            throw new IOException("a Huffman code is cut off");
        }
    }

    /** Weights packed by two alternating states. */
    private static int packedWeights(byte[] in, int from, int end, int[] weights) throws IOException {
        ForwardBits header = new ForwardBits(in, from, end);
        FseTable table = FseTable.read(header, WEIGHTS_LOG, LONGEST_CODE);
        int start = header.nextByte();
        BackwardBits bits = new BackwardBits(in, start, end - start);
        int even = table.startState(bits);
        int odd = table.startState(bits);
        int count = 0;
        while (count < MAX_SYMBOLS - 2) {
            weights[count++] = table.symbol(even);
            if (bits.left() < table.bits(even)) {
                weights[count++] = table.symbol(odd);
                return count;
            }
            even = table.nextState(even, bits);
            int swapped = even;
            even = odd;
            odd = swapped;
        }
        throw new IOException("a Huffman code has too many symbols");
    }

    private static HuffmanTable of(int[] weights, int count, int endOffset) throws IOException {
        int sum = 0;
        for (int i = 0; i < count; i++) {
            sum += weights[i] == 0 ? 0 : 1 << weights[i] - 1;
        }
        int longest = Integer.SIZE - Integer.numberOfLeadingZeros(sum);
        int rest = (1 << longest) - sum;
        if (sum == 0 || longest > LONGEST_CODE || Integer.bitCount(rest) != 1 || count >= MAX_SYMBOLS) {
            throw new IOException("a Huffman code is damaged");
        }
        // the weight of the last symbol follows from the others
        weights[count] = Integer.SIZE - Integer.numberOfLeadingZeros(rest);
        HuffmanTable table = new HuffmanTable(longest, endOffset);
        int at = 0;
        for (int weight = 1; weight <= longest; weight++) {
            for (int symbol = 0; symbol <= count; symbol++) {
                if (weights[symbol] == weight) {
                    int width = 1 << weight - 1;
                    Arrays.fill(table.symbols, at, at + width, (byte) symbol);
                    Arrays.fill(table.lengths, at, at + width, (byte) (longest + 1 - weight));
                    at += width;
                }
            }
        }
        return table;
    }

    /** Where the description ended. */
    int endOffset() {
        return endOffset;
    }

    /** Unpacks a stream of literals. */
    void decode(byte[] in, int from, int length, byte[] out, int at, int count) throws IOException {
        BackwardBits bits = new BackwardBits(in, from, length);
        for (int i = 0; i < count; i++) {
            int code = bits.peek(longest);
            out[at + i] = symbols[code];
            bits.skip(lengths[code]);
        }
        if (bits.left() != 0) {
            throw new IOException("literals do not end with their stream");
        }
    }
}
