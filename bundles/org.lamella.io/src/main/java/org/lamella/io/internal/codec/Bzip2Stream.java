package org.lamella.io.internal.codec;

import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;

/**
 * Unpacks bzip2, one block of at most 900,000 bytes at a time. A block whose check sum is wrong is refused before any of it is given out.
 */
public final class Bzip2Stream extends InputStream {

    private static final long BLOCK_MAGIC = 0x314159265359L;
    private static final long END_MAGIC = 0x177245385090L;
    private static final int BLOCK_STEP = 100_000;

    private final Bzip2Bits in;
    private final Bzip2Block block;
    private byte[] run = new byte[0];
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
        int level = readHeader();
        if (level < 0) {
            throw new IOException("it is not packed by bzip2");
        }
        block = new Bzip2Block(in, level * BLOCK_STEP);
        run = new byte[1 << 16];
    }

    /** Reads the header of a stream. @return its level, or -1 when it is none */
    private int readHeader() throws IOException {
        int level = in.isAtEnd() || in.bits(24) != ('B' << 16 | 'Z' << 8 | 'h') ? -1 : in.bits(8) - '0';
        return level >= 1 && level <= 9 ? level : -1;
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
        long magic = (long) in.bits(24) << 24 | in.bits(24);
        if (magic == BLOCK_MAGIC) {
            block.read();
        } else if (magic == END_MAGIC) {
            in.bits(16);
            in.bits(16);
            in.toWholeByte();
            // streams may follow each other; anything else behind the data is left alone
            ended = readHeader() < 0;
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

    /** Bits from the most significant of each byte on. */
    static final class Bzip2Bits {

        private final InputStream in;
        private final byte[] buffer = new byte[1 << 16];
        private int position;
        private int length;
        private long bits;
        private int count;

        Bzip2Bits(InputStream in) {
            this.in = in;
        }

        /** Reads at most 32 bits. */
        int bits(int wanted) throws IOException {
            while (count < wanted) {
                bits = bits << 8 | nextByte();
                count += 8;
            }
            count -= wanted;
            return (int) (bits >>> count & (1L << wanted) - 1);
        }

        private int nextByte() throws IOException {
            if (position == length && !refill()) {
                throw new EOFException("its bzip2 data are cut off");
            }
            return buffer[position++] & 0xFF;
        }

        private boolean refill() throws IOException {
            position = 0;
            length = Math.max(0, in.read(buffer, 0, buffer.length));
            return length > 0;
        }

        boolean isAtEnd() throws IOException {
            return count == 0 && position == length && !refill();
        }

        void toWholeByte() {
            count -= count % 8;
        }

        void close() throws IOException {
            in.close();
        }
    }
}
