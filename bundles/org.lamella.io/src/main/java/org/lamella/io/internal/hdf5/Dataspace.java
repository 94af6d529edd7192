package org.lamella.io.internal.hdf5;

/**
 * The shape of a dataset or attribute (specification IV.A.2.b).
 *
 * @param shape sizes, slowest first; none for a single value
 * @param most largest sizes that the dataset may grow to; -1 without limit
 * @param isNull whether there is no value at all
 */
record Dataspace(int[] shape, long[] most, boolean isNull) {

    private static final int NULL = 2;

    static Dataspace read(FieldReader fields) throws HdfException {
        int version = fields.version(1, 2);
        int rank = fields.u8();
        int flags = fields.u8();
        int type = fields.u8();
        fields.skip(version == 1 ? 4 : 0);
        int[] shape = new int[rank];
        long[] most = new long[rank];
        for (int i = 0; i < rank; i++) {
            long size = fields.length();
            if (size < 0 || size > Integer.MAX_VALUE) {
                throw new HdfException("an axis of " + Long.toUnsignedString(size) + " points");
            }
            shape[i] = (int) size;
            most[i] = size;
        }
        for (int i = 0; i < rank && (flags & 1) != 0; i++) {
            most[i] = fields.length();
        }
        return new Dataspace(shape, most, version == 2 && type == NULL);
    }

    /** Number of values. @return at most {@link Long#MAX_VALUE} */
    long count() {
        long count = isNull ? 0 : 1;
        for (int size : shape) {
            count = size == 0 ? 0 : count > Long.MAX_VALUE / size ? Long.MAX_VALUE : count * size;
        }
        return count;
    }
}
