package org.lamella.io.internal.hdf5;

import java.io.IOException;

/** Reads the trees that chunks are found by. */
final class ChunkTree {

    private ChunkTree() {
    }

    /** A B-tree of version 1, whose keys are lengths, filters left out, and first elements of chunks. */
    static void read(HdfBytes file, long address, Chunks chunks) throws IOException {
        read(file, address, Integer.MAX_VALUE, chunks);
    }

    private static void read(HdfBytes file, long address, int above, Chunks chunks) throws IOException {
        FieldReader head = file.at(address, 8 + 2L * file.addressBytes());
        head.signature("TREE");
        int type = head.u8();
        int level = head.u8();
        int entries = head.u16();
        if (type != 1 || level >= above) {
            throw new HdfException("a tree of chunks is out of order");
        }
        int[] chunkShape = chunks.chunkShape();
        long entryBytes = 8 + (chunkShape.length + 1L) * Long.BYTES + file.addressBytes();
        FieldReader node = file.at(address + 8 + 2L * file.addressBytes(), entries * entryBytes);
        for (int i = 0; i < entries; i++) {
            long stored = node.u32();
            int skipped = node.i32();
            long[] place = new long[chunkShape.length];
            for (int axis = 0; axis < place.length; axis++) {
                place[axis] = node.i64() / chunkShape[axis];
            }
            long child = node.skip(Long.BYTES).address();
            if (level > 0) {
                read(file, child, level, chunks);
            } else {
                chunks.put(place, new Chunks.Chunk(child, stored, skipped));
            }
        }
    }

    /** A B-tree of version 2, whose records are addresses, for filtered chunks lengths and filters left out, and places. */
    static void readNew(HdfBytes file, long address, boolean filtered, long chunkBytes, Chunks chunks) throws IOException {
        int rank = chunks.chunkShape().length;
        BTree2.read(file, address, record -> {
            long chunk = record.address();
            int lengthBytes = record.remaining() - Integer.BYTES - rank * Long.BYTES;
            long stored = filtered ? record.number(Math.max(0, Math.min(Long.BYTES, lengthBytes))) : chunkBytes;
            int skipped = filtered ? record.i32() : 0;
            long[] place = new long[rank];
            for (int axis = 0; axis < rank; axis++) {
                place[axis] = record.i64();
            }
            chunks.put(place, new Chunks.Chunk(chunk, stored, skipped));
        });
    }
}
