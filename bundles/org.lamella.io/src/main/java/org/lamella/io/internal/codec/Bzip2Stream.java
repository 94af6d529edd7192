package org.lamella.io.internal.codec;

import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;

/**
 * Unpacks bzip2, one block of at most 900,000 bytes at a time. The check sum of each block is looked at when its last bytes are given out.
 */
public final class Bzip2Stream extends InputStream {

    private static final int MAGIC = 'B' << 16 | 'Z' << 8 | 'h';
    private static final long BLOCK_MAGIC = 0x314159265359L;
    private static final long END_MAGIC = 0x177245385090L;
    private static final int BLOCK_STEP = 100_000;
    private static final int LARGEST_LEVEL = 9;

    private final Bzip2Bits in;
    private final byte[] run = new byte[1 << 16];
    private Bzip2Block block;
    private int level;
    private int position;
    private int available;
    private boolean ended;

    /**
     * A stream of unpacked bytes.
     *
     * @param packed stands at the first packed byte; closed with this stream
     * @throws IOException when it is no bzip2 data
     */
    public Bzip2Stream(InputStream packed) throws IOException {
        in = new Bzip2Bits(packed);
        if (!startStream()) {
            throw new IOException("it is not packed by bzip2");
        }
    }

    /** Reads the header of a stream. @return false when there is none */
    private boolean startStream() throws IOException {
        try {
            int found = in.isAtEnd() || in.read(24) != MAGIC ? 0 : in.read(8) - '0';
            if (found < 1 || found > LARGEST_LEVEL) {
                return false;
            }
            if (found > level) {
                block = new Bzip2Block(in, found * BLOCK_STEP);
                level = found;
            }
            return true;
        } catch (EOFException tooShort) {
            return false;
        }
    }

    private boolean fill() throws IOException {
        while (position == available && !ended) {
            available = block.next(run);
            position = 0;
            if (available == 0) {
                startBlock();
            }
        }
        return position < available;
    }

    private void startBlock() throws IOException {
        long magic = (long) in.read(24) << 24 | in.read(24);
        if (magic == BLOCK_MAGIC) {
            block.read();
        } else if (magic == END_MAGIC) {
            // the check sum of the stream follows from those of its blocks
            in.read(32);
            in.skipToWholeByte();
            // streams may follow each other; anything else behind the data is left alone
            ended = !startStream();
        } else {
            throw new IOException("a bzip2 block is damaged");
        }
    }

    @Override
    public int read() throws IOException {
        return fill() ? run[position++] & 0xFF : -1;
    }

    @Override
    public int read(byte[] into, int offset, int length) throws IOException {
        if (length == 0) {
            return 0;
        }
        if (!fill()) {
            return -1;
        }
        int count = Math.min(length, available - position);
        System.arraycopy(run, position, into, offset, count);
        position += count;
        return count;
    }

    @Override
    public void close() throws IOException {
        in.close();
    }
}
