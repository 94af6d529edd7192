package org.lamella.io.internal.hdf5;

import io.jhdf.api.dataset.ChunkedDataset;
import io.jhdf.exceptions.HdfException;
import io.jhdf.exceptions.HdfFilterException;
import io.jhdf.filter.PipelineFilterWithData;
import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.List;

/** Unpacks chunks of a dataset: by jHDF, but for those packed with LZF, where jHDF would allocate what a damaged filter entry says. */
final class ChunkUnpacker {

    private static final int SHUFFLE = 2;
    private static final int FLETCHER_32 = 3;
    private static final int LZF = 32_000;
    /** An acquisition that was broken off leaves chunks unwritten; but to ask for each costs time, and damaged sizes announce any number of them. */
    private static final long ALWAYS_MISSING = 256;
    private static final long BYTES_PER_MISSING = 32;
    private static final byte[] NEVER_WRITTEN = {};

    private final ChunkedDataset dataset;
    private final int elementBytes;
    private final int chunkBytes;
    /** Filters in the order in which they packed; empty when jHDF is to undo them. */
    private final int[] filters;
    private long missing;
    private final long mostMissing;

    /**
     * For the chunks of a dataset.
     *
     * @param dataset the dataset
     * @param elementBytes bytes a number or record
     * @param chunkBytes bytes a chunk, unpacked
     * @param fileBytes size of the file
     */
    ChunkUnpacker(ChunkedDataset dataset, int elementBytes, int chunkBytes, long fileBytes) {
        this.dataset = dataset;
        this.elementBytes = elementBytes;
        this.chunkBytes = chunkBytes;
        mostMissing = ALWAYS_MISSING + fileBytes / BYTES_PER_MISSING;
        List<PipelineFilterWithData> pipeline = dataset.getFilters();
        int[] ids = pipeline.stream().mapToInt(PipelineFilterWithData::getId).toArray();
        filters = Arrays.stream(ids).anyMatch(id -> id == LZF) ? ids : new int[0];
    }

    /**
     * A chunk.
     *
     * @param corner its first element
     * @return its bytes; none when it was never written
     */
    byte[] unpack(int[] corner) {
        try {
            if (filters.length == 0) {
                return dataset.getDecompressedChunk(corner);
            }
            ByteBuffer stored = dataset.getRawChunkBuffer(corner);
            byte[] bytes = new byte[stored.remaining()];
            stored.get(bytes);
            for (int i = filters.length - 1; i >= 0; i--) {
                bytes = undo(filters[i], bytes);
            }
            return bytes;
        } catch (HdfException failed) {
            if (failed.getMessage() != null && failed.getMessage().startsWith("No chunk")) {
                if (++missing > mostMissing) {
                    throw new HdfException("most chunks of its dataset " + dataset.getPath() + " were never written", failed);
                }
                return NEVER_WRITTEN;
            }
            throw failed;
        }
    }

    private byte[] undo(int filter, byte[] bytes) {
        return switch (filter) {
            // what LZF cannot make smaller is stored as it is
            case LZF -> bytes.length == chunkBytes ? bytes : Lzf.unpack(bytes, chunkBytes);
            case SHUFFLE -> unshuffled(bytes);
            case FLETCHER_32 -> Arrays.copyOf(bytes, Math.max(0, bytes.length - Integer.BYTES));
            default -> throw new HdfFilterException("a chunk is packed with LZF and the filter " + filter);
        };
    }

    /** First bytes of all numbers, then second bytes, and so on, back to number after number. */
    private byte[] unshuffled(byte[] bytes) {
        int numbers = bytes.length / elementBytes;
        byte[] inOrder = bytes.clone();
        for (int part = 0; part < elementBytes; part++) {
            for (int i = 0; i < numbers; i++) {
                inOrder[i * elementBytes + part] = bytes[part * numbers + i];
            }
        }
        return inOrder;
    }
}
