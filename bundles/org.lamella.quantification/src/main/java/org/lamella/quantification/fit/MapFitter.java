package org.lamella.quantification.fit;

import java.util.Arrays;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;
import org.lamella.core.LamellaException;
import org.lamella.core.cube.Cube;
import org.lamella.core.parallel.Blocks;
import org.lamella.core.progress.Progress;

/**
 * Fits every pixel of a map by the lines of a model and one background. Energies, widths and the shape of the background are those of the
 * map's sum spectrum, in which there are counts enough to tell them.
 */
public final class MapFitter {

    private final SpectrumFit whole;
    private final ChannelRows rows;
    private final int shells;

    /**
     * A fitter.
     *
     * @param whole the fit of the map's sum spectrum
     */
    public MapFitter(SpectrumFit whole) {
        this.whole = whole;
        List<FamilyTemplate> templates = whole.model().lines(whole.calibration());
        shells = templates.size();
        double[][] columns = new double[shells + 1][];
        for (int j = 0; j < shells; j++) {
            columns[j] = templates.get(j).counts();
        }
        double sum = Arrays.stream(whole.background()).sum();
        columns[shells] = Arrays.stream(whole.background()).map(value -> sum > 0 ? value / sum : 0).toArray();
        rows = ChannelRows.of(columns);
    }

    /**
     * Fits.
     *
     * @param cube counts
     * @param firstChannel channel of the cube that is the model's first
     * @param progress fraction of pixels done; cancels
     * @return counts and errors of every shell by pixel
     * @throws LamellaException when cancelled
     */
    public FittedMaps fit(Cube cube, int firstChannel, Progress progress) throws LamellaException {
        int pixels = cube.width() * cube.height();
        double[][] counts = new double[shells][pixels];
        double[][] sigma = new double[shells][pixels];
        double[] background = new double[pixels];
        int unsettled = visit(cube, firstChannel, progress, () -> (pixel, amounts, covariance) -> {
            for (int j = 0; j < shells; j++) {
                counts[j][pixel] = amounts[j];
                sigma[j][pixel] = Math.sqrt(covariance[j * (shells + 1) + j]);
            }
            background[pixel] = amounts[shells];
        });
        return new FittedMaps(cube.width(), cube.height(), whole.model().families(), counts, sigma, background, unsettled);
    }

    /** Takes the fit of a pixel. */
    @FunctionalInterface
    interface PixelVisitor {
        /**
         * Takes the fit of a pixel that has counts.
         *
         * @param pixel its number
         * @param amounts photons of each shell, then those of the background; good until the next pixel
         * @param covariance of the amounts, row by row; good until the next pixel
         */
        void pixel(int pixel, double[] amounts, double[] covariance);
    }

    /**
     * Fits every pixel that has counts.
     *
     * @param visitors makes a visitor for the pixels that one thread does in a row
     * @return in how many pixels the fit did not settle
     */
    int visit(Cube cube, int firstChannel, Progress progress, Supplier<PixelVisitor> visitors) throws LamellaException {
        AtomicInteger unsettled = new AtomicInteger();
        Blocks.forEach(cube.pixels(), progress, (from, to) -> {
            PixelVisitor visitor = visitors.get();
            PixelLikelihood likelihood = new PixelLikelihood(rows);
            Row row = new Row(cube.channels());
            double[] amounts = new double[shells + 1];
            double[] covariance = new double[amounts.length * amounts.length];
            for (int pixel = from; pixel < to; pixel++) {
                row.read(cube, pixel, firstChannel, whole.counts().length);
                if (row.length == 0) {
                    continue;
                }
                start(row.sum, amounts);
                if (!likelihood.fit(row.channels, row.values, row.length, amounts)) {
                    unsettled.incrementAndGet();
                }
                likelihood.covariance(amounts, covariance);
                visitor.pixel(pixel, amounts, covariance);
            }
        });
        return unsettled.get();
    }

    /** The sum's amounts in proportion, but none so small that it could not grow. */
    private void start(double sum, double[] amounts) {
        double share = sum / Arrays.stream(whole.counts()).sum();
        double least = 0.01 * sum / amounts.length;
        for (int j = 0; j < shells; j++) {
            amounts[j] = Math.max(least, share * whole.amounts()[j]);
        }
        amounts[shells] = Math.max(least, share * Arrays.stream(whole.background()).sum());
    }

    /** The counts of one pixel within the model's channels. */
    private static final class Row {

        private final int[] channels;
        private final double[] values;
        private int length;
        private double sum;

        Row(int room) {
            channels = new int[room];
            values = new double[room];
        }

        void read(Cube cube, int pixel, int firstChannel, int size) {
            int stored = cube.copyRow(pixel, channels, values);
            length = 0;
            sum = 0;
            for (int i = 0; i < stored; i++) {
                int channel = channels[i] - firstChannel;
                if (channel >= 0 && channel < size && values[i] > 0) {
                    channels[length] = channel;
                    values[length++] = values[i];
                    sum += values[i];
                }
            }
        }
    }
}
