package org.lamella.io.internal.hdf5;

import io.jhdf.api.dataset.ChunkedDataset;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import org.lamella.core.LamellaException;
import org.lamella.io.internal.Unreadable;

/** A chunked dataset as a stream in C order: one slab of chunks along the first axis is unpacked at a time. */
final class ChunkStream extends InputStream {

    private static final long MAX_UNPACKED_RATIO = 1100;
    private static final long ALWAYS_ALLOWED_BYTES = 64L << 20;

    private final ChunkUnpacker chunks;
    private final int elementBytes;
    private final int[] shape;
    private final int[] chunkShape;
    /** Bytes of one step along the first axis. */
    private final int planeBytes;
    private final byte[] slab;
    private int slabBytes;
    private int position;
    private int nextPlane;

    ChunkStream(Path file, ChunkedDataset dataset, int[] shape, int elementBytes) throws LamellaException {
        this.elementBytes = elementBytes;
        this.shape = shape;
        chunkShape = dataset.getChunkDimensions();
        double plane = elementBytes;
        for (int axis = 1; axis < shape.length; axis++) {
            plane *= shape[axis];
        }
        double slabSize = plane * Math.min(shape[0], chunkShape[0]);
        double chunkSize = elementBytes;
        for (int size : chunkShape) {
            chunkSize *= size;
        }
        requirePossible(file, dataset, slabSize, chunkSize);
        chunks = new ChunkUnpacker(dataset, elementBytes, (int) chunkSize, sizeOf(file));
        planeBytes = (int) plane;
        slab = new byte[(int) slabSize];
    }

    /**
     * Refuses what no file of its size can hold, before it is allocated.
     *
     * @param file the file
     * @param dataset the dataset
     * @param heldBytes bytes unpacked at a time
     * @param chunkBytes bytes a chunk
     * @throws LamellaException when that is too much, or nothing
     */
    static void requirePossible(Path file, ChunkedDataset dataset, double heldBytes, double chunkBytes) throws LamellaException {
        double limit = Math.min(Integer.MAX_VALUE - 8.0, ALWAYS_ALLOWED_BYTES + MAX_UNPACKED_RATIO * (double) sizeOf(file));
        if (heldBytes > limit || chunkBytes > limit || chunkBytes <= 0) {
            throw Unreadable.because(file, "a row of chunks of its dataset " + dataset.getPath() + " takes "
                    + (long) Math.max(heldBytes, chunkBytes) + " bytes",
                    "The file is damaged, or saved in chunks too large to open; save it again in smaller chunks");
        }
    }

    static long sizeOf(Path file) {
        try {
            return Files.size(file);
        } catch (IOException unknown) {
            return 0;
        }
    }

    @Override
    public int read() {
        if (position == slabBytes && !nextSlab()) {
            return -1;
        }
        return slab[position++] & 0xFF;
    }

    @Override
    public int read(byte[] into, int offset, int length) {
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
    public long skip(long count) {
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

    private boolean nextSlab() {
        if (nextPlane >= shape[0]) {
            return false;
        }
        int planes = Math.min(chunkShape[0], shape[0] - nextPlane);
        slabBytes = planes * planeBytes;
        // chunks that were never written read as zero
        Arrays.fill(slab, 0, slabBytes, (byte) 0);
        int[] corner = new int[shape.length];
        corner[0] = nextPlane;
        do {
            unpack(corner, planes);
        } while (nextCorner(corner));
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

    private void unpack(int[] corner, int planes) {
        byte[] chunk = chunks.unpack(corner);
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
