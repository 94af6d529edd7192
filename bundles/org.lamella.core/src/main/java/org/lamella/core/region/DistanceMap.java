package org.lamella.core.region;

import java.util.Arrays;

/**
 * Exact Euclidean distances to the nearest pixel of a mask, in two passes of linear time: P. F. Felzenszwalb and D. P. Huttenlocher,
 * "Distance transforms of sampled functions", Theory of Computing 8 (2012) 415, algorithm 1.
 */
final class DistanceMap {

    private static final double FAR = 1e18;

    private DistanceMap() {
    }

    /**
     * Squared distances.
     *
     * @param mask pixels at distance zero
     * @return for each pixel of the map the squared distance of its centre to the nearest centre of the mask; at least 1e17 without any
     */
    static double[] squared(Mask mask) {
        int width = mask.width();
        int height = mask.height();
        double[] distance = new double[width * height];
        Arrays.fill(distance, FAR);
        for (int pixel = mask.nextSet(0); pixel >= 0; pixel = mask.nextSet(pixel + 1)) {
            distance[pixel] = 0;
        }
        LowerEnvelope envelope = new LowerEnvelope(Math.max(width, height));
        for (int x = 0; x < width; x++) {
            envelope.transform(distance, x, width, height);
        }
        for (int y = 0; y < height; y++) {
            envelope.transform(distance, y * width, 1, width);
        }
        return distance;
    }

    /** The lower envelope of parabolas above the pixels of a line. */
    private static final class LowerEnvelope {

        private final int[] vertex;
        private final double[] from;
        private final double[] values;

        LowerEnvelope(int longest) {
            vertex = new int[longest];
            from = new double[longest + 1];
            values = new double[longest];
        }

        void transform(double[] data, int start, int step, int length) {
            for (int i = 0; i < length; i++) {
                values[i] = data[start + i * step];
            }
            int last = 0;
            vertex[0] = 0;
            from[0] = Double.NEGATIVE_INFINITY;
            from[1] = Double.POSITIVE_INFINITY;
            for (int i = 1; i < length; i++) {
                double crossing = crossing(vertex[last], i);
                while (crossing <= from[last]) {
                    last--;
                    crossing = crossing(vertex[last], i);
                }
                last++;
                vertex[last] = i;
                from[last] = crossing;
                from[last + 1] = Double.POSITIVE_INFINITY;
            }
            int part = 0;
            for (int i = 0; i < length; i++) {
                while (from[part + 1] < i) {
                    part++;
                }
                double aside = i - vertex[part];
                data[start + i * step] = aside * aside + values[vertex[part]];
            }
        }

        private double crossing(int a, int b) {
            return (values[b] + (double) b * b - values[a] - (double) a * a) / (2.0 * (b - a));
        }
    }
}
