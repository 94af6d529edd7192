package org.lamella.preprocessing.align;

import java.util.Arrays;

/** Shifts of all pixels of a map. */
final class ShiftMap {

    private ShiftMap() {
    }

    /** The median of what is a number. @return not-a-number when nothing is */
    static double median(double... values) {
        double[] sorted = Arrays.stream(values).filter(Double::isFinite).sorted().toArray();
        int middle = sorted.length / 2;
        return sorted.length == 0 ? Double.NaN
                : sorted.length % 2 == 1 ? sorted[middle] : 0.5 * (sorted[middle - 1] + sorted[middle]);
    }

    /** Each shift the median of those around it; shifts that are missing are filled in so. */
    static double[] smoothed(double[] shifts, int width, int radius) {
        int height = shifts.length / width;
        double[] smooth = new double[shifts.length];
        double[] around = new double[(2 * radius + 1) * (2 * radius + 1)];
        for (int y = 0; y < height; y++) {
            for (int x = 0; x < width; x++) {
                int count = 0;
                for (int v = Math.max(0, y - radius); v <= Math.min(height - 1, y + radius); v++) {
                    for (int u = Math.max(0, x - radius); u <= Math.min(width - 1, x + radius); u++) {
                        around[count++] = shifts[v * width + u];
                    }
                }
                smooth[y * width + x] = median(Arrays.copyOf(around, count));
            }
        }
        return smooth;
    }
}
