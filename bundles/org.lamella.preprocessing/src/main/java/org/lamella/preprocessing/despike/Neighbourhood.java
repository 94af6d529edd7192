package org.lamella.preprocessing.despike;

import org.lamella.core.cube.Cube;
import org.lamella.preprocessing.internal.SpectrumReader;

/**
 * What the neighbours of a value let expect of it. In space these are the same channel of the eight pixels around, or the three on either
 * side in a line scan, scaled to the counts of the pixel: their mean without the largest and the smallest, so that one neighbour with a
 * spike of its own does no harm, or their median when that is more, as on the border of a grain, where most neighbours are of the pixel's
 * own side. Along the energies it is the mean of the second to the fifth channel on either side without the largest and the smallest. For
 * one thread, row by row.
 */
final class Neighbourhood {

    private static final int LINE_REACH = 3;
    private static final int NEAREST = 2;
    private static final int FARTHEST = 5;
    private static final double STRONGEST_SCALE = 2;

    private final Cube cube;
    private final SpectrumReader reader;
    private final int reachX;
    private final int reachY;
    private final int channels;
    private final double[][] rows;
    private final double[][] totals;
    private int row;
    /** Starts of the spectra around the pixel, with what scales them to its counts. */
    private final int[] lines;
    private final int[] starts;
    private final double[] scales;
    private final double[] sorted;
    private int around;
    private double[] own;
    private int ownStart;
    private int used;

    Neighbourhood(Cube cube) {
        this.cube = cube;
        reader = new SpectrumReader(cube);
        channels = cube.channels();
        reachX = cube.height() == 1 ? LINE_REACH : 1;
        reachY = cube.width() == 1 ? LINE_REACH : cube.height() == 1 ? 0 : 1;
        rows = new double[2 * reachY + 1][Math.multiplyExact(cube.width(), channels)];
        totals = new double[rows.length][cube.width()];
        int most = (2 * reachX + 1) * (2 * reachY + 1);
        lines = new int[most];
        starts = new int[most];
        scales = new double[most];
        sorted = new double[most];
    }

    /** Goes to a row of the map. */
    void toRow(int y) {
        row = y;
        for (int line = 0; line < rows.length; line++) {
            int at = y + line - reachY;
            for (int x = 0; at >= 0 && at < cube.height() && x < cube.width(); x++) {
                double[] spectrum = reader.read(at * cube.width() + x);
                System.arraycopy(spectrum, 0, rows[line], x * channels, channels);
                double total = 0;
                for (double value : spectrum) {
                    total += value;
                }
                totals[line][x] = total;
            }
        }
    }

    /** Goes to a pixel of the row. */
    void toPixel(int x) {
        toPixel(x, 0);
    }

    /** Goes to a pixel of the row. @param excess what of its counts does not belong to it and must not scale its neighbours */
    void toPixel(int x, double excess) {
        own = rows[reachY];
        ownStart = x * channels;
        around = 0;
        double total = totals[reachY][x] - excess;
        for (int v = -reachY; v <= reachY; v++) {
            for (int u = -reachX; u <= reachX; u++) {
                boolean inside = row + v >= 0 && row + v < cube.height() && x + u >= 0 && x + u < cube.width();
                if (inside && (u != 0 || v != 0)) {
                    double other = totals[reachY + v][x + u];
                    double scale = other > 0 && total > 0 ? total / other : 1;
                    lines[around] = reachY + v;
                    starts[around] = (x + u) * channels;
                    scales[around++] = Math.max(1 / STRONGEST_SCALE, Math.min(STRONGEST_SCALE, scale));
                }
            }
        }
    }

    double value(int channel) {
        return own[ownStart + channel];
    }

    /** What the pixels around let expect; the pixel's own channels when there are none around. */
    double inSpace(int channel) {
        if (around == 0) {
            return alongEnergies(channel);
        }
        double sum = 0;
        for (int i = 0; i < around; i++) {
            double value = scales[i] * rows[lines[i]][starts[i] + channel];
            sum += value;
            int place = i;
            for (; place > 0 && sorted[place - 1] > value; place--) {
                sorted[place] = sorted[place - 1];
            }
            sorted[place] = value;
        }
        double median = 0.5 * (sorted[(around - 1) / 2] + sorted[around / 2]);
        return Math.max(median, trimmed(sum, sorted[around - 1], sorted[0], around));
    }

    /** What the channels on either side let expect. */
    double alongEnergies(int channel) {
        double sum = 0;
        double most = Double.NEGATIVE_INFINITY;
        double least = Double.POSITIVE_INFINITY;
        int count = 0;
        for (int distance = NEAREST; distance <= FARTHEST; distance++) {
            for (int c = channel - distance; c <= channel + distance; c += 2 * distance) {
                if (c >= 0 && c < channels) {
                    double value = own[ownStart + c];
                    sum += value;
                    most = Math.max(most, value);
                    least = Math.min(least, value);
                    count++;
                }
            }
        }
        return trimmed(sum, most, least, count);
    }

    private double trimmed(double sum, double most, double least, int count) {
        used = count > 2 ? count - 2 : count;
        return count == 0 ? Double.POSITIVE_INFINITY : count > 2 ? (sum - most - least) / used : sum / used;
    }

    /** How many values the last expectation is the mean of. */
    int used() {
        return used;
    }
}
