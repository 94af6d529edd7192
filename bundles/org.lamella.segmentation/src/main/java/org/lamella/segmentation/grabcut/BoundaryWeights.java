package org.lamella.segmentation.grabcut;

import org.lamella.core.LamellaException;
import org.lamella.core.parallel.Blocks;
import org.lamella.core.progress.Progress;
import org.lamella.segmentation.internal.Features;

/**
 * What it costs to part two neighbours: gamma exp(-beta |z_m - z_n|^2) / dist(m, n), equation (11) of the paper with the distances that
 * make the length of a boundary nearly independent of its direction; beta = 1 / (2 &lt;|z_m - z_n|^2&gt;) over all neighbours (equation 5).
 */
final class BoundaryWeights {

    private static final double DIAGONAL = Math.sqrt(2);
    /** The directions of {@link GridCut} that meet each pair of neighbours once. */
    private static final int[] HALF = {0, 2, 4, 6};

    private final Features features;
    private final double gamma;
    private final double beta;

    private BoundaryWeights(Features features, double gamma, double beta) {
        this.features = features;
        this.gamma = gamma;
        this.beta = beta;
    }

    static BoundaryWeights of(Features features, double gamma, Progress progress) throws LamellaException {
        int width = features.width();
        int height = features.height();
        double[] sum = Blocks.reduce(features.pixels(), progress, () -> new double[2], (from, to, sums) -> {
            for (int pixel = from; pixel < to; pixel++) {
                int x = pixel % width;
                int y = pixel / width;
                for (int direction : HALF) {
                    int nx = x + GridCut.DX[direction];
                    int ny = y + GridCut.DY[direction];
                    if (nx >= 0 && nx < width && ny >= 0 && ny < height) {
                        sums[0] += squaredDifference(features, pixel, ny * width + nx);
                        sums[1]++;
                    }
                }
            }
        }, (into, later) -> {
            into[0] += later[0];
            into[1] += later[1];
        });
        return new BoundaryWeights(features, gamma, sum[0] > 0 ? sum[1] / (2 * sum[0]) : 0);
    }

    private static double squaredDifference(Features features, int a, int b) {
        int dimensions = features.dimensions();
        double[] values = features.values();
        double sum = 0;
        for (int d = 0; d < dimensions; d++) {
            double difference = values[a * dimensions + d] - values[b * dimensions + d];
            sum += difference * difference;
        }
        return sum;
    }

    /** The directions that meet each pair of neighbours once. */
    static int[] directions() {
        return HALF;
    }

    /** Cost of parting a pixel from its neighbour in a direction. */
    double cost(int pixel, int neighbour, int direction) {
        double cost = gamma * Math.exp(-beta * squaredDifference(features, pixel, neighbour));
        return GridCut.DX[direction] != 0 && GridCut.DY[direction] != 0 ? cost / DIAGONAL : cost;
    }
}
