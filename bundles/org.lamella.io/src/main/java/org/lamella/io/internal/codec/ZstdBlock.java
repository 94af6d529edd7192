package org.lamella.io.internal.codec;

import java.io.IOException;
import java.util.Arrays;

/** Unpacks the compressed blocks of one Zstandard frame (RFC 8878, section 3.1.1.3), which pass tables and offsets on to each other. */
final class ZstdBlock {

    private static final int MAX_LITERALS = 1 << 17;
    private static final FseTable DEFAULT_LITERAL_LENGTHS =
            FseTable.of(6, 4, 3, 2, 2, 2, 2, 2, 2, 2, 2, 2, 2, 2, 1, 1, 1, 2, 2, 2, 2, 2, 2, 2, 2, 2, 3,
            2, 1, 1, 1, 1, 1, -1, -1, -1, -1);
    private static final FseTable DEFAULT_OFFSETS =
            FseTable.of(5, 1, 1, 1, 1, 1, 1, 2, 2, 2, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, -1, -1, -1, -1,
            -1);
    private static final FseTable DEFAULT_MATCH_LENGTHS =
            FseTable.of(6, 1, 4, 3, 2, 2, 2, 2, 2, 2, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1,
            1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, -1, -1, -1, -1, -1, -1, -1);
    private static final int[] LITERAL_BITS = {1, 1, 1, 1, 2, 2, 3, 3, 4, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15, 16};
    private static final int[] MATCH_BITS = {1, 1, 1, 1, 2, 2, 3, 3, 4, 4, 5, 7, 8, 9, 10, 11, 12, 13, 14, 15, 16};
    private static final int[] LITERAL_BASES = bases(16, LITERAL_BITS);
    private static final int[] MATCH_BASES = bases(35, MATCH_BITS);
    private static final int LARGEST_OFFSET_CODE = 31;

    private final byte[] in;
    private final byte[] out;
    private final int frameStart;
    private final int limit;
    private final int[] offsets = {1, 4, 8};
    private byte[] literals = new byte[0];
    private int literalCount;
    private HuffmanTable huffman;
    private FseTable literalLengths;
    private FseTable matchOffsets;
    private FseTable matchLengths;
    private int read;

    ZstdBlock(byte[] in, byte[] out, int frameStart, int limit) {
        this.in = in;
        this.out = out;
        this.frameStart = frameStart;
        this.limit = limit;
    }

    private static int[] bases(int first, int[] bits) {
        int[] bases = new int[bits.length];
        bases[0] = first;
        for (int i = 1; i < bits.length; i++) {
            bases[i] = bases[i - 1] + (1 << bits[i - 1]);
        }
        return bases;
    }

    /** Unpacks a block. @return where its output ends */
    int decode(int from, int length, int to) throws IOException {
        read = from;
        int end = from + length;
        readLiterals(end);
        if (read >= end) {
            throw new IOException("a block has no sequences section");
        }
        int count = in[read++] & 0xFF;
        if (count >= 128) {
            require(end, count == 255 ? 2 : 1);
            count = count == 255 ? u8(read) + (u8(read + 1) << 8) + 0x7F00 : (count - 128 << 8) + u8(read);
            read += count >= 0x7F00 ? 2 : 1;
        }
        return count == 0 ? copyLiterals(0, literalCount, to) : sequences(count, end, to);
    }

    private int u8(int at) {
        return in[at] & 0xFF;
    }

    private void require(int end, int bytes) throws IOException {
        if (bytes < 0 || end - read < bytes) {
            throw new IOException("a block is cut off");
        }
    }

    private void readLiterals(int end) throws IOException {
        require(end, 1);
        int type = u8(read) & 3;
        int format = u8(read) >> 2 & 3;
        if (type < 2) {
            int bytes = format == 1 ? 2 : format == 3 ? 3 : 1;
            long header = header(end, bytes);
            int size = (int) (header >> (bytes == 1 ? 3 : 4));
            reserve(size);
            require(end, type == 0 ? size : 1);
            if (type == 0) {
                System.arraycopy(in, read, literals, 0, size);
                read += size;
            } else {
                Arrays.fill(literals, 0, size, in[read++]);
            }
            return;
        }
        int bytes = format < 2 ? 3 : format + 2;
        int width = format < 2 ? 10 : format == 2 ? 14 : 18;
        long header = header(end, bytes);
        int size = (int) (header >> 4 & (1L << width) - 1);
        int packed = (int) (header >> 4 + width & (1L << width) - 1);
        reserve(size);
        require(end, packed);
        int packedEnd = read + packed;
        if (type == 2) {
            huffman = HuffmanTable.read(in, read, packedEnd);
            read = huffman.endOffset();
        }
        if (huffman == null) {
            throw new IOException("a block refers to a Huffman code that is not there");
        }
        unpackLiterals(format == 0 ? 1 : 4, size, packedEnd);
        read = packedEnd;
    }

    private long header(int end, int bytes) throws IOException {
        require(end, bytes);
        long value = 0;
        for (int i = bytes - 1; i >= 0; i--) {
            value = value << 8 | u8(read + i);
        }
        read += bytes;
        return value;
    }

