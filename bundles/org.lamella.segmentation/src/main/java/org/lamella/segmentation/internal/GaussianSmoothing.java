package org.lamella.segmentation.internal;

import org.lamella.core.LamellaException;
import org.lamella.core.parallel.Blocks;
import org.lamella.core.progress.Progress;

/** Convolution of a map with a Gaussian, row by row and column by column; beyond the frame the map is mirrored. */
public final class GaussianSmoothing {

    /** Where the Gaussian is cut off, in standard deviations: 6e-5 of it are left out. */
    private static final double REACH = 4;

    private GaussianSmoothing() {
    }

    /**
     * Smooths.
     *
     * @param map {@code width * height} values, row by row
     * @param width columns
     * @param height rows
     * @param sigmaPixels standard deviation, pixels; 0 gives the map itself
     * @param progress progress and cancellation
     * @return a new map, or the given one when nothing is to be done
     * @throws LamellaException when cancelled
     */
    public static double[] of(double[] map, int width, int height, double sigmaPixels, Progress progress) throws LamellaException {
        if (!(sigmaPixels > 0)) {
            return map;
        }
        double[] kernel = kernel(sigmaPixels);
        double[] across = new double[map.length];
        Blocks.forEach(height, progress, (from, to) -> {
            for (int y = from; y < to; y++) {
                line(map, across, y * width, 1, width, kernel);
            }
        });
        double[] smooth = new double[map.length];
        Blocks.forEach(width, progress, (from, to) -> {
            for (int x = from; x < to; x++) {
                line(across, smooth, x, width, height, kernel);
            }
        });
        return smooth;
    }

    private static double[] kernel(double sigma) {
        int reach = (int) Math.ceil(REACH * sigma);
        double[] kernel = new double[reach + 1];
        double sum = 0;
        for (int i = 0; i <= reach; i++) {
            kernel[i] = Math.exp(-0.5 * i * i / (sigma * sigma));
            sum += i == 0 ? kernel[i] : 2 * kernel[i];
        }
        for (int i = 0; i <= reach; i++) {
            kernel[i] /= sum;
        }
        return kernel;
    }

    private static void line(double[] in, double[] out, int start, int step, int length, double[] kernel) {
        for (int i = 0; i < length; i++) {
            double sum = kernel[0] * in[start + i * step];
            for (int k = 1; k < kernel.length; k++) {
                sum += kernel[k] * (in[start + mirrored(i - k, length) * step] + in[start + mirrored(i + k, length) * step]);
            }
            out[start + i * step] = sum;
        }
    }

    /** The index inside a line that mirrors one beyond its ends, the end pixel repeated. */
    static int mirrored(int index, int length) {
        int period = 2 * length;
        int folded = Math.floorMod(index, period);
        return folded < length ? folded : period - 1 - folded;
    }
}
