package org.lamella.io.internal.hdf5.output;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.zip.Deflater;
import org.lamella.core.LamellaException;
import org.lamella.core.progress.Progress;
import org.lamella.io.internal.SignalRows;

/** Writes numbers in packed chunks, one at a time. Rows along the last axis stay whole. */
final class ChunkWriter {

    static final int DEFLATE_LEVEL = 4;

    /** Large enough to pack well, small enough that a region of a map is read without most of the rest. */
    private static final int LARGEST_CHUNK = 1 << 19;

    private final HdfSink sink;
    private final SignalRows rows;
    private final int[] shape;
    private final int elementBytes;
    private final int[] chunkShape;
    private final int rowBytes;
    private final List<BTree.Entry> index = new ArrayList<>();
    private final Deflater deflater = new Deflater(DEFLATE_LEVEL);
    private byte[] plain;
    private byte[] shuffled;
    private byte[] packed;

    ChunkWriter(HdfSink sink, SignalRows rows) {
        this.sink = sink;
        this.rows = rows;
        shape = rows.shape();
        elementBytes = rows.type().bytes();
        chunkShape = chunkShape(shape, elementBytes);
        rowBytes = shape[shape.length - 1] * elementBytes;
    }

    /** Halves the longest of the slower axes until a chunk is small enough. */
    static int[] chunkShape(int[] shape, int elementBytes) {
        int[] chunk = shape.clone();
        while (size(chunk) * elementBytes > LARGEST_CHUNK) {
            int longest = 0;
            for (int axis = 1; axis < chunk.length - 1; axis++) {
                longest = chunk[axis] > chunk[longest] ? axis : longest;
            }
            if (longest == chunk.length - 1 || chunk[longest] == 1) {
                break;
            }
            chunk[longest] = (chunk[longest] + 1) / 2;
        }
        return chunk;
    }

    private static long size(int[] shape) {
        return Arrays.stream(shape).asLongStream().reduce(1, (a, b) -> a * b);
    }

    int[] chunkShape() {
        return chunkShape;
    }

    boolean isShuffled() {
        return elementBytes > 1;
    }

    /** Writes all chunks and their index. @return address of the index */
    long write(Progress progress) throws IOException, LamellaException {
        plain = new byte[Math.toIntExact(size(chunkShape) * elementBytes)];
        shuffled = isShuffled() ? new byte[plain.length] : plain;
        // what cannot be packed grows by five bytes a block of at most 16 kB
        packed = new byte[plain.length + plain.length / 1024 + 64];
        try {
            int[] corner = new int[shape.length];
            long chunks = 1;
            for (int axis = 0; axis < shape.length; axis++) {
                chunks *= (shape[axis] + chunkShape[axis] - 1) / chunkShape[axis];
            }
            long done = 0;
            do {
                progress.checkCancelled();
                progress.fraction((double) done++ / chunks);
                fill(corner);
                store(corner);
            } while (next(corner));
        } finally {
            deflater.end();
        }
        return BTree.ofChunks(sink, key(0, shape)).write(index);
    }

    private boolean next(int[] corner) {
        for (int axis = shape.length - 1; axis >= 0; axis--) {
            corner[axis] += chunkShape[axis];
            if (corner[axis] < shape[axis]) {
                return true;
            }
            corner[axis] = 0;
        }
        return false;
    }

    /** Fetches the rows of a chunk; what sticks out of the dataset is zero. */
    private void fill(int[] corner) {
        ByteBuffer buffer = ByteBuffer.wrap(plain).order(ByteOrder.LITTLE_ENDIAN);
        int[] at = corner.clone();
        int last = shape.length - 1;
        while (buffer.hasRemaining()) {
            long row = 0;
            boolean inside = true;
            for (int axis = 0; axis < last; axis++) {
                row = row * shape[axis] + at[axis];
                inside &= at[axis] < shape[axis];
            }
            if (inside) {
                rows.put(row, buffer);
            } else {
                Arrays.fill(plain, buffer.position(), buffer.position() + rowBytes, (byte) 0);
                buffer.position(buffer.position() + rowBytes);
            }
            for (int axis = last - 1; axis >= 0 && ++at[axis] == corner[axis] + chunkShape[axis]; axis--) {
                at[axis] = corner[axis];
            }
        }
    }

    private void store(int[] corner) throws IOException {
        if (isShuffled()) {
            shuffle();
        }
        deflater.reset();
        deflater.setInput(shuffled);
        deflater.finish();
        int length = deflater.deflate(packed);
        if (!deflater.finished()) {
            throw new IOException("a chunk of " + plain.length + " bytes could not be packed");
        }
        index.add(new BTree.Entry(key(length, corner), sink.append(packed, length)));
    }

    /** First bytes of all numbers, then second bytes, and so on: counts are small, so most of their upper bytes are zero. */
    private void shuffle() {
        int numbers = plain.length / elementBytes;
        for (int part = 0; part < elementBytes; part++) {
            for (int i = 0; i < numbers; i++) {
                shuffled[part * numbers + i] = plain[i * elementBytes + part];
            }
        }
    }

    private byte[] key(int length, int[] corner) {
        Fields key = new Fields().u32(length, 0);
        for (int at : corner) {
            key.u64(at);
        }
        return key.u64(0).toBytes();
    }
}
