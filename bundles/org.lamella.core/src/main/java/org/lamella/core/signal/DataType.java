package org.lamella.core.signal;

/** The number type of data as the file or the computation gave them, named as NumPy names it. */
public enum DataType {
    /** Unsigned 8 bit. */ UINT8(false, 1),
    /** Signed 8 bit. */ INT8(false, 1),
    /** Unsigned 16 bit. */ UINT16(false, 2),
    /** Signed 16 bit. */ INT16(false, 2),
    /** Unsigned 32 bit. */ UINT32(false, 4),
    /** Signed 32 bit. */ INT32(false, 4),
    /** Unsigned 64 bit. */ UINT64(false, 8),
    /** Signed 64 bit. */ INT64(false, 8),
    /** IEEE single precision. */ FLOAT32(true, 4),
    /** IEEE double precision. */ FLOAT64(true, 8);

    private final boolean floating;
    private final int bytes;

    DataType(boolean floating, int bytes) {
        this.floating = floating;
        this.bytes = bytes;
    }

    /**
     * Whether values are floating point.
     *
     * @return false for integers
     */
    public boolean isFloating() {
        return floating;
    }

    /**
     * Size of one value.
     *
     * @return bytes
     */
    public int bytes() {
        return bytes;
    }

    /**
     * The name in NumPy's spelling.
     *
     * @return for instance {@code uint16}
     */
    public String numpyName() {
        return name().toLowerCase(java.util.Locale.ROOT);
    }

    /**
     * A type for counts: the one at hand when it holds the largest count, else the smallest unsigned one that does.
     *
     * @param largest the largest count, 0 or more
     * @param atHand an integer type
     * @return the type
     */
    public static DataType unsignedFor(long largest, DataType atHand) {
        boolean signed = atHand == INT8 || atHand == INT16 || atHand == INT32 || atHand == INT64;
        int bits = Byte.SIZE * atHand.bytes - (signed ? 1 : 0);
        if (Long.SIZE - Long.numberOfLeadingZeros(largest) <= bits) {
            return atHand;
        }
        return largest < 1L << 8 ? UINT8 : largest < 1L << 16 ? UINT16 : largest < 1L << 32 ? UINT32 : UINT64;
    }
}
