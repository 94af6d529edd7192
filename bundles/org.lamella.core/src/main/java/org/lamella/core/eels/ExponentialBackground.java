package org.lamella.core.eels;

import org.lamella.core.LamellaException;
import org.lamella.core.signal.Axis;
import org.lamella.core.signal.ChannelRange;

/**
 * The exponential B(E) = A exp(-E / d), for short fit ranges at low losses, where a power law bends too much. See {@link EdgeBackground} for
 * the fit.
 */
public final class ExponentialBackground extends EdgeBackground {

    private ExponentialBackground(ChannelRange range, double... energies) {
        super(range, energies);
    }

    /**
     * An exponential for one axis and fit range.
     *
     * @param energy energy axis
     * @param from lower edge of the fit range, in the axis' units
     * @param to upper edge, in the axis' units
     * @return fits of that range
     * @throws LamellaException when the range holds fewer than three channels
     */
    public static ExponentialBackground of(Axis energy, double from, double to) throws LamellaException {
        return new ExponentialBackground(range(energy, from, to), energy.coordinates());
    }

    /** The decay energy. @param parameters of a fit @return d of A exp(-E / d), in the axis' units; negative for a rising one */
    public double decay(double... parameters) {
        return 1 / parameters[1];
    }
}
