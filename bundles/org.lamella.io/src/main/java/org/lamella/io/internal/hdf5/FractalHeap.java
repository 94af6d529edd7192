package org.lamella.io.internal.hdf5;

import java.io.IOException;
import java.util.HashMap;
import java.util.Map;

/**
 * A fractal heap (specification III.G), which holds the links and attributes of objects that have many. Heaps with filters are not read.
 */
final class FractalHeap {

    private static final int MANAGED = 0;
    private static final int HUGE = 1;
    private static final int TINY = 2;
    private static final int CHECKSUM_BYTES = 4;
    private static final int MOST_OFFSET_BITS = 56;

    private final HdfBytes file;
    private final long hugeTree;
    private final int width;
    private final long firstBlock;
    private final long largestBlock;
    private final int offsetBits;
    private final long root;
    private final int rows;
    private final int lengthBytes;
    private final Map<Long, long[]> huge = new HashMap<>();

    FractalHeap(HdfBytes file, long address) throws IOException {
        this.file = file;
        int lengths = file.lengthBytes();
        FieldReader head = file.at(address, 22 + 12L * lengths + 3L * file.addressBytes());
        head.signature("FRHP");
        head.version(0, 0);
        int filters = head.skip(2).u16();
        int largestObject = head.skip(1).i32();
        head.skip(lengths);
        hugeTree = head.address();
        head.skip(lengths).skip(file.addressBytes()).skip(8L * lengths);
        width = head.u16();
        firstBlock = head.length();
        largestBlock = head.length();
        offsetBits = head.u16();
        head.skip(2);
        root = head.address();
        rows = head.u16();
        boolean odd = Long.bitCount(firstBlock) != 1 || Long.bitCount(largestBlock) != 1 || largestBlock < firstBlock;
        if (filters != 0 || odd || width < 1 || offsetBits < 1 || offsetBits > MOST_OFFSET_BITS || largestObject < 0) {
            throw new HdfException("a heap with filters or of impossible sizes");
        }
        lengthBytes = Math.min(bytesFor(largestBlock - 1), bytesFor(largestObject));
    }

    private static int bytesFor(long most) {
        return Math.max(1, (Long.SIZE - Long.numberOfLeadingZeros(most) + 7) / 8);
    }

    private int offsetBytes() {
        return (offsetBits + 7) / 8;
    }

    /** An object by its identifier. */
    FieldReader object(FieldReader id) throws IOException {
        int flags = id.u8();
        switch (flags >> 4 & 3) {
            case MANAGED:
                long offset = id.number(offsetBytes());
                return managed(root, rows, 0, offset, id.number(lengthBytes));
            case HUGE:
                return huge(id.number(Math.min(file.lengthBytes(), id.remaining())));
            case TINY:
                return id.part(Math.min(id.remaining(), (flags & 15) + 1));
            default:
                throw new HdfException("an object of an unknown kind in a heap");
        }
    }

    /** Objects too large for the blocks stand by themselves, listed in a tree by number. */
    private FieldReader huge(long number) throws IOException {
        if (huge.isEmpty()) {
            BTree2.read(file, hugeTree, record -> {
                long address = record.address();
                long length = record.length();
                huge.put(record.length(), new long[] {address, length});
            });
        }
        long[] place = huge.get(number);
        if (place == null) {
            throw new HdfException("a large object is not in its heap");
        }
        return file.at(place[0], place[1]);
    }

    private long blockBytes(int row) {
        return row < 2 ? firstBlock : row - 1 > MOST_OFFSET_BITS || firstBlock > Long.MAX_VALUE >> row ? Long.MAX_VALUE : firstBlock << row
                - 1;
    }

    /** Goes down from a block to the one that holds an offset; blocks of a row have one size, which doubles from row to row. */
    private FieldReader managed(long block, int blockRows, long begin, long offset, long length) throws IOException {
        if (block == FieldReader.UNDEFINED) {
            throw new HdfException("a block of a heap is not there");
        }
        if (blockRows == 0) {
            return file.at(block + (offset - begin), length);
        }
        FieldReader entries = file.upTo(block, 5L + file.addressBytes() + offsetBytes() + (long) blockRows * width * file.addressBytes()
                + CHECKSUM_BYTES);
        entries.signature("FHIB");
        entries.skip(1L + file.addressBytes() + offsetBytes());
        long at = begin;
        for (int row = 0; row < blockRows; row++) {
            long size = blockBytes(row);
            for (int column = 0; column < width; column++) {
                long child = entries.address();
                if (offset < at + size) {
                    return managed(child, size > largestBlock ? rowsOf(size) : 0, at, offset, length);
                }
                at += size;
            }
        }
        throw new HdfException("an object beyond its heap");
    }

    /** Rows of an indirect block that spans some bytes. */
    private int rowsOf(long bytes) throws HdfException {
        int count = 0;
        long covered = 0;
        while (covered < bytes) {
            covered += width * blockBytes(count++);
            if (count > MOST_OFFSET_BITS) {
                throw new HdfException("a heap of impossible sizes");
            }
        }
        return count;
    }
}
