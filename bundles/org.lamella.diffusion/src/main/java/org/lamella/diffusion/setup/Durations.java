package org.lamella.diffusion.setup;

import java.util.List;
import java.util.OptionalDouble;
import org.lamella.core.LamellaException;

/** Times as people write them, for instance {@code 10 min}. */
public final class Durations {

    private Durations() {
    }

    /**
     * Reads times.
     *
     * @param texts numbers with units; without one they are seconds
     * @return s, rising
     * @throws LamellaException when one is no time, not above zero, or not later than the one before
     */
    public static double[] parse(List<String> texts) throws LamellaException {
        double[] times = new double[texts.size()];
        for (int i = 0; i < times.length; i++) {
            OptionalDouble time = Dimension.TIME.parse(texts.get(i));
            if (time.isEmpty() || !(time.getAsDouble() > (i == 0 ? 0 : times[i - 1]))) {
                throw new LamellaException("Parameter times takes rising times above zero with the units " + Dimension.TIME.units()
                        + ", not '"
                        + texts.get(i) + "'.");
            }
            times[i] = time.getAsDouble();
        }
        return times;
    }
}
