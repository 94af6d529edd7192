package org.lamella.benchmarks;

import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import org.lamella.core.cube.SparseCube;
import org.lamella.core.signal.Axis;
import org.lamella.core.signal.AxisRole;
import org.lamella.core.signal.DataType;
import org.lamella.core.signal.SignalHeader;
import org.lamella.core.signal.SignalKind;
import org.lamella.core.signal.SpectrumImage;

/** Maps of any size: four phases in stripes, each with lines of its own on a common background, about 100 counts a pixel. */
final class LineMap {

    private static final int PHASES = 4;
    private static final int LINES = 6;
    private static final double COUNTS_PER_PIXEL = 100;
    private static final double BACKGROUND = 0.3;
    private static final int LEAST_STRIPE = 16;

    private final int side;
    private final int channels;
    /** Cumulative spectra of the phases. */
    private final double[][] cumulative = new double[PHASES][];

    private LineMap(int side, int channels) {
        this.side = side;
        this.channels = channels;
        for (int phase = 0; phase < PHASES; phase++) {
            cumulative[phase] = cumulative(phase, channels);
        }
    }

    /** A map of side x side pixels. */
    static SpectrumImage of(int side, int channels, long seed) {
        return new LineMap(side, channels).draw(seed);
    }

    private static double[] cumulative(int phase, int channels) {
        double[] sums = new double[channels];
        double sum = 0;
        for (int channel = 0; channel < channels; channel++) {
            double energy = 20.0 * channel / channels;
            double value = BACKGROUND * Math.exp(-energy / 4) / 4;
            for (int line = 0; line < LINES; line++) {
                double distance = (energy - 0.5 - 1.3 * line - 0.25 * phase * (line % 3)) / 0.05;
                value += (1 - BACKGROUND) / LINES * Math.exp(-0.5 * distance * distance) / (0.05 * Math.sqrt(2 * Math.PI));
            }
            sum += value;
            sums[channel] = sum;
        }
        double total = sum;
        Arrays.setAll(sums, channel -> sums[channel] / total);
        return sums;
    }

    private SpectrumImage draw(long seed) {
        SplittableRandom random = new SplittableRandom(seed);
        SparseCube.Builder builder = SparseCube.builder(side, side, channels, DataType.UINT16);
        int[] row = new int[channels];
        int stripe = Math.max(LEAST_STRIPE, side / 8);
        for (int pixel = 0; pixel < side * side; pixel++) {
            Arrays.fill(row, 0);
            int counts = poisson(COUNTS_PER_PIXEL * (0.8 + 0.4 * (pixel % side) / side), random);
            int phase = pixel % side / stripe % PHASES;
            for (int c = 0; c < counts; c++) {
                int place = Arrays.binarySearch(cumulative[phase], random.nextDouble());
                row[Math.min(channels - 1, place < 0 ? -place - 1 : place)]++;
            }
            builder.appendDenseRow(row);
        }
        return new SpectrumImage(SignalHeader.of("map", SignalKind.SPECTRUM),
                List.of(Axis.uniform("y", AxisRole.NAVIGATION, side, 0, 1, "nm"), Axis.uniform("x", AxisRole.NAVIGATION, side, 0, 1, "nm")),
                Axis.uniform("Energy", AxisRole.SIGNAL, channels, 0, 20.0 / channels, "keV"), builder.build());
    }

    /** By the normal limit, good enough for a hundred counts. */
    private static int poisson(double mean, SplittableRandom random) {
        double normal = Math.sqrt(-2 * Math.log(1 - random.nextDouble())) * Math.cos(2 * Math.PI * random.nextDouble());
        return (int) Math.max(0, Math.round(mean + Math.sqrt(mean) * normal));
    }
}
