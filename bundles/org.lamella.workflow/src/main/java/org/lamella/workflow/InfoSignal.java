package org.lamella.workflow;

import java.util.List;
import java.util.OptionalInt;
import org.lamella.core.LamellaException;
import org.lamella.core.progress.Progress;
import org.lamella.core.signal.Acquisition;
import org.lamella.core.signal.Signal;
import org.lamella.core.signal.SignalKind;
import org.lamella.core.signal.Spectrum;
import org.lamella.core.signal.SpectrumImage;

/**
 * A signal in an {@link InfoDocument}.
 *
 * @param index position in the file, from 0
 * @param title name for the user
 * @param kind kind of measurement
 * @param shape sizes of the axes, slowest first
 * @param dtype number type in NumPy's spelling
 * @param axes the axes, slowest first
 * @param sum sum of all values: {@link Long} and exact for integers, else {@link Double}
 * @param max largest value, of the same type
 * @param nonZero how many values differ from zero
 * @param sumSpectrumArgmax channel of the largest value of the sum spectrum, the first of equals; empty for what has no spectrum
 * @param acquisition how it was acquired
 */
public record InfoSignal(int index, String title, SignalKind kind, List<Integer> shape, String dtype, List<InfoAxis> axes, Number sum,
        Number max, long nonZero, OptionalInt sumSpectrumArgmax, Acquisition acquisition) {

    /** Copies the lists. */
    public InfoSignal {
        shape = List.copyOf(shape);
        axes = List.copyOf(axes);
    }

    /**
     * Describes a signal; takes a pass over its values.
     *
     * @param index position in the file, from 0
     * @param signal the signal
     * @param progress progress and cancellation
     * @return its description
     * @throws LamellaException when cancelled
     */
    public static InfoSignal of(int index, Signal signal, Progress progress) throws LamellaException {
        List<InfoAxis> axes = signal.axes().stream().map(InfoAxis::of).toList();
        return new InfoSignal(index, signal.title(), signal.header().kind(), axes.stream().map(InfoAxis::size).toList(),
                signal.dataType().numpyName(), axes, signal.sum(), signal.max(), signal.nonZero(), sumSpectrumArgmax(signal, progress),
                signal.header().acquisition());
    }

    private static OptionalInt sumSpectrumArgmax(Signal signal, Progress progress) throws LamellaException {
        if (signal instanceof SpectrumImage image) {
            return argmax(image.cube().sumSpectrum(progress));
        }
        return signal instanceof Spectrum spectrum ? argmax(spectrum.values().toDoubles()) : OptionalInt.empty();
    }

    private static OptionalInt argmax(double[] values) {
        int best = -1;
        for (int i = 0; i < values.length; i++) {
            if (!Double.isNaN(values[i]) && (best < 0 || values[i] > values[best])) {
                best = i;
            }
        }
        return best < 0 ? OptionalInt.empty() : OptionalInt.of(best);
    }
}
