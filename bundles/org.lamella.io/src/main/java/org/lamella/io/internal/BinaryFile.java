package org.lamella.io.internal;

import java.io.Closeable;
import java.io.EOFException;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.channels.FileChannel;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

/**
 * Reads the fields of a binary file one after the other. Every length is checked against the file before anything is allocated for it. Not
 * for use from several threads.
 */
public final class BinaryFile implements Closeable {

    private static final int WINDOW_BYTES = 1 << 16;

    private final Path path;
    private final FileChannel channel;
    private final long size;
    private final ByteBuffer window = ByteBuffer.allocate(WINDOW_BYTES).order(ByteOrder.LITTLE_ENDIAN).limit(0);
    /** Where in the file the window begins. */
    private long windowStart;

    private BinaryFile(Path path, FileChannel channel) throws IOException {
        this.path = path;
        this.channel = channel;
        size = channel.size();
    }

    /**
     * Opens a file at its first byte, in little-endian order.
     *
     * @param path the file
     * @return the open file
     * @throws IOException when it cannot be read
     */
    public static BinaryFile open(Path path) throws IOException {
        FileChannel channel = FileChannel.open(path, StandardOpenOption.READ);
        try {
            return new BinaryFile(path, channel);
        } catch (IOException failed) {
            channel.close();
            throw failed;
        }
    }

    /** The file. @return its path */
    public Path path() {
        return path;
    }

    /** Length of the file. @return bytes */
    public long size() {
        return size;
    }

    /** Where the next field is read. @return byte from the start of the file */
    public long position() {
        return windowStart + window.position();
    }

    /** Bytes from here to the end. @return 0 or more */
    public long remaining() {
        return size - position();
    }

    /** Sets the byte order of the fields to come. @param order little or big endian @return this */
    public BinaryFile order(ByteOrder order) {
        window.order(order);
        return this;
    }

    /**
     * Goes to a place.
     *
     * @param position byte from the start of the file
     * @return this
     * @throws EOFException when it is outside the file
     */
    public BinaryFile seek(long position) throws EOFException {
        if (position < 0 || position > size) {
            throw new EOFException("byte " + position + " of a file of " + size);
        }
        if (position >= windowStart && position <= windowStart + window.limit()) {
            window.position((int) (position - windowStart));
        } else {
            windowStart = position;
            window.limit(0);
        }
        return this;
    }

    /**
     * Passes over some bytes.
     *
     * @param bytes how many, 0 or more
     * @return this
     * @throws EOFException when the file ends before
     */
    public BinaryFile skip(long bytes) throws EOFException {
        requireRemaining(bytes);
        return seek(position() + bytes);
    }

    /**
     * Checks that a run of bytes is there.
     *
     * @param bytes how many
     * @throws EOFException when they are not
     */
    public void requireRemaining(long bytes) throws EOFException {
        if (bytes < 0 || bytes > remaining()) {
            throw new EOFException(bytes + " bytes announced at byte " + position() + " of a file of " + size);
        }
    }

    private void fill(int bytes) throws IOException {
        if (window.remaining() >= bytes) {
            return;
        }
        requireRemaining(bytes);
        windowStart += window.position();
        window.compact();
        while (window.position() < bytes) {
            if (channel.read(window, windowStart + window.position()) < 0) {
                throw new EOFException("the file became shorter while it was read");
            }
        }
        window.flip();
    }

    /** An unsigned byte. @return 0 to 255 @throws IOException when it is not there */
    public int u8() throws IOException {
        fill(1);
        return window.get() & 0xFF;
    }

    /** A signed 16-bit number. @return its value @throws IOException when it is not there */
    public short i16() throws IOException {
        fill(Short.BYTES);
        return window.getShort();
    }

    /** An unsigned 16-bit number. @return its value @throws IOException when it is not there */
    public int u16() throws IOException {
        return i16() & 0xFFFF;
    }

    /** A signed 32-bit number. @return its value @throws IOException when it is not there */
    public int i32() throws IOException {
        fill(Integer.BYTES);
        return window.getInt();
    }

    /** An unsigned 32-bit number. @return its value @throws IOException when it is not there */
    public long u32() throws IOException {
        return i32() & 0xFFFFFFFFL;
    }

    /** A signed 64-bit number. @return its value @throws IOException when it is not there */
    public long i64() throws IOException {
        fill(Long.BYTES);
        return window.getLong();
    }

    /** A real number of 32 bits. @return its value @throws IOException when it is not there */
    public float f32() throws IOException {
        fill(Float.BYTES);
        return window.getFloat();
    }

    /** A real number of 64 bits. @return its value @throws IOException when it is not there */
    public double f64() throws IOException {
        fill(Double.BYTES);
        return window.getDouble();
    }

    /**
     * A run of bytes.
     *
     * @param length how many
     * @return the bytes
     * @throws IOException when they are not all there
     */
    public byte[] bytes(long length) throws IOException {
        requireRemaining(length);
        if (length > Integer.MAX_VALUE - 8) {
            throw new IOException(length + " bytes in one piece are more than can be read");
        }
        byte[] bytes = new byte[(int) length];
        bytes(bytes, 0, bytes.length);
        return bytes;
    }

    /**
     * A run of bytes into an array at hand.
     *
     * @param into the array
     * @param offset where in it
     * @param length how many
     * @throws IOException when they are not all there
     */
    public void bytes(byte[] into, int offset, int length) throws IOException {
        requireRemaining(length);
        int buffered = Math.min(length, window.remaining());
        window.get(into, offset, buffered);
        int rest = length - buffered;
        if (rest == 0) {
            return;
        }
        if (rest < WINDOW_BYTES) {
            fill(rest);
            window.get(into, offset + buffered, rest);
            return;
        }
        long from = position();
        ByteBuffer target = ByteBuffer.wrap(into, offset + buffered, rest);
        while (target.hasRemaining()) {
            if (channel.read(target, from + rest - target.remaining()) < 0) {
                throw new EOFException("the file became shorter while it was read");
            }
        }
        seek(from + rest);
    }

    /**
     * Text of a fixed length, up to its first zero.
     *
     * @param length bytes it takes
     * @param charset how it is encoded
     * @return the text without what follows the first zero character
     * @throws IOException when it is not all there
     */
    public String text(long length, Charset charset) throws IOException {
        String text = new String(bytes(length), charset);
        int end = text.indexOf('\0');
        return end < 0 ? text : text.substring(0, end);
    }

    /**
     * Latin-1 text of a fixed length, up to its first zero.
     *
     * @param length bytes it takes
     * @return the text
     * @throws IOException when it is not all there
     */
    public String latin1(long length) throws IOException {
        return text(length, StandardCharsets.ISO_8859_1);
    }

    @Override
    public void close() throws IOException {
        channel.close();
    }
}
