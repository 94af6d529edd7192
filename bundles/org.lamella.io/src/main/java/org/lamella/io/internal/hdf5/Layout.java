package org.lamella.io.internal.hdf5;

import java.util.Arrays;

/**
 * Where the values of a dataset are (specification IV.A.2.i).
 *
 * @param kind in the header, in one piece, or in chunks
 * @param address of the values or of the index of the chunks; undefined when nothing was ever written
 * @param bytes length of values in one piece
 * @param compact values that stand in the header
 * @param chunkShape sizes of a chunk
 * @param index how chunks are found
 * @param parameters what the index needs to know
 */
record Layout(Kind kind, long address, long bytes, byte[] compact, int[] chunkShape, Index index, FieldReader parameters) {

    private static final int VIRTUAL = 3;
    private static final byte[] NOTHING = {};

    /** Kinds of storage. */
    enum Kind { COMPACT, CONTIGUOUS, CHUNKED }

    /** Kinds of indexes. */
    enum Index { TREE, SINGLE, IMPLICIT, FIXED_ARRAY, EXTENSIBLE_ARRAY, TREE_2 }

    static Layout read(FieldReader fields) throws HdfException {
        int version = fields.version(1, 4);
        if (version < 3) {
            return readOld(fields);
        }
        int kind = fields.u8();
        if (kind == Kind.COMPACT.ordinal()) {
            return compact(fields.bytes(fields.u16()));
        }
        if (kind == Kind.CONTIGUOUS.ordinal()) {
            return contiguous(fields.address(), fields.length());
        }
        if (kind == VIRTUAL) {
            throw new HdfException("a dataset made of parts of other files");
        }
        return version == 3 ? chunkedByTree(fields) : chunked(fields);
    }

    private static Layout compact(byte[] values) {
        return new Layout(Kind.COMPACT, FieldReader.UNDEFINED, values.length, values, new int[0], Index.TREE, null);
    }

    private static Layout contiguous(long address, long bytes) {
        return new Layout(Kind.CONTIGUOUS, address, bytes, NOTHING, new int[0], Index.TREE, null);
    }

    /** Versions 1 and 2. */
    private static Layout readOld(FieldReader fields) throws HdfException {
        int rank = fields.u8();
        int kind = fields.u8();
        fields.skip(5);
        long address = kind == Kind.COMPACT.ordinal() ? FieldReader.UNDEFINED : fields.address();
        int[] sizes = sizes(fields, rank, Integer.BYTES);
        if (kind == Kind.CHUNKED.ordinal()) {
            return new Layout(Kind.CHUNKED, address, 0, NOTHING, withoutLast(sizes), Index.TREE, null);
        }
        // the length of values in one piece follows from their shape and type
        return kind == Kind.COMPACT.ordinal() ? compact(fields.bytes(fields.u32())) : contiguous(address, FieldReader.UNDEFINED);
    }

    private static Layout chunkedByTree(FieldReader fields) throws HdfException {
        int rank = fields.u8();
        long address = fields.address();
        return new Layout(Kind.CHUNKED, address, 0, NOTHING, withoutLast(sizes(fields, rank, Integer.BYTES)), Index.TREE, null);
    }

    private static Layout chunked(FieldReader fields) throws HdfException {
        int flags = fields.u8();
        int rank = fields.u8();
        int[] sizes = sizes(fields, rank, fields.u8());
        int type = fields.u8();
        if (type < 1 || type >= Index.values().length) {
            throw new HdfException("an index of chunks of kind " + type);
        }
        Index index = Index.values()[type];
        FieldReader all = fields.part(fields.remaining());
        int parameterBytes = switch (index) {
            case SINGLE -> (flags & 2) != 0 ? all.lengthBytes() + Integer.BYTES : 0;
            case FIXED_ARRAY -> 1;
            case EXTENSIBLE_ARRAY -> 5;
            case TREE_2 -> 6;
            default -> 0;
        };
        FieldReader parameters = all.part(parameterBytes);
        return new Layout(Kind.CHUNKED, all.address(), 0, NOTHING, withoutLast(sizes), index, parameters);
    }

    private static int[] sizes(FieldReader fields, int rank, int width) throws HdfException {
        int[] sizes = new int[rank];
        for (int i = 0; i < rank; i++) {
            long size = fields.number(width);
            if (size < 0 || size > Integer.MAX_VALUE) {
                throw new HdfException("chunks of " + size + " points along an axis");
            }
            sizes[i] = (int) size;
        }
        return sizes;
    }

    /** The last size of a chunk is that of a value. */
    private static int[] withoutLast(int[] sizes) throws HdfException {
        if (sizes.length < 2 || Arrays.stream(sizes).anyMatch(size -> size < 1)) {
            throw new HdfException("chunks of no size");
        }
        return Arrays.copyOf(sizes, sizes.length - 1);
    }
}
