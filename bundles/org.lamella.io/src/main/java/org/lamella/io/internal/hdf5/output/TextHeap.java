package org.lamella.io.internal.hdf5.output;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * All texts of the file, each once, in collections of the global heap (specification III.E); values refer to them by collection and number.
 */
final class TextHeap {

    /** Length of a text, address of its collection, number in it. */
    static final int REFERENCE_BYTES = 16;

    /** The library reads no less. */
    private static final int SMALLEST_COLLECTION = 4096;
    private static final int FULL_COLLECTION = 1 << 16;
    private static final int HEADER_BYTES = 16;

    private final HdfSink sink;
    private final Map<String, Reference> references = new LinkedHashMap<>();
    private Fields objects = new Fields();
    private int count;

    private record Reference(int length, long[] collection, int number) {
    }

    /** Address of the collection that is being filled, known when it is written. */
    private long[] collection = new long[1];

    TextHeap(HdfSink sink) {
        this.sink = sink;
    }

    /** Takes up a text. */
    void add(String text) throws IOException {
        if (text.isEmpty() || references.containsKey(text)) {
            return;
        }
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        objects.u16(++count, 0).u32(0).u64(bytes.length).bytes(bytes).pad();
        references.put(text, new Reference(bytes.length, collection, count));
        if (objects.size() > FULL_COLLECTION) {
            flush();
        }
    }

    /** Writes the collection that is being filled; must be called before references into it are asked for. */
    void flush() throws IOException {
        if (count == 0) {
            return;
        }
        // object 0 is the room that is left, its own header included
        int used = HEADER_BYTES + objects.size();
        int size = Math.max(SMALLEST_COLLECTION, used + HEADER_BYTES);
        Fields fields = new Fields().signature("GCOL").u8(1, 0, 0, 0).u64(size).bytes(objects.toBytes());
        fields.u16(0, 0).u32(0).u64(size - used).zeros(size - used - HEADER_BYTES);
        collection[0] = sink.append(fields);
        collection = new long[1];
        objects = new Fields();
        count = 0;
    }

    /** The reference that stands for a text that was added. */
    void refer(Fields fields, String text) {
        Reference reference = references.get(text);
        if (reference == null) {
            fields.zeros(REFERENCE_BYTES);
        } else {
            fields.u32(reference.length()).u64(reference.collection()[0]).u32(reference.number());
        }
    }
}
