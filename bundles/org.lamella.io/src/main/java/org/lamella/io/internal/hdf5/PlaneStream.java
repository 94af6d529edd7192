package org.lamella.io.internal.hdf5;

import java.io.IOException;
import java.io.InputStream;

/**
 * A chunked dataset as a stream of planes, one for each step along its last axis: those of one row of chunks along that axis are unpacked
 * at a time.
 */
final class PlaneStream extends InputStream {

    private final ChunkSource chunks;
    private final int elementBytes;
    private final int[] shape;
    private final int[] chunkShape;
    private final int planeBytes;
    private final int mostBytes;
    private byte[] planes;
    private int available;
    private int position;
    private int nextPlane;

    PlaneStream(ChunkSource chunks, int[] shape, int elementBytes) throws IOException {
        this.chunks = chunks;
        this.elementBytes = elementBytes;
        this.shape = shape;
        chunkShape = chunks.chunkShape();
        int last = shape.length - 1;
        double plane = elementBytes;
        for (int axis = 0; axis < last; axis++) {
            plane *= shape[axis];
        }
        double held = plane * Math.min(shape[last], chunkShape[last]);
        chunks.requireHeld(held);
        planeBytes = (int) plane;
        mostBytes = (int) held;
    }

    @Override
    public int read() throws IOException {
        return position == available && !nextPlanes() ? -1 : planes[position++] & 0xFF;
    }

    @Override
    public int read(byte[] into, int offset, int length) throws IOException {
        if (length == 0) {
            return 0;
        }
        if (position == available && !nextPlanes()) {
            return -1;
        }
        int count = Math.min(length, available - position);
        System.arraycopy(planes, position, into, offset, count);
        position += count;
        return count;
    }

    /** Passes over planes that are not wanted without unpacking them. */
    @Override
    public long skip(long count) throws IOException {
        if (position == available) {
            int planesAhead = Math.min(chunkShape[shape.length - 1], shape[shape.length - 1] - nextPlane);
            long bytesAhead = (long) planesAhead * planeBytes;
            if (planesAhead > 0 && count >= bytesAhead) {
                nextPlane += planesAhead;
                return bytesAhead;
            }
            if (count <= 0 || !nextPlanes()) {
                return 0;
            }
        }
        int skipped = (int) Math.max(0, Math.min(count, available - position));
        position += skipped;
        return skipped;
    }

    private boolean nextPlanes() throws IOException {
        int last = shape.length - 1;
        if (nextPlane >= shape[last]) {
            return false;
        }
        int count = Math.min(chunkShape[last], shape[last] - nextPlane);
        available = count * planeBytes;
        position = 0;
        int[] corner = new int[shape.length];
        corner[last] = nextPlane;
        // before room is made for the planes: a chunk of a damaged size does not unpack
        byte[] chunk = chunks.unpack(corner);
        if (planes == null) {
            planes = new byte[mostBytes];
        }
        chunks.fill(planes, available);
        spread(chunk, corner, count);
        while (nextCorner(corner)) {
            spread(chunks.unpack(corner), corner, count);
        }
        nextPlane += count;
        return available > 0;
    }

    private boolean nextCorner(int[] corner) {
        for (int axis = shape.length - 2; axis >= 0; axis--) {
            corner[axis] += chunkShape[axis];
            if (corner[axis] < shape[axis]) {
                return true;
            }
            corner[axis] = 0;
        }
        return false;
    }

    /** Copies a chunk to its place in each of the planes that it has a share of. */
    private void spread(byte[] chunk, int[] corner, int count) {
        if (chunk.length == 0) {
            return;
        }
        int last = shape.length - 1;
        int depth = chunkShape[last];
        // with one plane a chunk, runs along the last axis but one stay together
        boolean runs = depth == 1;
        int runBytes = (runs ? Math.min(chunkShape[last - 1], shape[last - 1] - corner[last - 1]) : 1) * elementBytes;
        int[] within = new int[last];
        do {
            int from = 0;
            int to = 0;
            for (int axis = 0; axis < last; axis++) {
                from = from * chunkShape[axis] + within[axis];
                to = to * shape[axis] + corner[axis] + within[axis];
            }
            for (int plane = 0; plane < count; plane++) {
                System.arraycopy(chunk, (from * depth + plane) * elementBytes, planes, plane * planeBytes + to * elementBytes, runBytes);
            }
        } while (next(within, corner, runs ? last - 2 : last - 1));
    }

    private boolean next(int[] within, int[] corner, int fastest) {
        for (int axis = fastest; axis >= 0; axis--) {
            if (++within[axis] < Math.min(chunkShape[axis], shape[axis] - corner[axis])) {
                return true;
            }
            within[axis] = 0;
        }
        return false;
    }
}
