package org.lamella.io.internal.hdf5;

/**
 * The order in which arrays of chunks are numbered: as in C by the largest shape that the dataset may grow to, but with an axis without
 * limit as the slowest.
 *
 * @param axes axes, slowest first
 * @param counts chunks along each axis
 */
record ChunkOrder(int[] axes, long[] counts) {

    static ChunkOrder of(Dataspace space, int[] chunkShape, boolean unlimitedFirst) {
        int rank = chunkShape.length;
        int[] axes = new int[rank];
        long[] counts = new long[rank];
        int slowest = 0;
        for (int axis = 0; axis < rank; axis++) {
            boolean unlimited = space.most()[axis] < 0;
            long size = unlimited ? space.shape()[axis] : Math.min(space.most()[axis], Long.MAX_VALUE / 2);
            counts[axis] = Math.max(1, (size + chunkShape[axis] - 1) / chunkShape[axis]);
            slowest = unlimitedFirst && unlimited ? axis : slowest;
        }
        axes[0] = slowest;
        for (int axis = 0, next = 1; axis < rank; axis++) {
            if (axis != slowest) {
                axes[next++] = axis;
            }
        }
        return new ChunkOrder(axes, counts);
    }

    /** Number of chunks of the whole dataset. */
    long count() {
        long count = 1;
        for (long along : counts) {
            count = count > Long.MAX_VALUE / along ? Long.MAX_VALUE : count * along;
        }
        return count;
    }

    /** The place of a chunk: its number along each axis. */
    long[] place(long number) {
        long[] place = new long[axes.length];
        long rest = number;
        for (int i = axes.length - 1; i > 0; i--) {
            place[axes[i]] = rest % counts[axes[i]];
            rest /= counts[axes[i]];
        }
        place[axes[0]] = rest;
        return place;
    }
}