    private void reserve(int size) throws IOException {
        if (size > MAX_LITERALS) {
            throw new IOException("a block has too many literals");
        }
        literalCount = size;
        if (literals.length < size) {
            literals = new byte[size];
        }
    }

    private void unpackLiterals(int streams, int size, int end) throws IOException {
        if (streams == 1) {
            huffman.decode(in, read, end - read, literals, 0, size);
            return;
        }
        require(end, 6);
        int part = (size + 3) / 4;
        int start = read + 6;
        for (int stream = 0; stream < 4; stream++) {
            int length = stream < 3 ? u8(read + 2 * stream) | u8(read + 2 * stream + 1) << 8 : end - start;
            int count = stream < 3 ? part : size - 3 * part;
            if (length < 1 || length > end - start || count < 0) {
                throw new IOException("the streams of literals are damaged");
            }
            huffman.decode(in, start, length, literals, stream * part, count);
            start += length;
        }
    }

    private FseTable table(int mode, FseTable standard, FseTable before, int largestLog, int largestSymbol, int end) throws IOException {
        switch (mode) {
            case 0:
                return standard;
            case 1:
                require(end, 1);
                if (u8(read) > largestSymbol) {
                    throw new IOException("a code is out of range");
                }
                return FseTable.constant(u8(read++));
            case 2:
                ForwardBits bits = new ForwardBits(in, read, end);
                FseTable table = FseTable.read(bits, largestLog, largestSymbol);
                read = bits.nextByte();
                return table;
            default:
                if (before == null) {
                    throw new IOException("a block refers to a table that is not there");
                }
                return before;
        }
    }

    private int sequences(int count, int end, int start) throws IOException {
        require(end, 1);
        int modes = u8(read++);
        literalLengths = table(modes >> 6, DEFAULT_LITERAL_LENGTHS, literalLengths, 9, 35, end);
        matchOffsets = table(modes >> 4 & 3, DEFAULT_OFFSETS, matchOffsets, 8, LARGEST_OFFSET_CODE, end);
        matchLengths = table(modes >> 2 & 3, DEFAULT_MATCH_LENGTHS, matchLengths, 9, 52, end);
        BackwardBits bits = new BackwardBits(in, read, end - read);
        int literalState = literalLengths.startState(bits);
        int offsetState = matchOffsets.startState(bits);
        int matchState = matchLengths.startState(bits);
        int to = start;
        int literal = 0;
        for (int i = 0; i < count; i++) {
            int offsetCode = matchOffsets.symbol(offsetState);
            long offsetValue = (1L << offsetCode) + (bits.read(offsetCode) & 0xFFFFFFFFL);
            int matchLength = length(matchLengths.symbol(matchState), 32, 3, MATCH_BASES, MATCH_BITS, bits);
            int literalLength = length(literalLengths.symbol(literalState), 16, 0, LITERAL_BASES, LITERAL_BITS, bits);
            int offset = offset(offsetValue, literalLength);
            if (literalLength > literalCount - literal) {
                throw new IOException("a sequence takes more literals than there are");
            }
            to = copyLiterals(literal, literalLength, to);
            literal += literalLength;
            to = copyMatch(offset, matchLength, to);
            if (i + 1 < count) {
                literalState = literalLengths.nextState(literalState, bits);
                matchState = matchLengths.nextState(matchState, bits);
                offsetState = matchOffsets.nextState(offsetState, bits);
            }
        }
        if (bits.left() != 0) {
            throw new IOException("sequences do not end with their stream");
        }
        return copyLiterals(literal, literalCount - literal, to);
    }

    private static int length(int code, int small, int smallest, int[] bases, int[] widths, BackwardBits bits) {
        return code < small ? code + smallest : bases[code - small] + bits.read(widths[code - small]);
    }

    /** Offsets 1 to 3 stand for the last three used. */
    private int offset(long value, int literalLength) throws IOException {
        if (value > 3) {
            shift(2, (int) Math.min(Integer.MAX_VALUE, value - 3));
            return offsets[0];
        }
        int index = (int) value - (literalLength == 0 ? 0 : 1);
        int offset = index == 3 ? offsets[0] - 1 : offsets[index];
        if (offset < 1) {
            throw new IOException("an offset is zero");
        }
        shift(Math.min(index, 2), offset);
        return offset;
    }

    private void shift(int upTo, int first) {
        for (int i = upTo; i > 0; i--) {
            offsets[i] = offsets[i - 1];
        }
        offsets[0] = first;
    }

    private int copyLiterals(int from, int count, int to) throws IOException {
        if (count > limit - to) {
            throw new IOException("there is more data than was announced");
        }
        System.arraycopy(literals, from, out, to, count);
        return to + count;
    }

    private int copyMatch(int offset, int length, int to) throws IOException {
        if (length > limit - to) {
            throw new IOException("there is more data than was announced");
        }
        return Matches.copy(out, frameStart, to, offset, length);
    }
}
