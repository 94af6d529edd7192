package org.lamella.io.internal.hdf5;

import java.io.IOException;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/** Reads the attributes of an object: messages of its header, or of a heap when there are many (specification IV.A.2.m and IV.A.2.v). */
final class Attributes {

    private static final int SHARED_TYPE = 1;
    private static final int SHARED_SPACE = 2;
    private static final int HEAP_ID_BYTES = 8;

    private final HdfBytes file;

    Attributes(HdfFile file) {
        this.file = file.bytes();
    }

    Map<String, Object> of(ObjectHeader header) throws IOException {
        Map<String, Object> values = new LinkedHashMap<>();
        for (FieldReader message : header.all(ObjectHeader.ATTRIBUTE)) {
            read(message, values);
        }
        Optional<FieldReader> info = header.find(ObjectHeader.ATTRIBUTE_INFO);
        if (info.isPresent()) {
            try {
                dense(info.get(), values);
            } catch (HdfException damaged) {
                // those in the header are good
            }
        }
        return Collections.unmodifiableMap(values);
    }

    private void dense(FieldReader info, Map<String, Object> values) throws IOException {
        info.version(0, 0);
        info.skip((info.u8() & 1) != 0 ? 2 : 0);
        long heapAddress = info.address();
        long tree = info.address();
        if (heapAddress != FieldReader.UNDEFINED) {
            FractalHeap heap = new FractalHeap(file, heapAddress);
            BTree2.read(file, tree, entry -> read(heap.object(entry.part(HEAP_ID_BYTES)), values));
        }
    }

    /** Takes up an attribute; one that cannot be read does not hide the others. */
    private void read(FieldReader message, Map<String, Object> values) throws IOException {
        try {
            attribute(message, values);
        } catch (HdfException unreadable) {
            file.charge(1);
        }
    }

    private void attribute(FieldReader fields, Map<String, Object> values) throws IOException {
        int version = fields.version(1, 3);
        int flags = fields.u8();
        int nameBytes = fields.u16();
        int typeBytes = fields.u16();
        int spaceBytes = fields.u16();
        fields.skip(version == 3 ? 1 : 0);
        String name = part(fields, nameBytes, version).text(nameBytes);
        FieldReader type = part(fields, typeBytes, version);
        FieldReader space = part(fields, spaceBytes, version);
        boolean sharedType = version > 1 && (flags & SHARED_TYPE) != 0;
        boolean sharedSpace = version > 1 && (flags & SHARED_SPACE) != 0;
        HdfType stored = HdfType.read(sharedType ? ObjectHeader.shared(file, type, ObjectHeader.DATATYPE) : type);
        Dataspace shape = Dataspace.read(sharedSpace ? ObjectHeader.shared(file, space, ObjectHeader.DATASPACE) : space);
        new Values(file).read(fields.bytes(fields.remaining()), stored, shape).ifPresent(value -> values.put(name, value));
    }

    /** In version 1 parts are filled up to multiples of eight bytes. */
    private static FieldReader part(FieldReader fields, int bytes, int version) throws HdfException {
        FieldReader part = fields.part(bytes);
        fields.skip(version == 1 ? Math.min(fields.remaining(), -bytes & 7) : 0);
        return part;
    }
}
