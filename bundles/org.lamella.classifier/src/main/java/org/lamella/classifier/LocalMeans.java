package org.lamella.classifier;

/**
 * Channels that show structure whatever its size and however uneven the noise is.
 *
 * <p>The first is the map over its root mean square, compressed by asinh so that a bright grain does not blind the network. The others are
 * t = sum of z / sqrt(sum of z^2) over windows of 3 x 3 and 9 x 9 pixels. For independent noise t is about normal with variance 1 wherever
 * it is taken, even when the noise is stronger in some phases than in others, as it is after any weighting; where neighbours agree it grows
 * to the root of the number of pixels.
 */
final class LocalMeans {

    private static final int[] REACHES = {1, 4};
    /** Windows of nothing but zeros, as in vacuum that was masked, leave rounding below this. */
    private static final double SMALL = 1e-9;

    private LocalMeans() {
    }

    static float[] planes(ComponentImage image) {
        float[] values = image.values();
        int pixels = values.length;
        double square = 0;
        for (float value : values) {
            square += (double) value * value;
        }
        double rms = Math.sqrt(square / pixels);
        double scale = rms > 0 ? 1 / rms : 0;
        double[] z = new double[pixels];
        float[] planes = new float[Rendering.CHANNELS * pixels];
        for (int i = 0; i < pixels; i++) {
            z[i] = values[i] * scale;
            planes[i] = (float) asinh(z[i]);
        }
        double[] sums = integral(z, image.width(), image.height(), false);
        double[] squares = integral(z, image.width(), image.height(), true);
        for (int r = 0; r < REACHES.length; r++) {
            writeRatios(sums, squares, image.width(), image.height(), REACHES[r], planes, (r + 1) * pixels);
        }
        return planes;
    }

    private static double asinh(double x) {
        return Math.copySign(Math.log(Math.abs(x) + Math.sqrt(x * x + 1)), x);
    }

    /** Sums over all pixels above and left of a corner, (width + 1) x (height + 1). */
    private static double[] integral(double[] z, int width, int height, boolean squared) {
        double[] sums = new double[(width + 1) * (height + 1)];
        for (int y = 0; y < height; y++) {
            double row = 0;
            for (int x = 0; x < width; x++) {
                double value = z[y * width + x];
                row += squared ? value * value : value;
                sums[(y + 1) * (width + 1) + x + 1] = sums[y * (width + 1) + x + 1] + row;
            }
        }
        return sums;
    }

    private static void writeRatios(double[] sums, double[] squares, int width, int height, int reach, float[] planes, int at) {
        for (int y = 0; y < height; y++) {
            int top = Math.max(0, y - reach) * (width + 1);
            int bottom = Math.min(height, y + reach + 1) * (width + 1);
            for (int x = 0; x < width; x++) {
                int left = Math.max(0, x - reach);
                int right = Math.min(width, x + reach + 1);
                double square = squares[bottom + right] - squares[bottom + left] - squares[top + right] + squares[top + left];
                double sum = sums[bottom + right] - sums[bottom + left] - sums[top + right] + sums[top + left];
                planes[at + y * width + x] = square > SMALL ? (float) (sum / Math.sqrt(square)) : 0;
            }
        }
    }
}
