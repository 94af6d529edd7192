package org.lamella.io.internal.hdf5;

/** Unpacks LZF, the filter 32000 of h5py and of Oxford's files: literal runs, and copies of what was unpacked before. */
final class Lzf {

    /** Control bytes below announce a literal run, others a copy. */
    private static final int FIRST_COPY = 32;
    private static final int LENGTH_SHIFT = 5;
    /** A copy's length of this continues in a byte of its own. */
    private static final int LONG_LENGTH = 7;
    /** Copies are at least one byte longer than this. */
    private static final int LEAST_COPY = 2;

    private static final int LONGEST_COPY = LONG_LENGTH + 255 + LEAST_COPY;

    private Lzf() {
    }

    /**
     * Unpacks a chunk.
     *
     * @param packed the stored bytes
     * @param size bytes when unpacked
     * @return the bytes
     * @throws HdfException when they do not unpack to that size
     */
    static byte[] unpack(byte[] packed, int size) throws HdfException {
        if (size > (long) packed.length * LONGEST_COPY) {
            throw new HdfException("a chunk packed with LZF is smaller than it can be");
        }
        byte[] unpacked = new byte[size];
        int from = 0;
        int to = 0;
        try {
            while (from < packed.length) {
                int control = packed[from++] & 0xFF;
                if (control < FIRST_COPY) {
                    int length = control + 1;
                    System.arraycopy(packed, from, unpacked, to, length);
                    from += length;
                    to += length;
                } else {
                    int length = control >> LENGTH_SHIFT;
                    length += length == LONG_LENGTH ? packed[from++] & 0xFF : 0;
                    int distance = ((control & FIRST_COPY - 1) << 8 | packed[from++] & 0xFF) + 1;
                    // a copy may overlap what it writes, byte by byte
                    for (int end = to + length + LEAST_COPY; to < end; to++) {
                        unpacked[to] = unpacked[to - distance];
                    }
                }
            }
        } catch (IndexOutOfBoundsException damaged) {
            throw new HdfException("a chunk packed with LZF is damaged");
        }
        if (to != size) {
            throw new HdfException("a chunk packed with LZF ends early");
        }
        return unpacked;
    }
}
