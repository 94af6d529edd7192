package org.lamella.workflow;

import java.util.OptionalInt;
import org.lamella.core.LamellaException;
import org.lamella.core.progress.Progress;
import org.lamella.core.signal.Signal;
import org.lamella.core.signal.Spectrum;
import org.lamella.core.signal.SpectrumImage;

/**
 * What the numbers of a signal come to.
 *
 * @param sum sum of all values: {@link Long} and exact for integers, else {@link Double}
 * @param max largest value, of the same type
 * @param nonZero how many values differ from zero
 * @param sumSpectrumArgmax channel of the largest value of the sum spectrum, the first of equals; empty for what has no spectrum
 */
public record InfoValues(Number sum, Number max, long nonZero, OptionalInt sumSpectrumArgmax) {

    static InfoValues of(Signal signal, Progress progress) throws LamellaException {
        return new InfoValues(signal.sum(), signal.max(), signal.nonZero(), sumSpectrumArgmax(signal, progress));
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
