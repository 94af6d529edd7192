package org.lamella.core.load;

import java.nio.file.Path;
import java.util.Arrays;
import org.lamella.core.LamellaException;
import org.lamella.core.signal.Axis;
import org.lamella.core.signal.ChannelRange;
import org.lamella.core.signal.DataType;
import org.lamella.core.signal.NumericArray;
import org.lamella.core.signal.Spectrum;

/** Keeps the energies of a single spectrum that are wanted. */
final class SpectrumCut {

    private SpectrumCut() {
    }

    static Spectrum of(Path file, Spectrum spectrum, LoadOptions options) throws LamellaException {
        int factor = options.rebin().energy();
        if (options.energy().isEmpty() && factor == 1) {
            return spectrum;
        }
        Axis axis = spectrum.axis();
        ChannelRange range = options.energy().map(wanted -> ChannelRange.of(axis, wanted.low(), wanted.high()))
                .orElse(new ChannelRange(0, axis.size()));
        int channels = range.size() / factor;
        if (channels < 1) {
            throw new LamellaException("Cannot take the energies asked for from " + file + ": its axis runs from " + axis.coordinate(0)
                    + " to "
                    + axis.coordinate(axis.size() - 1.0) + " " + axis.units() + "; choose a wider range or smaller blocks.");
        }
        Axis cut = axis.crop(range.from(), range.to()).rebin(factor);
        return new Spectrum(spectrum.header(), cut, sums(spectrum.values(), range.from(), channels, factor));
    }

    private static NumericArray sums(NumericArray values, int from, int channels, int factor) {
        if (values.type().isFloating()) {
            double[] sums = new double[channels];
            Arrays.setAll(sums, channel -> {
                double sum = 0;
                for (int i = 0; i < factor; i++) {
                    sum += values.get(from + channel * factor + i);
                }
                return sum;
            });
            return NumericArray.of(sums);
        }
        long[] sums = new long[channels];
        Arrays.setAll(sums, channel -> {
            long sum = 0;
            for (int i = 0; i < factor; i++) {
                sum += values.getExact(from + channel * factor + i);
            }
            return sum;
        });
        return NumericArray.of(DataType.INT64, sums);
    }
}
