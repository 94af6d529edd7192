package org.lamella.io.internal.hdf5;

import java.io.IOException;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** Where the chunks of a dataset are, from whichever index its file has (specification III.A.1, and VII for those of version 4). */
final class Chunks {

    private final int[] shape;
    private final int[] chunkShape;
    private final Map<Long, Chunk> byNumber = new HashMap<>();

    /** A stored chunk. @param address where it is @param bytes its length in the file @param skipped filters left out, one a bit */
    record Chunk(long address, long bytes, int skipped) {
    }

    private Chunks(int[] shape, int[] chunkShape) {
        this.shape = shape;
        this.chunkShape = chunkShape;
    }

    static Chunks of(HdfBytes file, Dataset dataset) throws IOException {
        Layout layout = dataset.layout();
        int[] shape = dataset.space().shape();
        if (shape.length != layout.chunkShape().length) {
            throw new HdfException("chunks of " + layout.chunkShape().length + " dimensions");
        }
        Chunks chunks = new Chunks(shape, layout.chunkShape());
        if (layout.address() != FieldReader.UNDEFINED) {
            chunks.read(file, dataset, layout);
        }
        return chunks;
    }

    private void read(HdfBytes file, Dataset dataset, Layout layout) throws IOException {
        long chunkBytes = dataset.chunkBytes();
        switch (layout.index()) {
            case TREE -> ChunkTree.read(file, layout.address(), this);
            case TREE_2 -> ChunkTree.readNew(file, layout.address(), dataset.isFiltered(), chunkBytes, this);
            case SINGLE -> {
                boolean filtered = layout.parameters().remaining() > 0;
                FieldReader parameters = layout.parameters().again();
                long stored = filtered ? parameters.length() : chunkBytes;
                put(new long[shape.length], new Chunk(layout.address(), stored, filtered ? parameters.i32() : 0));
            }
            case IMPLICIT -> {
                ChunkOrder order = ChunkOrder.of(dataset.space(), chunkShape, false);
                file.requireInside(layout.address(), 0);
                for (long i = 0; i < order.count() && layout.address() + (i + 1) * chunkBytes <= file.size(); i++) {
                    put(order.place(i), new Chunk(layout.address() + i * chunkBytes, chunkBytes, 0));
                }
            }
            default -> {
                boolean extensible = layout.index() == Layout.Index.EXTENSIBLE_ARRAY;
                ChunkArray array = new ChunkArray(file, ChunkOrder.of(dataset.space(), chunkShape, extensible), chunkBytes, this);
                array.read(layout.address(), extensible);
            }
        }
    }

    /** Takes up a chunk. @param place its number along each axis */
    void put(long[] place, Chunk chunk) {
        long number = 0;
        for (int axis = 0; axis < shape.length; axis++) {
            if (place[axis] < 0 || place[axis] * chunkShape[axis] >= shape[axis]) {
                return;
            }
            number = number * grid(axis) + place[axis];
        }
        byNumber.put(number, chunk);
    }

    private long grid(int axis) {
        return ((long) shape[axis] + chunkShape[axis] - 1) / chunkShape[axis];
    }

    /** The chunk that begins at an element; empty when it was never written. */
    Optional<Chunk> at(int[] corner) {
        long number = 0;
        for (int axis = 0; axis < shape.length; axis++) {
            number = number * grid(axis) + corner[axis] / chunkShape[axis];
        }
        return Optional.ofNullable(byNumber.get(number));
    }

    /** How many are in the file. */
    int count() {
        return byNumber.size();
    }

    int[] chunkShape() {
        return chunkShape;
    }
}
