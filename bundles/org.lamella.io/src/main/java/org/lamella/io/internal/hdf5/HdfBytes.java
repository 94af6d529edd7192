package org.lamella.io.internal.hdf5;

import java.io.Closeable;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import org.lamella.io.internal.BinaryFile;

/**
 * The bytes of an open HDF5 file by address. All that is read is added up: a file whose structures lead in circles, or into each other,
 * would be read many times over, and is refused when it comes to that. So nothing above has to look out for circles.
 */
final class HdfBytes implements Closeable {

    private static final byte[] SIGNATURE = {(byte) 0x89, 'H', 'D', 'F', '\r', '\n', 0x1a, '\n'};
    private static final int FIRST_OTHER_PLACE = 512;
    private static final long MOST_READINGS = 8;
    private static final long ALWAYS_READ = 2L << 20;
    private static final long ALWAYS_HELD = 8L << 20;
    private static final int MOST_COPIES = 4;
    /** How much larger than what is stored a dataset may be whose acquisition ended early. */
    private static final int UNWRITTEN_FACTOR = 16;

    private final BinaryFile file;
    private final Map<Long, Map<Integer, byte[]>> heaps = new HashMap<>();
    private int addressBytes = Long.BYTES;
    private int lengthBytes = Long.BYTES;
    /** Where address 0 is in the file: not at its start when something else was put before it. */
    private long base;
    private long root;
    private long left;

    private HdfBytes(BinaryFile file) {
        this.file = file;
        left = MOST_READINGS * file.size() + ALWAYS_READ;
    }

    static HdfBytes open(Path path) throws IOException {
        BinaryFile file = BinaryFile.open(path);
        try {
            HdfBytes bytes = new HdfBytes(file);
            bytes.readSuperblock();
            return bytes;
        } catch (IOException failed) {
            file.close();
            throw failed;
        }
    }

    /** Specification II.A. It stands at byte 0, or at 512 or a power of two above. */
    private void readSuperblock() throws IOException {
        long place = 0;
        while (!startsAt(place)) {
            place = place == 0 ? FIRST_OTHER_PLACE : place * 2;
            if (place > file.size() - SIGNATURE.length) {
                throw new IOException("it is not HDF5");
            }
        }
        FieldReader widths = at(place + SIGNATURE.length, 8);
        int version = widths.version(0, 3);
        widths.skip(version < 2 ? 4 : 0);
        addressBytes = widths.u8();
        lengthBytes = widths.u8();
        if (Integer.bitCount(addressBytes) != 1 || Integer.bitCount(lengthBytes) != 1 || addressBytes > Long.BYTES
                || lengthBytes > Long.BYTES) {
            throw new HdfException("addresses of " + addressBytes + " bytes");
        }
        if (version < 2) {
            // K of trees, flags; then base, free space, end of file and driver, and the entry of the root, its name before its address
            FieldReader addresses = at(place + (version == 0 ? 24 : 28), 6L * addressBytes);
            base = addresses.address();
            root = addresses.skip(4L * addressBytes).address();
        } else {
            FieldReader addresses = at(place + 12, 4L * addressBytes);
            base = addresses.address();
            root = addresses.skip(2L * addressBytes).address();
        }
        if (base != place && base != 0) {
            throw new HdfException("its addresses begin at byte " + base);
        }
        // where something was put before a file afterwards, its addresses still count from its own start
        base = place;
    }

    private boolean startsAt(long place) throws IOException {
        if (place + SIGNATURE.length > file.size()) {
            return false;
        }
        return Arrays.equals(file.seek(place).bytes(SIGNATURE.length), SIGNATURE);
    }

    /** Address of the root group's object header. */
    long root() {
        return root;
    }

    long size() {
        return file.size();
    }

    int addressBytes() {
        return addressBytes;
    }

    int lengthBytes() {
        return lengthBytes;
    }

    /** Counts work that reads nothing, as following a link does. */
    void charge(long bytes) throws HdfException {
        left -= bytes;
        if (left < 0) {
            throw new HdfException("its structures lead in circles");
        }
    }

    /** A structure. */
    FieldReader at(long address, long length) throws IOException {
        return new FieldReader(bytes(address, length), addressBytes, lengthBytes);
    }

    /** What is left of a block in which only the beginning of a structure must be there. */
    FieldReader upTo(long address, long length) throws IOException {
        requireInside(address, 0);
        return at(address, Math.min(length, file.size() - base - address));
    }

    byte[] bytes(long address, long length) throws IOException {
        requireInside(address, length);
        charge(length);
        return file.seek(base + address).bytes(length);
    }

    /** Bytes into an array at hand. */
    void bytes(long address, byte[] into, int offset, int length) throws IOException {
        requireInside(address, length);
        file.seek(base + address).bytes(into, offset, length);
    }

    /** A region without copying it. */
    ByteBuffer map(long address, long length) throws IOException {
        requireInside(address, length);
        if (length > Integer.MAX_VALUE) {
            throw new HdfException("a stack of " + length + " bytes in one piece");
        }
        try (FileChannel channel = FileChannel.open(file.path(), StandardOpenOption.READ)) {
            return channel.map(FileChannel.MapMode.READ_ONLY, base + address, length);
        }
    }

    /** Refuses to hold more bytes at a time than what is stored, unpacked, can account for. */
    void requirePlausible(double bytes, double stored) throws HdfException {
        if (bytes > ALWAYS_HELD + MOST_COPIES * (double) file.size() + UNWRITTEN_FACTOR * stored) {
            throw new HdfException("a dataset of " + (long) bytes + " bytes where " + (long) stored + " are stored");
        }
    }

    void requireInside(long address, long length) throws HdfException {
        long end = file.size() - base;
        if (address < 0 || length < 0 || address > end || length > end - address) {
            throw new HdfException(length + " bytes at " + address + " of a file of " + file.size());
        }
    }

    /** An object of the global heap (specification III.E), where values of any length are kept. */
    byte[] heapObject(long collection, int number) throws IOException {
        Map<Integer, byte[]> objects = heaps.get(collection);
        if (objects == null) {
            objects = readHeap(collection);
            heaps.put(collection, objects);
        }
        byte[] object = objects.get(number);
        if (object == null) {
            throw new HdfException("a value is not in its heap");
        }
        charge(object.length);
        return object;
    }

    private Map<Integer, byte[]> readHeap(long collection) throws IOException {
        FieldReader header = at(collection, 8L + lengthBytes);
        header.signature("GCOL");
        header.version(1, 1);
        FieldReader objects = at(collection, header.skip(3).length()).skip(8L + lengthBytes);
        Map<Integer, byte[]> found = new HashMap<>();
        while (objects.remaining() >= 8 + lengthBytes) {
            int number = objects.u16();
            long length = objects.skip(6).length();
            if (number == 0) {
                break;
            }
            int begin = objects.position();
            found.put(number, objects.bytes(length));
            objects.align(begin);
        }
        return found;
    }

    @Override
    public void close() throws IOException {
        file.close();
    }
}
