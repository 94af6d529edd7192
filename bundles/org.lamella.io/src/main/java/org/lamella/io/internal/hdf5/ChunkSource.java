package org.lamella.io.internal.hdf5;

import java.io.IOException;
import java.util.Optional;
import org.lamella.io.internal.ChunkedArray;

/** Fetches and unpacks the chunks of a dataset. */
final class ChunkSource implements ChunkedArray {

    private static final byte[] NEVER_WRITTEN = {};
    private final HdfBytes file;
    private final Dataset dataset;
    private final Chunks chunks;
    private final int chunkBytes;

    ChunkSource(HdfBytes file, Dataset dataset) throws IOException {
        this.file = file;
        this.dataset = dataset;
        chunks = Chunks.of(file, dataset);
        chunkBytes = (int) dataset.chunkBytes();
    }

    @Override
    public int[] chunkShape() {
        return chunks.chunkShape();
    }

    @Override
    public byte[] fill() {
        return dataset.fill();
    }

    /** Refuses to hold more bytes at a time than the chunks in the file can account for. */
    void requirePlausible(double bytes) throws IOException {
        file.requirePlausible(bytes, (double) chunks.count() * chunkBytes);
    }

    @Override
    public void requireHeld(double bytes) throws IOException {
        requirePlausible(bytes);
        if (bytes > Integer.MAX_VALUE - 8.0) {
            throw new HdfException("a row of chunks of " + (long) bytes + " bytes, more than can be held at a time");
        }
    }

    @Override
    public byte[] unpack(int[] corner) throws IOException {
        Optional<Chunks.Chunk> chunk = chunks.at(corner);
        if (chunk.isEmpty()) {
            return NEVER_WRITTEN;
        }
        byte[] stored = file.bytes(chunk.get().address(), chunk.get().bytes());
        return dataset.filters().unpack(stored, chunk.get().skipped(), chunkBytes);
    }
}
