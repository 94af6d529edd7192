package org.lamella.io.internal.hdf5;

import java.io.IOException;

/**
 * Reads the arrays that chunks are found by when a dataset may grow along one axis, or not at all: fixed and extensible ones (specification
 * VII.C and D).
 */
final class ChunkArray {

    private static final int CHECKSUM_BYTES = 4;
    private static final int HEAD_BYTES = 6;
    private static final int MOST_BITS = 32;

    private final HdfBytes file;
    private final ChunkOrder order;
    private final long chunkBytes;
    private final Chunks chunks;
    private boolean filtered;
    private int elementBytes;
    private int pageBits;
    /** Number of the next element. */
    private long next;

    ChunkArray(HdfBytes file, ChunkOrder order, long chunkBytes, Chunks chunks) {
        this.file = file;
        this.order = order;
        this.chunkBytes = chunkBytes;
        this.chunks = chunks;
    }

    void read(long address, boolean extensible) throws IOException {
        if (extensible) {
            readExtensible(address);
        } else {
            readFixed(address);
        }
    }

    private FieldReader head(FieldReader fields, String signature) throws IOException {
        fields.signature(signature);
        fields.version(0, 0);
        filtered = fields.u8() == 1;
        return fields;
    }

    private void readFixed(long address) throws IOException {
        FieldReader head = head(file.at(address, 8L + file.lengthBytes() + file.addressBytes()), "FAHD");
        elementBytes = head.u8();
        pageBits = head.u8();
        long count = head.length();
        long block = head.address();
        requireSizes(count);
        if (block == FieldReader.UNDEFINED) {
            return;
        }
        head(file.at(block, HEAD_BYTES), "FADB");
        long at = block + HEAD_BYTES + file.addressBytes();
        long page = 1L << pageBits;
        if (count <= page) {
            elements(at, count);
        } else {
            long pages = (count + page - 1) / page;
            byte[] written = file.bytes(at, (pages + 7) / 8);
            pages(at + written.length + CHECKSUM_BYTES, count, written, 0);
        }
    }

    private void requireSizes(long count) throws HdfException {
        if (elementBytes < file.addressBytes() || pageBits > MOST_BITS || count < 0 || count > file.size()) {
            throw new HdfException("an index of " + count + " chunks");
        }
    }

    /** Elements in pages, each with a checksum; pages that were never written are marked by a zero bit. */
    private void pages(long address, long count, byte[] written, int firstBit) throws IOException {
        long page = 1L << pageBits;
        long at = address;
        for (long done = 0; done < count; done += page) {
            long length = Math.min(page, count - done);
            int bit = firstBit + (int) (done >> pageBits);
            if (bit / 8 < written.length && (written[bit / 8] >> 7 - bit % 8 & 1) != 0) {
                elements(at, length);
            } else {
                next += length;
            }
            at += page * elementBytes + CHECKSUM_BYTES;
        }
    }

    private void elements(long address, long count) throws IOException {
        FieldReader fields = file.at(address, count * elementBytes);
        for (long i = 0; i < count; i++) {
            FieldReader element = fields.part(elementBytes);
            long chunk = element.address();
            long stored = filtered ? element.number(Math.min(Long.BYTES, Math.max(0, element.remaining() - Integer.BYTES))) : chunkBytes;
            int skipped = filtered ? element.i32() : 0;
            if (chunk != FieldReader.UNDEFINED) {
                chunks.put(order.place(next), new Chunks.Chunk(chunk, stored, skipped));
            }
            next++;
        }
    }

    /**
     * An index block with the first elements, then data blocks that it points to, then those that super blocks point to; they grow as they
     * go on.
     */
    private void readExtensible(long address) throws IOException {
        FieldReader head = head(file.at(address, 12 + 6L * file.lengthBytes() + file.addressBytes()), "EAHD");
        elementBytes = head.u8();
        int mostBits = head.u8();
        int inIndex = head.u8();
        int leastInBlock = head.u8();
        int leastPointers = head.u8();
        pageBits = head.u8();
        long end = head.skip(4L * file.lengthBytes()).length();
        long index = head.skip(file.lengthBytes()).address();
        requireSizes(end);
        if (mostBits > Long.SIZE || Integer.bitCount(leastInBlock) != 1 || Integer.bitCount(leastPointers) != 1 || leastPointers < 2) {
            throw new HdfException("an extensible index of impossible sizes");
        }
        if (index == FieldReader.UNDEFINED) {
            return;
        }
        int direct = 2 * (leastPointers - 1);
        int firstSuper = 2 * Integer.numberOfTrailingZeros(leastPointers);
        int supers = Math.max(0, 1 + mostBits - Integer.numberOfTrailingZeros(leastInBlock) - firstSuper);
        long at = index + HEAD_BYTES + file.addressBytes();
        head(file.at(index, HEAD_BYTES), "EAIB");
        elements(at, Math.min(inIndex, end));
        next = inIndex;
        FieldReader pointers = file.at(at + (long) inIndex * elementBytes, (long) (direct + supers) * file.addressBytes());
        int offsetBytes = (mostBits + 7) / 8;
        for (int level = 0; level < firstSuper && next < end; level++) {
            for (int block = 0; block < 1 << level / 2 && next < end; block++) {
                dataBlock(pointers.address(), (long) leastInBlock << (level + 1) / 2, offsetBytes, end, new byte[0], 0);
            }
        }
        for (int level = firstSuper; level < firstSuper + supers && next < end; level++) {
            superBlock(pointers.address(), 1L << level / 2, (long) leastInBlock << (level + 1) / 2, offsetBytes, end);
        }
    }

    private void superBlock(long address, long blocks, long inBlock, int offsetBytes, long end) throws IOException {
        if (address == FieldReader.UNDEFINED) {
            next += blocks * inBlock;
            return;
        }
        head(file.at(address, HEAD_BYTES), "EASB");
        long at = address + HEAD_BYTES + file.addressBytes() + offsetBytes;
        long pages = inBlock >> pageBits;
        int bitBytes = (int) (inBlock > 1L << pageBits ? (pages + 7) / 8 : 0);
        byte[] written = file.bytes(at, Math.multiplyExact(blocks, bitBytes));
        FieldReader pointers = file.at(at + written.length, blocks * file.addressBytes());
        for (int block = 0; block < blocks && next < end; block++) {
            dataBlock(pointers.address(), inBlock, offsetBytes, end, written, block * bitBytes * 8);
        }
    }

    private void dataBlock(long address, long count, int offsetBytes, long end, byte[] written, int firstBit) throws IOException {
        long after = next + count;
        if (address != FieldReader.UNDEFINED) {
            head(file.at(address, HEAD_BYTES), "EADB");
            long at = address + HEAD_BYTES + file.addressBytes() + offsetBytes;
            if (count > 1L << pageBits) {
                pages(at + CHECKSUM_BYTES, Math.min(count, end - next), written, firstBit);
            } else {
                elements(at, Math.min(count, end - next));
            }
        }
        next = after;
    }
}
