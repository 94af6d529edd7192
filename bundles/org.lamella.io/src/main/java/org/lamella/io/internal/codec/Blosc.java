package org.lamella.io.internal.codec;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.Arrays;
import java.util.zip.DataFormatException;
import java.util.zip.Inflater;

/**
 * Unpacks chunks of Blosc 1: a header of 16 bytes, then blocks, each in one stream or one a byte of the element, packed by BloscLZ, LZ4,
 * zlib or Zstandard after the bytes or bits were shuffled.
 */
public final class Blosc {

    private static final int HEADER_BYTES = 16;
    /** Blosc 2 has another structure, and higher numbers. */
    private static final int LATEST_VERSION = 2;
    private static final int SHUFFLED = 1;
    private static final int COPIED = 2;
    private static final int BITS_SHUFFLED = 4;
    private static final int NOT_SPLIT = 16;
    private static final int MAX_STREAMS = 16;
    private static final int SMALLEST_SPLIT = 128;

    private final byte[] in;
    private final int flags;
    private final int elementBytes;
    private final int unpackedBytes;
    private final int blockBytes;

    private Blosc(byte[] in) throws IOException {
        this.in = in;
        if (in.length < HEADER_BYTES) {
            throw new IOException("a Blosc chunk is cut off");
        }
        if (in[0] < 1 || in[0] > LATEST_VERSION) {
            throw new IOException("a Blosc chunk is damaged, or of Blosc 2");
        }
        ByteBuffer header = ByteBuffer.wrap(in).order(ByteOrder.LITTLE_ENDIAN);
        flags = in[2] & 0xFF;
        elementBytes = Math.max(1, in[3] & 0xFF);
        unpackedBytes = header.getInt(4);
        blockBytes = header.getInt(8);
        if (unpackedBytes < 0 || blockBytes < 1 && unpackedBytes > 0 || header.getInt(12) != in.length) {
            throw new IOException("the header of a Blosc chunk is damaged");
        }
    }

    /**
     * Unpacks a chunk.
     *
     * @param in the chunk with its header
     * @param expectedBytes how many bytes it must give
     * @return the bytes
     * @throws IOException when it is damaged, or gives another number of bytes
     */
    public static byte[] decode(byte[] in, int expectedBytes) throws IOException {
        Blosc chunk = new Blosc(in);
        if (chunk.unpackedBytes != expectedBytes) {
            throw new IOException("a Blosc chunk holds " + chunk.unpackedBytes + " bytes instead of " + expectedBytes);
        }
        return chunk.unpack();
    }

    private byte[] unpack() throws IOException {
        if ((flags & COPIED) != 0) {
            if (in.length - HEADER_BYTES < unpackedBytes) {
                throw new IOException("a Blosc chunk is cut off");
            }
            return Arrays.copyOfRange(in, HEADER_BYTES, HEADER_BYTES + unpackedBytes);
        }
        int size = Math.min(blockBytes, unpackedBytes);
        int blocks = size == 0 ? 0 : (int) ((unpackedBytes + (long) size - 1) / size);
        if ((long) blocks * Integer.BYTES > in.length - HEADER_BYTES) {
            throw new IOException("a Blosc chunk is cut off");
        }
        byte[] out = new byte[unpackedBytes];
        byte[] block = new byte[size];
        ByteBuffer starts = ByteBuffer.wrap(in).order(ByteOrder.LITTLE_ENDIAN);
        for (int i = 0; i < blocks; i++) {
            int length = Math.min(size, unpackedBytes - i * size);
            boolean split = (flags & NOT_SPLIT) == 0 && elementBytes <= MAX_STREAMS && size / elementBytes >= SMALLEST_SPLIT
                    && length == size;
            unpackBlock(starts.getInt(HEADER_BYTES + Integer.BYTES * i), block, length, split ? elementBytes : 1);
            unshuffle(block, out, i * size, length);
        }
        return out;
    }

    private void unpackBlock(int start, byte[] block, int length, int streams) throws IOException {
        int at = start;
        int part = length / streams;
        for (int stream = 0; stream < streams; stream++) {
            if (at < HEADER_BYTES || at > in.length - Integer.BYTES) {
                throw new IOException("a block of a Blosc chunk lies outside it");
            }
            int packed = ByteBuffer.wrap(in).order(ByteOrder.LITTLE_ENDIAN).getInt(at);
            at += Integer.BYTES;
            if (packed < 0 || packed > in.length - at) {
                throw new IOException("a block of a Blosc chunk is cut off");
            }
            if (packed == part) {
                System.arraycopy(in, at, block, stream * part, part);
            } else if (unpackStream(at, packed, block, stream * part, part) != part) {
                throw new IOException("a block of a Blosc chunk is too short");
            }
            at += packed;
        }
    }

    private int unpackStream(int from, int length, byte[] out, int at, int room) throws IOException {
        return switch (flags >> 5) {
            case 0 -> BloscLz.decode(in, from, length, out, at, at + room);
            case 1 -> Lz4.decode(in, from, length, out, at, at + room);
            case 3 -> inflate(from, length, out, at, room);
            case 4 -> Zstd.decode(in, from, length, out, at, at + room);
            default -> throw new IOException("a Blosc chunk is packed by a method that is not known here (" + (flags >> 5) + ")");
        };
    }

    private int inflate(int from, int length, byte[] out, int at, int room) throws IOException {
        Inflater inflater = new Inflater();
        try {
            inflater.setInput(in, from, length);
            return inflater.inflate(out, at, room);
        } catch (DataFormatException damaged) {
            throw new IOException("a block of a Blosc chunk is damaged", damaged);
        } finally {
            inflater.end();
        }
    }

    private void unshuffle(byte[] block, byte[] out, int at, int length) {
        if ((flags & SHUFFLED) != 0 && elementBytes > 1) {
            Shuffle.bytes(block, elementBytes, out, at, length);
        } else if ((flags & BITS_SHUFFLED) != 0 && length >= elementBytes) {
            Shuffle.bits(block, elementBytes, out, at, length);
        } else {
            System.arraycopy(block, 0, out, at, length);
        }
    }
}
