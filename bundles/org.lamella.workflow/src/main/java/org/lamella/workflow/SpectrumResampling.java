package org.lamella.workflow;

import org.lamella.core.LamellaException;
import org.lamella.core.signal.Axis;

/**
 * A spectrum on the channels of another axis. Counts are conserved: each channel of the new axis gets what lies between its edges, the counts
 * of a channel being spread evenly over it.
 */
public final class SpectrumResampling {

    private static final double SAME = 1e-6;

    private SpectrumResampling() {
    }

    /**
     * Resamples.
     *
     * @param values one a channel of {@code from}
     * @param from uniform rising axis
     * @param to uniform rising axis in the same units
     * @param title whose spectrum it is, for messages
     * @return one value a channel of {@code to}; the given array when the axes are the same
     * @throws LamellaException when an axis is not uniform, or the axes are in different units or do not overlap
     */
    public static double[] onto(double[] values, Axis from, Axis to, String title) throws LamellaException {
        double factor = factor(from, to, title);
        if (!from.isUniform() || !to.isUniform()) {
            if (from.size() == to.size()) {
                return values;
            }
            throw new LamellaException("The spectrum '" + title + "' has " + from.size() + " channels of unequal width and cannot be put on "
                    + to.size() + "; give one on the same energy axis.");
        }
        double start = from.coordinate(0) * factor;
        double step = from.scale() * factor;
        if (from.size() == to.size() && Math.abs(start - to.coordinate(0)) < SAME * step && Math.abs(step / to.scale() - 1) < SAME) {
            return values;
        }
        double[] edges = new double[values.length + 1];
        for (int channel = 0; channel < values.length; channel++) {
            edges[channel + 1] = edges[channel] + values[channel];
        }
        double[] resampled = new double[to.size()];
        double covered = 0;
        for (int channel = 0; channel < resampled.length; channel++) {
            double low = (to.coordinate(channel - 0.5) - start) / step + 0.5;
            double high = (to.coordinate(channel + 0.5) - start) / step + 0.5;
            resampled[channel] = below(edges, high) - below(edges, low);
            covered += Math.max(0, Math.min(values.length, high) - Math.max(0, low));
        }
        if (!(covered > 0)) {
            throw new LamellaException("The energies of the spectrum '" + title + "' and of the image do not overlap; give one on the same"
                    + " energy axis.");
        }
        return resampled;
    }

    /** Units of the old axis in the new one's. */
    private static double factor(Axis from, Axis to, String title) throws LamellaException {
        String old = from.units().strip();
        String wanted = to.units().strip();
        if (old.equals(wanted) || old.isEmpty() || wanted.isEmpty()) {
            return 1;
        }
        if (old.equals("eV") && wanted.equals("keV")) {
            return 1e-3;
        }
        if (old.equals("keV") && wanted.equals("eV")) {
            return 1e3;
        }
        throw new LamellaException("The energies of the spectrum '" + title + "' are in " + old + ", those of the image in " + wanted
                + "; give one in the same unit.");
    }

    /** Counts below a place, in channels of the old axis. */
    private static double below(double[] edges, double place) {
        if (place <= 0) {
            return 0;
        }
        int channel = (int) place;
        return channel >= edges.length - 1 ? edges[edges.length - 1] : edges[channel] + (place - channel) * (edges[channel + 1]
                - edges[channel]);
    }
}
