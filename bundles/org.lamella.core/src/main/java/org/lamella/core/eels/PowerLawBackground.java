package org.lamella.core.eels;

import org.lamella.core.LamellaException;
import org.lamella.core.signal.Axis;
import org.lamella.core.signal.ChannelRange;

/**
 * The power law B(E) = A E^-r, the usual background of core-loss edges (R. F. Egerton, Electron Energy-Loss Spectroscopy in the Electron
 * Microscope, 3rd edition, section 4.4). See {@link EdgeBackground} for the fit.
 */
public final class PowerLawBackground extends EdgeBackground {

    private PowerLawBackground(ChannelRange range, double... logEnergies) {
        super(range, logEnergies);
    }

    /**
     * A power law for one axis and fit range.
     *
     * @param energy energy-loss axis
     * @param from lower edge of the fit range, in the axis' units, above zero
     * @param to upper edge, in the axis' units
     * @return fits of that range
     * @throws LamellaException when the range begins at or below zero loss or holds fewer than three channels
     */
    public static PowerLawBackground of(Axis energy, double from, double to) throws LamellaException {
        ChannelRange range = range(energy, from, to);
        double[] logs = energy.coordinates();
        for (int i = 0; i < logs.length; i++) {
            logs[i] = logs[i] > 0 ? Math.log(logs[i]) : Double.NaN;
        }
        if (Double.isNaN(logs[range.from()]) || Double.isNaN(logs[range.to() - 1])) {
            throw new LamellaException("A power law has no value at or below zero " + energy.units() + "; the fit range " + from + " to " + to
                    + " must begin above it.");
        }
        return new PowerLawBackground(range, logs);
    }

    /** The factor A for energies in the axis' units. @param parameters of a fit @return A of A E^-r */
    public double factor(double... parameters) {
        return Math.exp(logFactor(parameters));
    }

    /** The exponent. @param parameters of a fit @return r of A E^-r */
    public double exponent(double... parameters) {
        return parameters[1];
    }
}
