package org.lamella.io.internal.hdf5.output;

import java.nio.charset.StandardCharsets;

/** An object header of version 1 (specification IV.A.1.a): the messages that describe a group or a dataset. */
final class ObjectHeader {

    private static final int DATASPACE = 1;
    private static final int DATATYPE = 3;
    private static final int FILL_VALUE = 5;
    private static final int LAYOUT = 8;
    private static final int FILTERS = 11;
    private static final int ATTRIBUTE = 12;
    private static final int SYMBOL_TABLE = 17;
    private static final int CONSTANT = 1;

    private final Fields messages = new Fields();
    private int count;

    private ObjectHeader message(int type, int flags, Fields content) {
        content.pad();
        messages.u16(type, content.size()).u8(flags, 0, 0, 0).bytes(content.toBytes());
        count++;
        return this;
    }

    /** What makes the object a group. */
    ObjectHeader symbolTable(long tree, long heap) {
        return message(SYMBOL_TABLE, 0, new Fields().u64(tree, heap));
    }

    /** Type and shape of a dataset. */
    ObjectHeader array(byte[] type, int[] shape) {
        return message(DATASPACE, 0, new Fields().bytes(dataspace(shape))).message(DATATYPE, CONSTANT, new Fields().bytes(type));
    }

    private static byte[] dataspace(int[] shape) {
        Fields fields = new Fields().u8(1, shape.length, 0, 0).u32(0);
        for (int size : shape) {
            fields.u64(size);
        }
        return fields.toBytes();
    }

    /** Data in one piece. */
    ObjectHeader contiguous(long address, long bytes) {
        return message(FILL_VALUE, CONSTANT, new Fields().u8(2, 2, 0, 1).u32(0))
                .message(LAYOUT, 0, new Fields().u8(3, 1).u64(address, bytes));
    }

    /** Data in chunks, filtered. */
    ObjectHeader chunked(long tree, int[] chunkShape, int elementBytes, boolean shuffled, int level) {
        message(FILL_VALUE, CONSTANT, new Fields().u8(2, 3, 0, 1).u32(0));
        Fields filters = new Fields().u8(1, shuffled ? 2 : 1).zeros(6);
        if (shuffled) {
            filters.u16(2, 0, 1, 1).u32(elementBytes, 0);
        }
        filters.u16(1, 0, 1, 1).u32(level, 0);
        message(FILTERS, CONSTANT, filters);
        return message(LAYOUT, 0, new Fields().u8(3, 2, chunkShape.length + 1).u64(tree).u32(chunkShape).u32(elementBytes));
    }

    /** A single value under a name. */
    ObjectHeader attribute(String name, byte[] type, byte[] value) {
        byte[] text = (name + "\0").getBytes(StandardCharsets.UTF_8);
        byte[] scalar = dataspace(new int[0]);
        Fields content = new Fields().u8(1, 0).u16(text.length, type.length, scalar.length);
        return message(ATTRIBUTE, 0, content.bytes(text).pad().bytes(type).pad().bytes(scalar).pad().bytes(value));
    }

    Fields toFields() {
        return new Fields().u8(1, 0).u16(count).u32(1, messages.size(), 0).bytes(messages.toBytes());
    }
}
