package org.lamella.decomposition.linalg;

import org.lamella.core.cube.Cube;

/** A spectrum image with scaled pixels and channels, A = diag(p) X diag(q), scaled while it is read. */
public final class ScaledCube implements RowMatrix {

    private final Cube cube;
    private final double[] pixelFactors;
    private final double[] channelFactors;
    private final long entries;

    /**
     * Scales a cube X (N x M).
     *
     * @param cube X
     * @param pixelFactors p, N values; shared, not copied
     * @param channelFactors q, M values; shared, not copied
     */
    public ScaledCube(Cube cube, double[] pixelFactors, double[] channelFactors) {
        Sizes.require(pixelFactors.length == cube.pixels(), "%d pixel factors on %d pixels", pixelFactors.length, cube.pixels());
        Sizes.require(channelFactors.length == cube.channels(), "%d channel factors on %d channels", channelFactors.length,
                cube.channels());
        this.cube = cube;
        this.pixelFactors = pixelFactors;
        this.channelFactors = channelFactors;
        this.entries = cube.isSparse() ? cube.nonZero() : (long) cube.pixels() * cube.channels();
    }

    @Override
    public int rows() {
        return cube.pixels();
    }

    @Override
    public int columns() {
        return cube.channels();
    }

    @Override
    public long entries() {
        return entries;
    }

    @Override
    public int copyRow(int row, int[] columnBuffer, double[] valueBuffer) {
        int length = cube.copyRow(row, columnBuffer, valueBuffer);
        double p = pixelFactors[row];
        for (int e = 0; e < length; e++) {
            valueBuffer[e] *= p * channelFactors[columnBuffer[e]];
        }
        return length;
    }
}
