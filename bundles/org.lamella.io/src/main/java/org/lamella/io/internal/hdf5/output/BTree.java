package org.lamella.io.internal.hdf5.output;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/** A B-tree of version 1 (specification III.A.1), built from its leaves up. */
final class BTree {

    private static final int HEADER_BYTES = 24;
    private static final int MOST_ENTRIES_OF_A_GROUP = 32;
    private static final int MOST_ENTRIES_OF_A_DATASET = 64;

    private final HdfSink sink;
    private final int type;
    private final int mostEntries;
    /** The key after the last entry. */
    private final byte[] end;

    /** What a node points to. @param key the key before it @param address where it is */
    record Entry(byte[] key, long address) {
    }

    private BTree(HdfSink sink, int type, int mostEntries, byte[] end) {
        this.sink = sink;
        this.type = type;
        this.mostEntries = mostEntries;
        this.end = end;
    }

    static BTree ofGroup(HdfSink sink, byte[] end) {
        return new BTree(sink, 0, MOST_ENTRIES_OF_A_GROUP, end);
    }

    static BTree ofChunks(HdfSink sink, byte[] end) {
        return new BTree(sink, 1, MOST_ENTRIES_OF_A_DATASET, end);
    }

    /** Children a node, half of which are the tree's K in the superblock. */
    static int halfOfAGroup() {
        return MOST_ENTRIES_OF_A_GROUP / 2;
    }

    /**
     * Writes the tree.
     *
     * @param leaves entries of the lowest level in the order of their keys
     * @return address of the root
     */
    long write(List<Entry> leaves) throws IOException {
        List<Entry> level = leaves;
        int height = 0;
        do {
            level = nodes(level, height++);
        } while (level.size() > 1);
        return level.get(0).address();
    }

    private List<Entry> nodes(List<Entry> entries, int height) throws IOException {
        int nodeBytes = HEADER_BYTES + mostEntries * Long.BYTES + (mostEntries + 1) * end.length;
        long first = sink.position();
        int count = Math.max(1, (entries.size() + mostEntries - 1) / mostEntries);
        List<Entry> nodes = new ArrayList<>();
        for (int n = 0; n < count; n++) {
            int from = n * mostEntries;
            int to = Math.min(entries.size(), from + mostEntries);
            Fields node = new Fields().signature("TREE").u8(type, height).u16(to - from);
            node.u64(n == 0 ? Fields.UNDEFINED : first + (long) (n - 1) * nodeBytes);
            node.u64(n == count - 1 ? Fields.UNDEFINED : first + (long) (n + 1) * nodeBytes);
            for (Entry entry : entries.subList(from, to)) {
                node.bytes(entry.key()).u64(entry.address());
            }
            node.bytes(to < entries.size() ? entries.get(to).key() : end).zeros(nodeBytes - node.size());
            nodes.add(new Entry(from < to ? entries.get(from).key() : end, sink.append(node)));
        }
        return nodes;
    }
}
