package org.lamella.preprocessing.align;

import org.lamella.core.LamellaException;
import org.lamella.core.cube.Cube;
import org.lamella.core.parallel.Blocks;
import org.lamella.core.progress.Progress;
import org.lamella.core.signal.ChannelRange;
import org.lamella.preprocessing.internal.SpectrumReader;

/**
 * The shift s that lays the mean spectrum r over a spectrum, y(c) = a r(c - s) + b: first the whole channel of the largest correlation,
 * then weighted least squares in a, b and s with weights 1 / r, the inverse variance of counts. The mean is made anew from the shifted
 * spectra twice, and the shifts with it.
 */
final class SpectrumCorrelation implements ShiftFinder {

    private static final int ROUNDS = 3;

    @Override
    public double[] places(Cube cube, ChannelRange range, double maxShift, Progress progress) throws LamellaException {
        double[] places = new double[cube.pixels()];
        for (int round = 0; round < ROUNDS; round++) {
            double start = (double) round / ROUNDS;
            double[] reference = mean(cube, places, progress.part(start, start + 0.3 / ROUNDS));
            requireStructure(reference, range);
            Blocks.forEach(places.length, progress.part(start + 0.3 / ROUNDS, start + 1.0 / ROUNDS), (first, end) -> {
                SpectrumReader reader = new SpectrumReader(cube);
                ShiftedReference shifted = new ShiftedReference(reference, range, maxShift);
                for (int pixel = first; pixel < end; pixel++) {
                    places[pixel] = shifted.place(reader.read(pixel));
                }
            });
        }
        return places;
    }

    private static void requireStructure(double[] reference, ChannelRange range) throws LamellaException {
        double least = Double.POSITIVE_INFINITY;
        double most = Double.NEGATIVE_INFINITY;
        for (int i = range.from(); i < range.to(); i++) {
            least = Math.min(least, reference[i]);
            most = Math.max(most, reference[i]);
        }
        if (!(most > least)) {
            throw new LamellaException("The mean spectrum is flat among the energies to look at, so that no shift can be seen; choose"
                    + " others.");
        }
    }

    /** Mean of the spectra, each read at the place that it was found at. */
    private static double[] mean(Cube cube, double[] places, Progress progress) throws LamellaException {
        int channels = cube.channels();
        double[] sum = Blocks.reduce(places.length, progress, () -> new double[channels], (first, end, into) -> {
            SpectrumReader reader = new SpectrumReader(cube);
            for (int pixel = first; pixel < end; pixel++) {
                if (Double.isNaN(places[pixel])) {
                    continue;
                }
                double[] spectrum = reader.read(pixel);
                for (int c = 0; c < channels; c++) {
                    into[c] += places[pixel] == 0 ? spectrum[c] : Sampling.cubic(spectrum, c + places[pixel]);
                }
            }
        }, (into, later) -> {
            for (int c = 0; c < channels; c++) {
                into[c] += later[c];
            }
        });
        for (int c = 0; c < channels; c++) {
            sum[c] /= places.length;
        }
        return sum;
    }
}
