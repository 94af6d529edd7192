package org.lamella.io.bruker;

import java.io.IOException;
import java.io.InputStream;
import java.io.PushbackInputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.zip.DataFormatException;
import java.util.zip.Inflater;

/** A file of AidAim's file system that is packed: a header, then blocks, each with its packed size and packed by zlib. */
final class PackedStream extends InputStream {

    private static final int MAGIC = 0x53434141;
    private static final int HEADER_BYTES = 0x80;
    private static final int BLOCK_HEADER_BYTES = 16;
    private static final int MAX_BLOCK_BYTES = 1 << 24;

    private final InputStream stored;
    private final byte[] block;
    private long blocksLeft;
    private int available;
    private int position;

    private PackedStream(InputStream stored, int blockBytes, long blocks) {
        this.stored = stored;
        this.block = new byte[blockBytes];
        this.blocksLeft = blocks;
    }

    /** The content of a stored file, whether packed or not. */
    static InputStream unpacked(InputStream stored) throws IOException {
        PushbackInputStream in = new PushbackInputStream(stored, BLOCK_HEADER_BYTES);
        byte[] head = in.readNBytes(BLOCK_HEADER_BYTES);
        ByteBuffer fields = ByteBuffer.wrap(head).order(ByteOrder.LITTLE_ENDIAN);
        if (head.length < BLOCK_HEADER_BYTES || fields.getInt(0) != MAGIC) {
            in.unread(head);
            return in;
        }
        int blockBytes = fields.getInt(4);
        if (blockBytes < 1 || blockBytes > MAX_BLOCK_BYTES) {
            throw new IOException("packed blocks of " + blockBytes + " bytes");
        }
        in.skipNBytes(HEADER_BYTES - BLOCK_HEADER_BYTES);
        return new PackedStream(in, blockBytes, fields.getInt(12) & 0xFFFFFFFFL);
    }

    @Override
    public int read() throws IOException {
        return position < available || unpack() ? block[position++] & 0xFF : -1;
    }

    @Override
    public int read(byte[] into, int offset, int length) throws IOException {
        if (length == 0) {
            return 0;
        }
        if (position == available && !unpack()) {
            return -1;
        }
        int count = Math.min(length, available - position);
        System.arraycopy(block, position, into, offset, count);
        position += count;
        return count;
    }

    private boolean unpack() throws IOException {
        do {
            if (blocksLeft-- <= 0) {
                return false;
            }
            byte[] header = stored.readNBytes(BLOCK_HEADER_BYTES);
            if (header.length < BLOCK_HEADER_BYTES) {
                throw SingleFileSystem.endsEarly();
            }
            int packed = ByteBuffer.wrap(header).order(ByteOrder.LITTLE_ENDIAN).getInt();
            if (packed < 0 || packed > MAX_BLOCK_BYTES) {
                throw new IOException("a packed block of " + packed + " bytes");
            }
            byte[] bytes = stored.readNBytes(packed);
            if (bytes.length < packed) {
                throw SingleFileSystem.endsEarly();
            }
            available = inflate(bytes);
            position = 0;
        } while (available == 0);
        return true;
    }

    private int inflate(byte[] packed) throws IOException {
        Inflater inflater = new Inflater();
        try {
            inflater.setInput(packed);
            int length = 0;
            while (!inflater.finished() && length < block.length) {
                int count = inflater.inflate(block, length, block.length - length);
                if (count == 0 && (inflater.needsInput() || inflater.needsDictionary())) {
                    break;
                }
                length += count;
            }
            return length;
        } catch (DataFormatException damaged) {
            throw new IOException("a packed block is damaged", damaged);
        } finally {
            inflater.end();
        }
    }

    @Override
    public void close() throws IOException {
        stored.close();
    }
}
