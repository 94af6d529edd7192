package org.lamella.io.zspy;

import java.io.IOException;
import java.util.Arrays;
import java.util.Optional;
import org.lamella.io.internal.ChunkedArray;

/** Fetches and unpacks the chunks of a zarr array of numbers. */
final class ZarrChunks implements ChunkedArray {

    private static final byte[] NEVER_WRITTEN = {};
    private static final double ALWAYS_HELD = 8 << 20;
    /** A map may be empty in most places; one that is emptier than this is damaged. */
    private static final double UNWRITTEN_FACTOR = 64;
    /** What a compressor may add to what it cannot make smaller: blocks have their own headers. */
    private static final int PACKING_BYTES = 1 << 16;

    private final ZarrStore store;
    private final ZarrArray array;
    private final int[] chunkShape;
    private final int elementBytes;
    private final int chunkBytes;
    private final byte[] fill;

    ZarrChunks(ZarrStore store, ZarrArray array, ZarrType type) throws IOException {
        this.store = store;
        this.array = array;
        chunkShape = array.chunks().length == 0 ? new int[] {1} : array.chunks();
        elementBytes = type.bytes();
        double bytes = elementBytes;
        for (int size : chunkShape) {
            bytes *= size;
        }
        if (bytes > Integer.MAX_VALUE - PACKING_BYTES) {
            throw new IOException("its array " + array.path() + " has chunks of " + (long) bytes + " bytes");
        }
        chunkBytes = (int) bytes;
        fill = type.fill(array.fill());
    }

    @Override
    public int[] chunkShape() {
        return chunkShape;
    }

    @Override
    public byte[] fill() {
        return fill;
    }

    /** Whether chunks that are there can account for some bytes. */
    boolean isPlausible(double bytes) throws IOException {
        return bytes <= ALWAYS_HELD || bytes <= UNWRITTEN_FACTOR * store.count(array.path()) * chunkBytes;
    }

    @Override
    public void requireHeld(double bytes) throws IOException {
        if (bytes > Integer.MAX_VALUE - 8.0 || !isPlausible(bytes)) {
            throw new IOException("a row of chunks of its array " + array.path() + " takes " + (long) bytes
                    + " bytes, more than can be held at a time");
        }
    }

    @Override
    public byte[] unpack(int[] corner) throws IOException {
        Optional<byte[]> packed = read(corner);
        if (packed.isEmpty()) {
            return NEVER_WRITTEN;
        }
        byte[] chunk = Compressors.unpack(array.compressor(), packed.get(), chunkBytes);
        return array.lastAxisFastest() || chunkShape.length < 2 ? chunk : lastAxisFastest(chunk);
    }

    /** Numbers of the chunk in the grid make its key, parted by dots, or by slashes in nested folders, whatever the description says. */
    private Optional<byte[]> read(int[] corner) throws IOException {
        int[] place = corner.clone();
        for (int axis = 0; axis < place.length; axis++) {
            place[axis] /= chunkShape[axis];
        }
        String numbers = Arrays.toString(place).replaceAll("[\\[\\] ]", "");
        long mostBytes = chunkBytes + chunkBytes / 8L + PACKING_BYTES;
        Optional<byte[]> dotted = store.read(array.path() + "/" + numbers.replace(',', '.'), mostBytes);
        return dotted.isPresent() ? dotted : store.read(array.path() + "/" + numbers.replace(',', '/'), mostBytes);
    }

    private byte[] lastAxisFastest(byte[] chunk) {
        byte[] ordered = new byte[chunk.length];
        int[] at = new int[chunkShape.length];
        for (int to = 0; to < chunk.length; to += elementBytes) {
            int from = 0;
            for (int axis = at.length - 1; axis >= 0; axis--) {
                from = from * chunkShape[axis] + at[axis];
            }
            System.arraycopy(chunk, from * elementBytes, ordered, to, elementBytes);
            for (int axis = at.length - 1; axis >= 0 && ++at[axis] == chunkShape[axis]; axis--) {
                at[axis] = 0;
            }
        }
        return ordered;
    }
}
