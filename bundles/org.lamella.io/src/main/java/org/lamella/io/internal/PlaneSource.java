package org.lamella.io.internal;

import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

/**
 * A spectrum image stored as one map a channel, read spectrum after spectrum: blocks of pixels are gathered from all planes at a time, so
 * that the disk is read in long runs and nothing stands in memory as a whole.
 *
 * @param file the file
 * @param type how the numbers are stored
 * @param offset byte of the first number
 * @param pixels numbers a plane
 * @param planes channels
 */
public record PlaneSource(Path file, ElementType type, long offset, long pixels, int planes) implements ElementSource {

    private static final int BLOCK_BYTES = 1 << 22;

    @Override
    public InputStream open() throws IOException {
        return new Gathering(FileChannel.open(file, StandardOpenOption.READ));
    }

    private final class Gathering extends InputStream {

        private final FileChannel channel;
        private final int bytes = type.bytes();
        private final int blockPixels = (int) Math.max(1, Math.min(pixels, BLOCK_BYTES / ((long) planes * bytes)));
        private final byte[] block = new byte[Math.multiplyExact(blockPixels, planes * bytes)];
        private final ByteBuffer run = ByteBuffer.allocate(blockPixels * bytes);
        private int available;
        private int position;
        private long nextPixel;

        Gathering(FileChannel channel) {
            this.channel = channel;
        }

        @Override
        public int read() throws IOException {
            return position < available || gather() ? block[position++] & 0xFF : -1;
        }

        @Override
        public int read(byte[] into, int at, int length) throws IOException {
            if (length == 0) {
                return 0;
            }
            if (position == available && !gather()) {
                return -1;
            }
            int count = Math.min(length, available - position);
            System.arraycopy(block, position, into, at, count);
            position += count;
            return count;
        }

        @Override
        public long skip(long count) throws IOException {
            if (count <= 0 || position == available && !gather()) {
                return 0;
            }
            int skipped = (int) Math.min(count, available - position);
            position += skipped;
            return skipped;
        }

        private boolean gather() throws IOException {
            int count = (int) Math.min(blockPixels, pixels - nextPixel);
            if (count <= 0) {
                return false;
            }
            for (int plane = 0; plane < planes; plane++) {
                run.clear().limit(count * bytes);
                long at = offset + (plane * pixels + nextPixel) * bytes;
                while (run.hasRemaining()) {
                    if (channel.read(run, at + run.position()) < 0) {
                        throw new EOFException("byte " + (at + run.position()));
                    }
                }
                for (int pixel = 0; pixel < count; pixel++) {
                    System.arraycopy(run.array(), pixel * bytes, block, (pixel * planes + plane) * bytes, bytes);
                }
            }
            nextPixel += count;
            available = count * planes * bytes;
            position = 0;
            return true;
        }

        @Override
        public void close() throws IOException {
            channel.close();
        }
    }
}
