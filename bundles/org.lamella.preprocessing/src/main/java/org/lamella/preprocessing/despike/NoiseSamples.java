package org.lamella.preprocessing.despike;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.lamella.core.LamellaException;
import org.lamella.core.cube.Cube;
import org.lamella.core.parallel.Blocks;
import org.lamella.core.progress.Progress;
import org.lamella.core.signal.ChannelRange;

/**
 * Values of an image at places spread evenly over it, beside what their neighbours let expect.
 *
 * @param values the values
 * @param inSpace what the pixels around let expect
 * @param alongEnergies what the channels on either side let expect
 */
record NoiseSamples(double[] values, double[] inSpace, double[] alongEnergies) {

    private static final int MOST_ROWS = 48;
    private static final int MOST_SAMPLES = 400_000;
    /** Counts of a cell from which its relative scatter can be told. */
    private static final double ENOUGH_COUNTS = 5;
    private static final int ENOUGH_CELLS = 1000;
    private static final double MAD_TO_SIGMA = 1.4826;

    static NoiseSamples of(Cube cube, ChannelRange range, Progress progress) throws LamellaException {
        int rows = Math.min(MOST_ROWS, cube.height());
        long cells = (long) rows * cube.width() * range.size();
        // a stride that is odd walks through all channels, pixel after pixel
        int stride = (int) Math.max(1, cells / MOST_SAMPLES) | 1;
        double[][][] parts = new double[rows][][];
        Blocks.tasks(rows, progress, number -> parts[number] = row(cube, (int) ((long) cube.height() * number / rows), range, stride));
        return new NoiseSamples(joined(parts, 0), joined(parts, 1), joined(parts, 2));
    }

    private static double[][] row(Cube cube, int y, ChannelRange range, int stride) {
        Neighbourhood at = new Neighbourhood(cube);
        at.toRow(y);
        int cells = cube.width() * range.size();
        double[][] samples = new double[3][(cells + stride - 1) / stride];
        int pixel = -1;
        for (int i = 0; i < samples[0].length; i++) {
            int cell = i * stride;
            if (cell / range.size() != pixel) {
                pixel = cell / range.size();
                at.toPixel(pixel);
            }
            int channel = range.from() + cell % range.size();
            samples[0][i] = at.value(channel);
            samples[1][i] = at.inSpace(channel);
            samples[2][i] = at.alongEnergies(channel);
        }
        return samples;
    }

    private static double[] joined(double[][][] parts, int which) {
        List<double[]> all = new ArrayList<>();
        for (double[][] part : parts) {
            all.add(part[which]);
        }
        return all.stream().flatMapToDouble(Arrays::stream).toArray();
    }

    /** The noise about what a neighbourhood lets expect. @param expected one of this record's arrays */
    NoiseCurve curve(double... expected) {
        double[] deviations = new double[values.length];
        Arrays.setAll(deviations, i -> values[i] - expected[i]);
        return NoiseCurve.of(expected, deviations);
    }

    /** Units of the data that one count makes: their variance over their mean, 1 where there are too few counts to tell, and never less. */
    double gain(int cells) {
        double[] deviations = new double[values.length];
        int enough = 0;
        for (int i = 0; i < values.length; i++) {
            if (inSpace[i] >= ENOUGH_COUNTS) {
                deviations[enough++] = Math.abs(values[i] - inSpace[i]) / Math.sqrt(inSpace[i] * (1 + 1.0 / cells));
            }
        }
        if (enough < ENOUGH_CELLS) {
            return 1;
        }
        Arrays.sort(deviations, 0, enough);
        double sigma = MAD_TO_SIGMA * deviations[enough / 2];
        return Math.max(1, sigma * sigma);
    }
}
