package org.lamella.io.internal.hdf5.output;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * The members of a group: their names in a local heap (specification III.D), their addresses in symbol table nodes (III.B and III.C) below
 * a B-tree.
 *
 * @param tree address of the B-tree
 * @param heap address of the heap
 */
record SymbolTable(long tree, long heap) {

    /** Half of the entries a node. */
    static final int HALF_OF_A_NODE = 4;

    private static final int ENTRY_BYTES = 40;
    private static final int NO_FREE_BLOCK = 1;
    private static final byte[] EMPTY_NAME = new byte[Long.BYTES];

    /**
     * Writes the members of a group.
     *
     * @param addresses object headers by name
     */
    static SymbolTable write(HdfSink sink, Map<String, Long> addresses) throws IOException {
        // the library searches by bytes, which String does not sort by
        TreeMap<byte[], Long> sorted = new TreeMap<>(Arrays::compareUnsigned);
        addresses.forEach((name, address) -> sorted.put((name + "\0").getBytes(StandardCharsets.UTF_8), address));
        Fields names = new Fields().bytes(EMPTY_NAME);
        List<BTree.Entry> nodes = new ArrayList<>();
        List<Map.Entry<byte[], Long>> symbols = List.copyOf(sorted.entrySet());
        byte[] before = EMPTY_NAME;
        for (int from = 0; from < symbols.size(); from += 2 * HALF_OF_A_NODE) {
            int to = Math.min(symbols.size(), from + 2 * HALF_OF_A_NODE);
            Fields node = new Fields().signature("SNOD").u8(1, 0).u16(to - from);
            byte[] last = before;
            for (Map.Entry<byte[], Long> symbol : symbols.subList(from, to)) {
                last = new Fields().u64(names.size()).toBytes();
                node.bytes(last).u64(symbol.getValue()).zeros(ENTRY_BYTES - 2 * Long.BYTES);
                names.bytes(symbol.getKey()).pad();
            }
            nodes.add(new BTree.Entry(before, sink.append(node.zeros((from + 2 * HALF_OF_A_NODE - to) * ENTRY_BYTES))));
            before = last;
        }
        long tree = BTree.ofGroup(sink, before).write(nodes);
        long data = sink.append(names);
        long heap = sink.append(new Fields().signature("HEAP").u8(0, 0, 0, 0).u64(names.size(), NO_FREE_BLOCK, data));
        return new SymbolTable(tree, heap);
    }
}
