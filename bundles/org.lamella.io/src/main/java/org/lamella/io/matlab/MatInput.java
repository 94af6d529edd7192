package org.lamella.io.matlab;

import java.io.Closeable;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.Arrays;
import java.util.Optional;
import org.lamella.core.signal.DataType;
import org.lamella.io.internal.ElementType;

/**
 * Reads the data elements of a variable one after the other. What is passed over is not even unpacked before something behind it is read.
 */
final class MatInput implements Closeable {

    static final int MATRIX = 14;

    private static final int ALIGNMENT = 8;

    private final MatSegment segment;
    private final ByteOrder order;
    private final InputStream in;
    private long position;
    private long pending;
    /** What stands in the second half of the tag read last. */
    private byte[] shortData = {};

    MatInput(MatSegment segment, ByteOrder order) throws IOException {
        this.segment = segment;
        this.order = order;
        in = segment.open(0);
    }

    /**
     * Where a data element stands.
     *
     * @param type what it holds
     * @param from its first byte
     * @param bytes its length
     * @param end where the next one begins
     */
    record Element(int type, long from, long bytes, long end) {

        /** How its numbers are stored, empty when it holds none. */
        Optional<DataType> numbers() {
            return Optional.ofNullable(switch (type) {
                case 1 -> DataType.INT8;
                case 2 -> DataType.UINT8;
                case 3 -> DataType.INT16;
                case 4 -> DataType.UINT16;
                case 5 -> DataType.INT32;
                case 6 -> DataType.UINT32;
                case 7 -> DataType.FLOAT32;
                case 9 -> DataType.FLOAT64;
                case 12 -> DataType.INT64;
                case 13 -> DataType.UINT64;
                default -> null;
            });
        }
    }

    MatSegment segment() {
        return segment;
    }

    ByteOrder order() {
        return order;
    }

    long position() {
        return position;
    }

    /** Reads a tag; short elements have type and length in one word and their data in the next. */
    Element element() throws IOException {
        ByteBuffer tag = ByteBuffer.wrap(bytes(ALIGNMENT)).order(order);
        int word = tag.getInt();
        if (word >>> Short.SIZE != 0) {
            long from = position - Integer.BYTES;
            int length = word >>> Short.SIZE;
            if (length > Integer.BYTES) {
                throw new IOException("a short element of " + length + " bytes");
            }
            return new Element(word & 0xFFFF, from, length, position);
        }
        long length = tag.getInt() & 0xFFFFFFFFL;
        if (length > segment.limit() - position) {
            throw new EOFException(length + " bytes announced where at most " + (segment.limit() - position) + " are");
        }
        long padding = -length & ALIGNMENT - 1;
        return new Element(word, position, length, position + length + padding);
    }

    /** The data of the element whose tag was read last. */
    byte[] content(Element element) throws IOException {
        if (element.from < position) {
            // a short element came with its tag
            return Arrays.copyOf(shortData, (int) element.bytes);
        }
        if (element.bytes > Integer.MAX_VALUE - ALIGNMENT) {
            throw new IOException("a text of " + element.bytes + " bytes");
        }
        byte[] data = bytes((int) element.bytes);
        passTo(element.end);
        return data;
    }

    private byte[] bytes(int length) throws IOException {
        in.skipNBytes(pending);
        pending = 0;
        byte[] data = in.readNBytes(length);
        if (data.length < length) {
            throw new EOFException("a variable ends early");
        }
        position += length;
        if (length == ALIGNMENT) {
            shortData = Arrays.copyOfRange(data, Integer.BYTES, ALIGNMENT);
        }
        return data;
    }

    /** Passes over everything before a place. */
    void passTo(long place) {
        pending += Math.max(0, place - position);
        position = Math.max(place, position);
    }

    /** The numbers of an element as they stand in the file. */
    MatSource source(Element element, DataType type) {
        return new MatSource(segment, new ElementType(type, order), element.from);
    }

    @Override
    public void close() throws IOException {
        in.close();
    }
}
