package org.lamella.io.internal.hdf5;

import java.io.IOException;

/** A B-tree of version 2 (specification III.A.2), read record by record. */
final class BTree2 {

    private static final int LEAF_OVERHEAD = 10;

    private final HdfBytes file;
    private final Visitor visitor;
    private final int nodeBytes;
    private final int recordBytes;
    /** Bytes that a count of records takes beside the address of a node, and the count of all records below it, by level. */
    private final int countBytes;
    private final int[] totalBytes;

    /** Takes the records. */
    @FunctionalInterface
    interface Visitor {
        void visit(FieldReader record) throws IOException;
    }

    private BTree2(HdfBytes file, int nodeBytes, int recordBytes, int depth, Visitor visitor) throws HdfException {
        this.file = file;
        this.visitor = visitor;
        this.nodeBytes = nodeBytes;
        this.recordBytes = recordBytes;
        long below = Math.max(1, (nodeBytes - LEAF_OVERHEAD) / recordBytes);
        countBytes = bytesFor(below);
        totalBytes = new int[depth + 1];
        for (int level = 1; level <= depth; level++) {
            int pointer = file.addressBytes() + countBytes + totalBytes[level - 1];
            long most = Math.max(1, (nodeBytes - LEAF_OVERHEAD - pointer) / (recordBytes + pointer));
            below = Math.min(Long.MAX_VALUE >> 20, (most + 1) * below + most);
            totalBytes[level] = bytesFor(below);
        }
    }

    private static int bytesFor(long most) {
        return (Long.SIZE - 1 - Long.numberOfLeadingZeros(most)) / 8 + 1;
    }

    /**
     * Reads all records of a tree.
     *
     * @param address of its header; nothing is read when there is none
     * @param visitor takes them in order
     */
    static void read(HdfBytes file, long address, Visitor visitor) throws IOException {
        if (address == FieldReader.UNDEFINED) {
            return;
        }
        // signature, version, type, sizes of a node and a record, depth, percentages, root, number of its records
        FieldReader head = file.at(address, 18L + file.addressBytes());
        head.signature("BTHD");
        head.version(0, 0);
        int nodeBytes = head.skip(1).i32();
        int recordBytes = head.u16();
        int depth = head.u16();
        long root = head.skip(2).address();
        int records = head.u16();
        if (nodeBytes < LEAF_OVERHEAD || recordBytes < 1 || depth > Byte.SIZE) {
            throw new HdfException("a tree of depth " + depth);
        }
        if (root != FieldReader.UNDEFINED && records > 0) {
            new BTree2(file, nodeBytes, recordBytes, depth, visitor).node(root, records, depth);
        }
    }

    private void node(long address, int records, int level) throws IOException {
        FieldReader node = file.upTo(address, nodeBytes);
        node.signature(level == 0 ? "BTLF" : "BTIN");
        node.skip(2);
        FieldReader own = node.part((long) records * recordBytes);
        for (int i = 0; i <= records; i++) {
            if (level > 0) {
                long child = node.address();
                int count = (int) Math.min(Integer.MAX_VALUE, node.number(countBytes));
                node.skip(totalBytes[level - 1]);
                node(child, count, level - 1);
            }
            if (i < records) {
                visitor.visit(own.part(recordBytes));
            }
        }
    }
}
