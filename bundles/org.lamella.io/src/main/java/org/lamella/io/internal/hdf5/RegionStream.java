package org.lamella.io.internal.hdf5;

import java.io.IOException;
import java.io.InputStream;

/** The bytes of a region of the file, or where nothing was written, a value over and over. */
final class RegionStream extends InputStream {

    private final HdfBytes file;
    private final long address;
    private final long length;
    private final byte[] value;
    private long position;

    /**
     * A stream.
     *
     * @param file the file; not used when there is a value
     * @param address where the region begins
     * @param length bytes to give
     * @param value to be repeated; no bytes to read the region
     */
    RegionStream(HdfBytes file, long address, long length, byte[] value) {
        this.file = file;
        this.address = address;
        this.length = length;
        this.value = value;
    }

    @Override
    public int read() throws IOException {
        byte[] one = new byte[1];
        return read(one, 0, 1) < 0 ? -1 : one[0] & 0xFF;
    }

    @Override
    public int read(byte[] into, int offset, int wanted) throws IOException {
        if (wanted == 0) {
            return 0;
        }
        int count = (int) Math.min(wanted, length - position);
        if (count <= 0) {
            return -1;
        }
        if (value.length == 0) {
            file.bytes(address + position, into, offset, count);
        } else {
            for (int i = 0; i < count; i++) {
                into[offset + i] = value[(int) ((position + i) % value.length)];
            }
        }
        position += count;
        return count;
    }

    @Override
    public long skip(long count) {
        long skipped = Math.max(0, Math.min(count, length - position));
        position += skipped;
        return skipped;
    }
}
