package org.lamella.io.zspy;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.Optional;
import org.lamella.core.LamellaException;
import org.lamella.io.internal.Unreadable;

/** A zarr array as a stream in C order: one slab of chunks along the first axis is unpacked at a time. */
final class ChunkedStream extends InputStream {

    private final ZarrStore store;
    private final ZarrArray array;
    private final int[] shape;
    private final int[] chunks;
    private final int valueBytes;
    /** Values from one step of an axis to the next, within a chunk as it is stored. */
    private final int[] strides;
    private final int chunkBytes;
    private final int planeBytes;
    private final byte[] slab;
    private int slabBytes;
    private int position;
    private int nextPlane;

    ChunkedStream(ZarrStore store, ZarrArray array) throws IOException, LamellaException {
        this.store = store;
        this.array = array;
        shape = array.shape();
        chunks = array.chunks();
        valueBytes = array.requireNumbers().bytes();
        double chunk = valueBytes;
        double plane = valueBytes;
        for (int axis = 0; axis < shape.length; axis++) {
            chunk *= chunks[axis];
            plane *= axis == 0 ? 1 : shape[axis];
        }
        double slabSize = shape.length == 0 ? valueBytes : plane * Math.min(shape[0], chunks[0]);
        // chunks at the edge are stored whole, so a chunk may be larger than the array, yet not by much
        double limit = Math.min(Integer.MAX_VALUE - 8.0, (64 << 20) + 1100.0 * store.size());
        if (chunk > limit || slabSize > limit) {
            throw Unreadable.because(array.file(), "a row of chunks of its array " + array.path() + " takes " + (long) Math.max(chunk, slabSize) + " bytes",
                    "It is damaged, or saved in chunks too large to open; save it again in smaller chunks");
        }
        chunkBytes = (int) chunk;
        planeBytes = (int) plane;
        slab = new byte[(int) slabSize];
        strides = strides(chunks, array.lastAxisFastest());
    }

    private static int[] strides(int[] sizes, boolean lastAxisFastest) {
        int[] strides = new int[sizes.length];
        int stride = 1;
        for (int i = 0; i < sizes.length; i++) {
            int axis = lastAxisFastest ? sizes.length - 1 - i : i;
            strides[axis] = stride;
            stride *= sizes[axis];
        }
        return strides;
    }

    @Override
    public int read() throws IOException {
        return position < slabBytes || nextSlab() ? slab[position++] & 0xFF : -1;
    }

    @Override
    public int read(byte[] into, int offset, int length) throws IOException {
        if (length == 0) {
            return 0;
        }
        if (position == slabBytes && !nextSlab()) {
            return -1;
        }
        int count = Math.min(length, slabBytes - position);
        System.arraycopy(slab, position, into, offset, count);
        position += count;
        return count;
    }

    private boolean nextSlab() throws IOException {
        int length = shape.length == 0 ? 1 : shape[0];
        if (nextPlane >= length) {
            return false;
        }
        int planes = shape.length == 0 ? 1 : Math.min(chunks[0], length - nextPlane);
        slabBytes = planes * planeBytes;
        int[] place = new int[shape.length];
        if (place.length > 0) {
            place[0] = nextPlane / chunks[0];
        }
        do {
            unpack(place, planes);
        } while (nextPlace(place));
        nextPlane += planes;
        position = 0;
        return slabBytes > 0;
    }

    private boolean nextPlace(int[] place) {
        for (int axis = shape.length - 1; axis > 0; axis--) {
            if ((long) ++place[axis] * chunks[axis] < shape[axis]) {
                return true;
            }
            place[axis] = 0;
        }
        return false;
    }

    private void unpack(int[] place, int planes) throws IOException {
        Optional<byte[]> packed = array.readChunk(store, place);
        byte[] chunk = packed.isPresent() ? Compressors.unpack(array.compressor(), packed.get(), chunkBytes) : filled();
        int last = shape.length - 1;
        int[] within = new int[shape.length];
        int run = last < 0 ? 1 : last == 0 ? planes : Math.min(chunks[last], shape[last] - place[last] * chunks[last]);
        boolean contiguous = last < 0 || strides[last] == 1;
        do {
            int from = 0;
            int to = 0;
            for (int axis = 0; axis <= last; axis++) {
                from += within[axis] * strides[axis];
                to = to * (axis == 0 ? 1 : shape[axis]) + within[axis] + (axis == 0 ? 0 : place[axis] * chunks[axis]);
            }
            if (contiguous) {
                System.arraycopy(chunk, from * valueBytes, slab, to * valueBytes, run * valueBytes);
            } else {
                for (int i = 0; i < run; i++) {
                    System.arraycopy(chunk, (from + i * strides[last]) * valueBytes, slab, (to + i) * valueBytes, valueBytes);
                }
            }
        } while (nextRun(within, place, planes));
    }

    /** Steps to the next run along the last axis within a chunk, leaving out what sticks out of the array. */
    private boolean nextRun(int[] within, int[] place, int planes) {
        for (int axis = shape.length - 2; axis >= 0; axis--) {
            int limit = axis == 0 ? planes : Math.min(chunks[axis], shape[axis] - place[axis] * chunks[axis]);
            if (++within[axis] < limit) {
                return true;
            }
            within[axis] = 0;
        }
        return false;
    }

    /** A chunk that was not written. */
    private byte[] filled() {
        byte[] chunk = new byte[chunkBytes];
        if (array.fill() != 0) {
            byte[] value = bytesOf(array.fill());
            for (int at = 0; at < chunk.length; at += value.length) {
                System.arraycopy(value, 0, chunk, at, value.length);
            }
        }
        return chunk;
    }

    private byte[] bytesOf(double value) {
        ByteBuffer buffer = ByteBuffer.allocate(Long.BYTES).order(array.type().order());
        switch (array.type().dataType()) {
            case FLOAT32 -> buffer.putFloat((float) value);
            case FLOAT64 -> buffer.putDouble(value);
            case UINT8, INT8 -> buffer.put((byte) value);
            case UINT16, INT16 -> buffer.putShort((short) value);
            case UINT32, INT32 -> buffer.putInt((int) (long) value);
            default -> buffer.putLong((long) value);
        }
        return Arrays.copyOf(buffer.array(), buffer.position());
    }

    @Override
    public void close() throws IOException {
        store.close();
    }
}
