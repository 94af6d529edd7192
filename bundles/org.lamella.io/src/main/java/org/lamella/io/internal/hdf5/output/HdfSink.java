package org.lamella.io.internal.hdf5.output;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;

/** The file as it grows: structures are appended at multiples of eight bytes, so that an address is known once its structure is written. */
final class HdfSink {

    private static final int ALIGNMENT = 8;
    private static final int BUFFER_BYTES = 1 << 17;

    private final FileChannel channel;
    private final ByteBuffer buffer = ByteBuffer.allocate(BUFFER_BYTES);
    private long flushed;

    HdfSink(FileChannel channel) {
        this.channel = channel;
    }

    /** Where the next structure begins. @return its address */
    long position() {
        return flushed + buffer.position();
    }

    /** Appends a structure. @return its address */
    long append(Fields fields) throws IOException {
        byte[] bytes = fields.toBytes();
        return append(bytes, bytes.length);
    }

    /** Appends the first bytes of an array. @return their address */
    long append(byte[] bytes, int length) throws IOException {
        long address = position();
        put(bytes, length);
        put(new byte[ALIGNMENT], (ALIGNMENT - length % ALIGNMENT) % ALIGNMENT);
        return address;
    }

    private void put(byte[] bytes, int length) throws IOException {
        if (length > buffer.remaining()) {
            flush();
        }
        if (length > buffer.capacity()) {
            write(ByteBuffer.wrap(bytes, 0, length), flushed);
            flushed += length;
        } else {
            buffer.put(bytes, 0, length);
        }
    }

    private void flush() throws IOException {
        buffer.flip();
        int length = buffer.remaining();
        write(buffer, flushed);
        flushed += length;
        buffer.clear();
    }

    private void write(ByteBuffer bytes, long at) throws IOException {
        long to = at;
        while (bytes.hasRemaining()) {
            to += channel.write(bytes, to);
        }
    }

    /** Writes what is still held back, then the structure at the start of the file, for which room was left. */
    void finish(Fields start) throws IOException {
        flush();
        write(ByteBuffer.wrap(start.toBytes()), 0);
    }
}
