package org.lamella.io.internal.codec;

/** Puts bytes or bits that were sorted by significance back into elements. */
public final class Shuffle {

    private Shuffle() {
    }

    /**
     * Undoes the shuffling of bytes: all first bytes of the elements stood first, then all second bytes; a rest shorter than an element stays.
     *
     * @param in shuffled bytes
     * @param elementBytes bytes an element, 1 or more
     * @param out where to
     * @param at where in it
     * @param length how many bytes
     */
    public static void bytes(byte[] in, int elementBytes, byte[] out, int at, int length) {
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

    /** Undoes the shuffling of bits, which Blosc does when the number of elements is a multiple of eight. */
    static void bits(byte[] in, int elementBytes, byte[] out, int at, int length) {
        int elements = length / elementBytes;
        if (elements % 8 != 0) {
            System.arraycopy(in, 0, out, at, length);
            return;
        }
        java.util.Arrays.fill(out, at, at + elements * elementBytes, (byte) 0);
        int rowBytes = elements / 8;
        for (int place = 0; place < elementBytes; place++) {
            for (int bit = 0; bit < 8; bit++) {
                int row = (place * 8 + bit) * rowBytes;
                for (int element = 0; element < elements; element++) {
                    int set = in[row + element / 8] >> element % 8 & 1;
                    out[at + element * elementBytes + place] |= (byte) (set << bit);
                }
            }
        }
        int whole = elements * elementBytes;
        System.arraycopy(in, whole, out, at + whole, length - whole);
    }
}
