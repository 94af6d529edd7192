package org.lamella.classifier;

/**
 * The map of a component as the network is shown it. Large maps are summed in blocks of whole pixels, so that noise which was independent
 * from pixel to pixel stays so; the shorter side then has 50 to 100 pixels. Smaller maps stay as they are.
 */
public final class ComponentImage {

    /** Shorter sides up to this are not binned. */
    static final int MOST_SHORTER_SIDE = 100;

    private final int width;
    private final int height;
    private final float[] values;
    private final float brightness;

    ComponentImage(int width, int height, float[] values, float brightness) {
        this.width = width;
        this.height = height;
        this.values = values;
        this.brightness = brightness;
    }

    /**
     * The picture of a map.
     *
     * @param map width x height values, row by row; those that are not finite count as 0
     * @param width columns, 1 or more
     * @param height rows, 1 or more
     * @return the picture
     */
    public static ComponentImage of(double[] map, int width, int height) {
        if (width < 1 || height < 1 || map.length != width * height) {
            throw new IllegalArgumentException("A map of " + map.length + " values is not " + width + " x " + height);
        }
        int block = (Math.min(width, height) + MOST_SHORTER_SIDE - 1) / MOST_SHORTER_SIDE;
        int columns = width / block;
        int rows = height / block;
        float[] values = new float[columns * rows];
        for (int y = 0; y < rows; y++) {
            for (int x = 0; x < columns; x++) {
                values[y * columns + x] = (float) blockSum(map, width, x * block, y * block, block);
            }
        }
        return new ComponentImage(columns, rows, values, 1);
    }

    private static double blockSum(double[] map, int width, int x0, int y0, int block) {
        double sum = 0;
        for (int y = y0; y < y0 + block; y++) {
            for (int x = x0; x < x0 + block; x++) {
                double value = map[y * width + x];
                sum += Double.isFinite(value) ? value : 0;
            }
        }
        return sum;
    }

    /** Columns. @return 1 or more */
    public int width() {
        return width;
    }

    /** Rows. @return 1 or more */
    public int height() {
        return height;
    }

    /** The values, row by row. @return shared */
    float[] values() {
        return values;
    }

    /** What its colours are multiplied by; 1 unless changed by augmentation. */
    float brightness() {
        return brightness;
    }

    /** A row or column of a picture that goes on beyond its edges as in a mirror, without repeating the edge. */
    static int mirrored(int index, int size) {
        if (size == 1) {
            return 0;
        }
        int period = 2 * (size - 1);
        int within = Math.floorMod(index, period);
        return within < size ? within : period - within;
    }
}
