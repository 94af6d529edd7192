package org.lamella.decomposition.nmf;

import org.lamella.core.LamellaException;
import org.lamella.core.parallel.Blocks;
import org.lamella.core.progress.Progress;

/**
 * The update of one whole map, C_k, with all pixels in view: t = C_k + (X S_k - C S^T S_k - l) / |S_k|^2 is where the fit alone would
 * have it; then overlap with the other maps is taken off, neighbours are drawn together, and negative parts are cut off.
 *
 * <p>Soft orthogonality is equation (13) of the review by Muto and Shiga (2020): t - w (C^(k) . t) / |C^(k)|^2 C^(k), where C^(k) is the
 * sum of the other maps.
 */
final class MapColumn {

    private final Factors factors;
    private final double[] gram;
    /** X S, K arrays of N values. */
    private final double[][] products;
    private final Shape shape;
    private final PixelGrid grid;
    private final double[] target;
    private final double[] others;

    MapColumn(Factors factors, double[][] products, Shape shape, PixelGrid grid) {
        this.factors = factors;
        this.gram = factors.spectraGram();
        this.products = products;
        this.shape = shape;
        this.grid = grid;
        this.target = new double[grid.pixels()];
        this.others = new double[shape.orthogonality() > 0 ? grid.pixels() : 0];
    }

    /**
     * Updates a map.
     *
     * @param threshold l, what sparsity takes off
     * @return the squared step
     */
    double update(int k, double threshold, Progress progress) throws LamellaException {
        double curvature = gram[k * factors.components() + k];
        if (curvature == 0) {
            return 0;
        }
        double overlap = aim(k, threshold, curvature, progress.part(0, 0.5));
        double shift = others.length > 0 && overlap != 0 ? shape.orthogonality() * overlap : 0;
        double[] before = factors.maps()[k].clone();
        if (shape.smoothness() > 0) {
            relax(k, shift, curvature, 0, progress);
            relax(k, shift, curvature, 1, progress);
        } else {
            cut(k, shift, progress.part(0.5, 1));
        }
        if (shape.zeroGrounding()) {
            ground(factors.maps()[k]);
        }
        return squaredDistance(before, factors.maps()[k]);
    }

    /** Fills in t and C^(k). @return (C^(k) . t) / |C^(k)|^2; 0 when it is not needed or there are no others */
    private double aim(int k, double threshold, double curvature, Progress progress) throws LamellaException {
        int components = factors.components();
        double[][] maps = factors.maps();
        double[] sums = Blocks.reduce(grid.pixels(), progress, () -> new double[2], (from, to, sum) -> {
            for (int pixel = from; pixel < to; pixel++) {
                double gradient = threshold - products[k][pixel];
                double other = 0;
                for (int l = 0; l < components; l++) {
                    gradient += gram[k * components + l] * maps[l][pixel];
                    other += l == k ? 0 : maps[l][pixel];
                }
                double aim = maps[k][pixel] - gradient / curvature;
                target[pixel] = aim;
                if (others.length > 0) {
                    others[pixel] = other;
                    sum[0] += other * aim;
                    sum[1] += other * other;
                }
            }
        }, (into, later) -> {
            into[0] += later[0];
            into[1] += later[1];
        });
        return sums[1] > 0 ? sums[0] / sums[1] : 0;
    }

    private double aim(int pixel, double shift) {
        return shift == 0 ? target[pixel] : target[pixel] - shift * others[pixel];
    }

    private void cut(int k, double shift, Progress progress) throws LamellaException {
        double[] map = factors.maps()[k];
        Blocks.forEach(grid.pixels(), progress, (from, to) -> {
            for (int pixel = from; pixel < to; pixel++) {
                map[pixel] = Math.max(0, aim(pixel, shift));
            }
        });
    }

    /** The pixels of one colour of a chessboard, whose neighbours all have the other: each is the best for its neighbours. */
    private void relax(int k, double shift, double curvature, int colour, Progress progress) throws LamellaException {
        double[] map = factors.maps()[k];
        double weight = shape.smoothness();
        Blocks.forEach(grid.height(), progress.part(0.5 + 0.25 * colour, 0.75 + 0.25 * colour), (from, to) -> {
            for (int y = from; y < to; y++) {
                for (int x = (y + colour) % 2; x < grid.width(); x += 2) {
                    int pixel = y * grid.width() + x;
                    double value = (curvature * aim(pixel, shift) + weight * grid.neighbourSum(map, x, y))
                            / (curvature + weight * grid.neighbours(x, y));
                    map[pixel] = Math.max(0, value);
                }
            }
        });
    }

    private static void ground(double[] map) {
        double smallest = Double.POSITIVE_INFINITY;
        for (double value : map) {
            smallest = Math.min(smallest, value);
        }
        for (int pixel = 0; pixel < map.length; pixel++) {
            map[pixel] -= smallest;
        }
    }

    private static double squaredDistance(double[] before, double[] after) {
        double sum = 0;
        for (int i = 0; i < before.length; i++) {
            sum += (after[i] - before[i]) * (after[i] - before[i]);
        }
        return sum;
    }
}
