package org.lamella.segmentation.unmixing;

import java.util.Arrays;
import org.lamella.core.LamellaException;
import org.lamella.core.cube.Cube;
import org.lamella.core.parallel.Blocks;
import org.lamella.core.progress.Progress;

/**
 * Abundances and goodness of fit of all pixels, in one pass over the stored entries.
 *
 * <p>Nothing is summed over empty channels: with m = E a, |x - m|^2 = sum x (x - 2 m) + a^T E^T E a, and Pearson's chi-squared
 * sum (x - m)^2 / m = sum x^2 / m - 2 sum x + sum m, where the first sums run over channels with counts.
 */
final class FitMaps {

    private final double[][] abundances;
    private final double[] residual;
    private final double[] chiSquared;
    private final int empty;

    private FitMaps(double[][] abundances, double[] residual, double[] chiSquared, int empty) {
        this.abundances = abundances;
        this.residual = residual;
        this.chiSquared = chiSquared;
        this.empty = empty;
    }

    static FitMaps of(Cube cube, int fromChannel, EndmemberMatrix matrix, Constraint constraint, boolean shares, boolean likelihood,
            Progress progress) throws LamellaException {
        int count = matrix.count();
        int pixels = cube.pixels();
        double[][] abundances = new double[count][pixels];
        double[] residual = new double[pixels];
        double[] chiSquared = new double[pixels];
        TabledSubsets tables = count <= TabledSubsets.MOST ? new TabledSubsets(matrix.gram(), count, constraint.sumToOne()) : null;
        int[] empty = Blocks.reduce(pixels, progress, () -> new int[1], (from, to, emptyOnes) -> {
            Pass pass = new Pass(cube, fromChannel, matrix, new PixelUnmixer(matrix, constraint, likelihood, tables), shares);
            for (int pixel = from; pixel < to; pixel++) {
                emptyOnes[0] += pass.run(pixel) ? 0 : 1;
                for (int k = 0; k < count; k++) {
                    abundances[k][pixel] = pass.abundances[k];
                }
                residual[pixel] = pass.residual;
                chiSquared[pixel] = pass.chiSquared;
            }
        }, (into, later) -> into[0] += later[0]);
        return new FitMaps(abundances, residual, chiSquared, empty[0]);
    }

    double[][] abundances() {
        return abundances;
    }

    double[] residual() {
        return residual;
    }

    double[] chiSquared() {
        return chiSquared;
    }

    /** Pixels without counts, whose abundances are zero. */
    int empty() {
        return empty;
    }

    /** Buffers of one thread. */
    private static final class Pass {

        private final Cube cube;
        private final int fromChannel;
        private final EndmemberMatrix matrix;
        private final PixelUnmixer unmixer;
        private final boolean shares;
        private final int[] channels;
        private final double[] values;
        private final double[] abundances;
        private double residual;
        private double chiSquared;

        Pass(Cube cube, int fromChannel, EndmemberMatrix matrix, PixelUnmixer unmixer, boolean shares) {
            this.cube = cube;
            this.fromChannel = fromChannel;
            this.matrix = matrix;
            this.unmixer = unmixer;
            this.shares = shares;
            channels = new int[cube.channels()];
            values = new double[cube.channels()];
            abundances = new double[matrix.count()];
        }

        /** Unmixes a pixel. @return whether it has counts */
        boolean run(int pixel) {
            int length = used(cube.copyRow(pixel, channels, values));
            double sum = 0;
            for (int e = 0; e < length; e++) {
                sum += values[e];
            }
            residual = 0;
            chiSquared = Double.NaN;
            if (length == 0 || shares && !(sum > 0)) {
                Arrays.fill(abundances, 0);
                return false;
            }
            double unit = shares ? sum : 1;
            for (int e = 0; shares && e < length; e++) {
                values[e] /= sum;
            }
            unmixer.unmix(channels, values, length, abundances);
            measure(length, sum, unit);
            return true;
        }

        /** Keeps the channels in use and counts them from the first of these. */
        private int used(int length) {
            if (fromChannel == 0 && matrix.channels() == cube.channels()) {
                return length;
            }
            int kept = 0;
            for (int e = 0; e < length; e++) {
                int channel = channels[e] - fromChannel;
                if (channel >= 0 && channel < matrix.channels()) {
                    channels[kept] = channel;
                    values[kept++] = values[e];
                }
            }
            return kept;
        }

        private void measure(int length, double sum, double unit) {
            int count = matrix.count();
            double square = 0;
            double pearson = 0;
            for (int e = 0; e < length; e++) {
                double value = values[e];
                double model = unmixer.model(channels[e], abundances);
                square += value * (value - 2 * model);
                // where the model has nothing, or less, the measure has no meaning
                pearson += value == 0 ? 0 : model > 0 ? value * value / model : Double.NaN;
            }
            double modelSum = 0;
            for (int k = 0; k < count; k++) {
                modelSum += abundances[k] * matrix.sums()[k];
                for (int l = 0; l < count; l++) {
                    square += abundances[k] * abundances[l] * matrix.plainGram()[k * count + l];
                }
            }
            residual = unit * Math.sqrt(Math.max(0, square) / matrix.channels());
            chiSquared = (unit * (pearson + modelSum) - 2 * sum) / Math.max(1, matrix.channels() - count);
        }
    }
}
