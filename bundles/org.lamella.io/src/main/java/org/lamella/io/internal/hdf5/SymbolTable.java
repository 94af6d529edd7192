package org.lamella.io.internal.hdf5;

import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * The members of a group as older files list them: a B-tree of symbol table nodes, with the names in a local heap (specification III.A to
 * III.D).
 */
final class SymbolTable {

    private static final int CACHED_SOFT_LINK = 2;
    private static final int SCRATCH_BYTES = 16;

    private final HdfBytes file;
    private final FieldReader names;
    private final Map<String, Link> links = new LinkedHashMap<>();

    private SymbolTable(HdfBytes file, FieldReader names) {
        this.file = file;
        this.names = names;
    }

    static Map<String, Link> read(HdfBytes file, FieldReader message) throws IOException {
        long tree = message.address();
        FieldReader heap = file.at(message.address(), 8 + 2L * file.lengthBytes() + file.addressBytes());
        heap.signature("HEAP");
        heap.version(0, 0);
        heap.skip(3);
        long size = heap.length();
        heap.length();
        SymbolTable table = new SymbolTable(file, file.at(heap.address(), size));
        table.readTree(tree, Integer.MAX_VALUE);
        return table.links;
    }

    private void readTree(long address, int above) throws IOException {
        FieldReader head = file.at(address, 8 + 2L * file.addressBytes());
        head.signature("TREE");
        int type = head.u8();
        int level = head.u8();
        int entries = head.u16();
        if (type != 0 || level >= above) {
            throw new HdfException("a tree of groups is out of order");
        }
        FieldReader node = file.at(address + 8 + 2L * file.addressBytes(), entries * (long) (file.lengthBytes() + file.addressBytes()));
        for (int i = 0; i < entries; i++) {
            long child = node.skip(file.lengthBytes()).address();
            if (level > 0) {
                readTree(child, level);
            } else {
                readNode(child);
            }
        }
    }

    private void readNode(long address) throws IOException {
        FieldReader head = file.at(address, 8);
        head.signature("SNOD");
        head.version(1, 1);
        int entries = head.skip(1).u16();
        FieldReader node = file.at(address + 8, entries * (2L * file.addressBytes() + 8 + SCRATCH_BYTES));
        for (int i = 0; i < entries; i++) {
            String name = name(node.address());
            long header = node.address();
            boolean soft = node.i32() == CACHED_SOFT_LINK;
            FieldReader scratch = node.skip(4).part(SCRATCH_BYTES);
            links.put(name, soft ? Link.soft(name(scratch.u32())) : Link.hard(header));
        }
    }

    private String name(long offset) throws IOException {
        String name = names.again().skip(offset).text();
        file.charge(name.length());
        return name;
    }
}
