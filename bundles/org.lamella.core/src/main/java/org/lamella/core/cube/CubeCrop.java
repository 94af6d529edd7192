package org.lamella.core.cube;

/**
 * A box in a cube; all bounds are from inclusive to exclusive.
 *
 * @param x0 first column
 * @param x1 one past the last column
 * @param y0 first row
 * @param y1 one past the last row
 * @param channel0 first channel
 * @param channel1 one past the last channel
 */
public record CubeCrop(int x0, int x1, int y0, int y1, int channel0, int channel1) {

    /** Refuses an empty or negative box. */
    public CubeCrop {
        if (x0 < 0 || y0 < 0 || channel0 < 0 || x1 <= x0 || y1 <= y0 || channel1 <= channel0) {
            throw new IllegalArgumentException("Empty crop: columns " + x0 + ".." + x1 + ", rows " + y0 + ".." + y1 + ", channels "
                    + channel0 + ".." + channel1);
        }
    }

    /** The whole of a cube. @param cube the cube @return a box around everything */
    public static CubeCrop all(Cube cube) {
        return new CubeCrop(0, cube.width(), 0, cube.height(), 0, cube.channels());
    }

    /** The same pixels with other channels. @param from first @param to one past the last @return a box */
    public CubeCrop withChannels(int from, int to) {
        return new CubeCrop(x0, x1, y0, y1, from, to);
    }

    /**
     * The same channels with other pixels.
     *
     * @param left first column
     * @param right one past the last column
     * @param top first row
     * @param bottom one past the last row
     * @return a box
     */
    public CubeCrop withPixels(int left, int right, int top, int bottom) {
        return new CubeCrop(left, right, top, bottom, channel0, channel1);
    }

    /** Whether the box lies inside a cube. @param cube the cube @return true when it does */
    public boolean fits(Cube cube) {
        return x1 <= cube.width() && y1 <= cube.height() && channel1 <= cube.channels();
    }
}
