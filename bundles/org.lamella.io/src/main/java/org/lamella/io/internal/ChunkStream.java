package org.lamella.io.internal;

import java.io.IOException;
import java.io.InputStream;

/** A chunked array as a stream in C order: one slab of chunks along the first axis is unpacked at a time. */
public final class ChunkStream extends InputStream {

    private final ChunkedArray chunks;
    private final int elementBytes;
    private final int[] shape;
    private final int[] chunkShape;
    /** Bytes of one step along the first axis. */
    private final int planeBytes;
    private final int largestSlab;
    private byte[] slab;
    private int slabBytes;
    private int position;
    private int nextPlane;

    /**
     * A stream of elements.
     *
     * @param chunks where they come from
     * @param shape how many along each axis, one axis or more
     * @param elementBytes bytes an element
     * @throws IOException when a slab is more than can be held
     */
    public ChunkStream(ChunkedArray chunks, int[] shape, int elementBytes) throws IOException {
        this.chunks = chunks;
        this.elementBytes = elementBytes;
        this.shape = shape;
        chunkShape = chunks.chunkShape();
        double plane = elementBytes;
        for (int axis = 1; axis < shape.length; axis++) {
            plane *= shape[axis];
        }
        double held = plane * Math.min(shape[0], chunkShape[0]);
        chunks.requireHeld(held);
        planeBytes = (int) plane;
        largestSlab = (int) held;
    }

    @Override
    public int read() throws IOException {
        if (position == slabBytes && !nextSlab()) {
            return -1;
        }
        return slab[position++] & 0xFF;
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

    /** Passes over slabs that are not wanted without unpacking them. */
    @Override
    public long skip(long count) throws IOException {
        if (position == slabBytes) {
            int planesAhead = Math.min(chunkShape[0], shape[0] - nextPlane);
            long bytesAhead = (long) planesAhead * planeBytes;
            if (planesAhead > 0 && count >= bytesAhead) {
                nextPlane += planesAhead;
                return bytesAhead;
            }
            if (count <= 0 || !nextSlab()) {
                return 0;
            }
        }
        int skipped = (int) Math.max(0, Math.min(count, slabBytes - position));
        position += skipped;
        return skipped;
    }

    private boolean nextSlab() throws IOException {
        if (nextPlane >= shape[0]) {
            return false;
        }
        int planes = Math.min(chunkShape[0], shape[0] - nextPlane);
        slabBytes = planes * planeBytes;
        int[] corner = new int[shape.length];
        corner[0] = nextPlane;
        // before room is made for the slab: a chunk of a damaged size does not unpack
        byte[] chunk = chunks.unpack(corner);
        if (slab == null) {
            slab = new byte[largestSlab];
        }
        chunks.fill(slab, slabBytes);
        place(chunk, corner, planes);
        while (nextCorner(corner)) {
            place(chunks.unpack(corner), corner, planes);
        }
        nextPlane += planes;
        position = 0;
        return slabBytes > 0;
    }

    /** Steps to the next chunk of the slab. @return false after the last one */
    private boolean nextCorner(int[] corner) {
        for (int axis = shape.length - 1; axis > 0; axis--) {
            corner[axis] += chunkShape[axis];
            if (corner[axis] < shape[axis]) {
                return true;
            }
            corner[axis] = 0;
        }
        return false;
    }

    private void place(byte[] chunk, int[] corner, int planes) {
        if (chunk.length == 0) {
            return;
        }
        int last = shape.length - 1;
        int[] within = new int[shape.length];
        int runBytes = (last == 0 ? planes : Math.min(chunkShape[last], shape[last] - corner[last])) * elementBytes;
        do {
            int from = 0;
            int to = 0;
            for (int axis = 0; axis <= last; axis++) {
                from = from * chunkShape[axis] + within[axis];
                to = to * shape[axis] + within[axis] + (axis == 0 ? 0 : corner[axis]);
            }
            System.arraycopy(chunk, from * elementBytes, slab, to * elementBytes, runBytes);
        } while (nextRun(within, corner, planes));
    }

    /** Steps to the next run along the last axis within a chunk, leaving out what sticks out of the dataset. */
    private boolean nextRun(int[] within, int[] corner, int planes) {
        for (int axis = shape.length - 2; axis >= 0; axis--) {
            int limit = axis == 0 ? planes : Math.min(chunkShape[axis], shape[axis] - corner[axis]);
            if (++within[axis] < limit) {
                return true;
            }
            within[axis] = 0;
        }
        return false;
    }
}
