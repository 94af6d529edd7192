package org.lamella.io.internal.hdf5;

import java.io.IOException;
import java.util.ArrayList;
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

    private final HdfBytes file;
    private final List<Message> messages = new ArrayList<>();

    private record Message(int type, int flags, FieldReader body) {
    }

    private ObjectHeader(HdfBytes file) {
        this.file = file;
    }

    static ObjectHeader read(HdfBytes file, long address) throws IOException {
        ObjectHeader header = new ObjectHeader(file);
        FieldReader start = file.upTo(address, 16);
        int first = start.u8();
        if (first == 1) {
            int size = start.skip(7).i32();
            header.readOld(file.at(address + 16, Integer.toUnsignedLong(size)));
        } else {
            header.readNew(address);
        }
        return header;
    }

    private void readOld(FieldReader block) throws IOException {
        while (block.remaining() >= 8) {
            int type = block.u16();
            int size = block.u16();
            int flags = block.u8();
            FieldReader body = block.skip(3).part(size);
            if (type == CONTINUATION) {
                long address = body.address();
                readOld(file.at(address, body.length()));
            } else {
                messages.add(new Message(type, flags, body));
            }
        }
    }

    private void readNew(long address) throws IOException {
        FieldReader start = file.upTo(address, 64);
        start.signature("OHDR");
        start.version(2, 2);
        int flags = start.u8();
        start.skip((flags & 0x20) != 0 ? 16 : 0).skip((flags & 0x10) != 0 ? 4 : 0);
        long size = start.number(1 << (flags & 3));
        readNew(file.at(address + start.position(), size), (flags & 4) != 0);
    }

    private void readNew(FieldReader block, boolean hasOrder) throws IOException {
        int headBytes = hasOrder ? 6 : 4;
        // a gap too small for a message may stand at the end
        while (block.remaining() >= headBytes) {
            int type = block.u8();
            int size = block.u16();
            int flags = block.u8();
            FieldReader body = block.skip(hasOrder ? 2 : 0).part(size);
            if (type == CONTINUATION) {
                FieldReader next = file.at(body.address(), body.length());
                next.signature("OCHK");
                readNew(next.part(Math.max(0, next.remaining() - CHECKSUM_BYTES)), hasOrder);
            } else {
                messages.add(new Message(type, flags, body));
            }
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
