package org.lamella.io.internal.hdf5;

import java.io.IOException;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Optional;

/** The messages of a group or dataset (specification IV.A.1), with those in continuation blocks. */
final class ObjectHeader {

    static final int DATASPACE = 0x01;
    static final int LINK_INFO = 0x02;
    static final int DATATYPE = 0x03;
    static final int OLD_FILL_VALUE = 0x04;
    static final int FILL_VALUE = 0x05;
    static final int LINK = 0x06;
    static final int LAYOUT = 0x08;
    static final int FILTERS = 0x0B;
    static final int ATTRIBUTE = 0x0C;
    static final int SYMBOL_TABLE = 0x11;
    static final int ATTRIBUTE_INFO = 0x15;

    private static final int CONTINUATION = 0x10;
    private static final int SHARED = 2;
    private static final int CHECKSUM_BYTES = 4;
    private static final int OLD_HEAD_BYTES = 8;

    private final HdfBytes file;
    private final List<Message> messages = new ArrayList<>();

    private record Message(int type, int flags, FieldReader body) {
    }

    private record Block(long address, long length) {
    }

    private ObjectHeader(HdfBytes file) {
        this.file = file;
    }

    static ObjectHeader read(HdfBytes file, long address) throws IOException {
        ObjectHeader header = new ObjectHeader(file);
        FieldReader start = file.upTo(address, 64);
        if (start.again().u8() == 1) {
            long size = start.skip(8).u32();
            header.readBlocks(new Block(address + 16, size), 0);
        } else {
            header.readNew(address, start);
        }
        return header;
    }

    private void readNew(long address, FieldReader start) throws IOException {
        start.signature("OHDR");
        start.version(2, 2);
        int flags = start.u8();
        start.skip((flags & 0x20) != 0 ? 16 : 0).skip((flags & 0x10) != 0 ? 4 : 0);
        long size = start.number(1 << (flags & 3));
        readBlocks(new Block(address + start.position(), size), (flags & 4) != 0 ? 6 : 4);
    }

    /** The first block and those that continue it. @param newHeadBytes bytes before a message of version 2; 0 for version 1 */
    private void readBlocks(Block first, int newHeadBytes) throws IOException {
        Deque<Block> blocks = new ArrayDeque<>(List.of(first));
        while (!blocks.isEmpty()) {
            Block block = blocks.remove();
            FieldReader fields = file.at(block.address(), block.length());
            if (newHeadBytes == 0) {
                readOld(fields, blocks);
                continue;
            }
            if (block != first) {
                fields.signature("OCHK");
                fields = fields.part(Math.max(0, fields.remaining() - CHECKSUM_BYTES));
            }
            readNew(fields, newHeadBytes, blocks);
        }
    }

    private void readOld(FieldReader block, Deque<Block> blocks) throws IOException {
        while (block.remaining() >= OLD_HEAD_BYTES) {
            int type = block.u16();
            int size = block.u16();
            int flags = block.u8();
            take(type, flags, block.skip(3).part(size), blocks);
        }
    }

    private void readNew(FieldReader block, int headBytes, Deque<Block> blocks) throws IOException {
        // a gap too small for a message may stand at the end
        while (block.remaining() >= headBytes) {
            int type = block.u8();
            int size = block.u16();
            int flags = block.u8();
            take(type, flags, block.skip(headBytes - 4).part(size), blocks);
        }
    }

    private void take(int type, int flags, FieldReader body, Deque<Block> blocks) throws IOException {
        if (type == CONTINUATION) {
            blocks.add(new Block(body.address(), body.length()));
        } else {
            messages.add(new Message(type, flags, body));
        }
    }

    boolean has(int type) {
        return messages.stream().anyMatch(message -> message.type() == type);
    }

    Optional<FieldReader> find(int type) throws IOException {
        List<FieldReader> all = all(type);
        return all.isEmpty() ? Optional.empty() : Optional.of(all.get(0));
    }

    FieldReader require(int type) throws IOException {
        return find(type).orElseThrow(() -> new HdfException("an object without message " + type));
    }

    List<FieldReader> all(int type) throws IOException {
        List<FieldReader> bodies = new ArrayList<>();
        for (Message message : messages) {
            if (message.type() == type) {
                bodies.add((message.flags() & SHARED) == 0 ? message.body().again() : shared(file, message.body().again(), type));
            }
        }
        return bodies;
    }

    /** A message that stands in the header of another object, as that of a named datatype does. */
    static FieldReader shared(HdfBytes file, FieldReader reference, int type) throws IOException {
        int version = reference.version(1, 3);
        int kind = reference.u8();
        if (version == 3 && kind != 2) {
            throw new HdfException("a message in the heap of shared messages");
        }
        reference.skip(version == 1 ? 6 : 0);
        file.charge(CHECKSUM_BYTES);
        ObjectHeader other = read(file, reference.address());
        for (Message message : other.messages) {
            if (message.type() == type && (message.flags() & SHARED) == 0) {
                return message.body().again();
            }
        }
        throw new HdfException("a shared message is not there");
    }
}
