package org.lamella.io.internal.codec;

/** Puts bytes or bits that were sorted by significance back into elements. */
final class Shuffle {

    private static final int BITS = 8;

    private Shuffle() {
    }

    /**
     * Undoes the shuffling of bytes: all first bytes of the elements stood first, then all second bytes; a rest shorter than an element
     * stays.
     *
     * @param in shuffled bytes
     * @param elementBytes bytes an element, 1 or more
     * @param out where to
     * @param at where in it
     * @param length how many bytes
     */
    static void bytes(byte[] in, int elementBytes, byte[] out, int at, int length) {
        int elements = length / elementBytes;
        for (int place = 0; place < elementBytes; place++) {
            int from = place * elements;
            for (int i = 0, to = at + place; i < elements; i++, to += elementBytes) {
                out[to] = in[from + i];
            }
        }
        int whole = elements * elementBytes;
        System.arraycopy(in, whole, out, at + whole, length - whole);
    }

    /**
     * Undoes the shuffling of bits: all lowest bits of the elements stood first, then all second bits. Blosc leaves elements as they are
     * when their number is no multiple of eight. Parameters as of {@link #bytes}.
     */
    static void bits(byte[] in, int elementBytes, byte[] out, int at, int length) {
        int elements = length / elementBytes;
        int rowBytes = elements / BITS;
        int whole = elements % BITS == 0 ? elements * elementBytes : 0;
        for (int place = 0; place < elementBytes && whole > 0; place++) {
            for (int group = 0; group < rowBytes; group++) {
                long square = 0;
                for (int bit = 0; bit < BITS; bit++) {
                    square |= (in[(place * BITS + bit) * rowBytes + group] & 0xFFL) << BITS * bit;
                }
                square = transpose(square);
                int to = at + group * BITS * elementBytes + place;
                for (int element = 0; element < BITS; element++, to += elementBytes) {
                    out[to] = (byte) (square >>> BITS * element);
                }
            }
        }
        System.arraycopy(in, whole, out, at + whole, length - whole);
    }

    /** Transposes a square of 8 x 8 bits: swaps single bits, then squares of 2 x 2, then of 4 x 4, across the diagonal. */
    private static long transpose(long square) {
        long x = square;
        long t = (x ^ x >>> 7) & 0x00AA00AA00AA00AAL;
        x ^= t ^ t << 7;
        t = (x ^ x >>> 14) & 0x0000CCCC0000CCCCL;
        x ^= t ^ t << 14;
        t = (x ^ x >>> 28) & 0x00000000F0F0F0F0L;
        return x ^ t ^ t << 28;
    }
}
