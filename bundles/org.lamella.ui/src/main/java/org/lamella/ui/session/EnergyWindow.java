package org.lamella.ui.session;

import org.lamella.core.signal.Axis;
import org.lamella.core.signal.ChannelRange;

/**
 * A window on the energy axis; edges may be given in any order.
 *
 * @param from lower edge, in the axis' units
 * @param to upper edge, in the axis' units
 */
public record EnergyWindow(double from, double to) {

    /** Puts the edges in order. */
    public EnergyWindow {
        if (!Double.isFinite(from) || !Double.isFinite(to)) {
            throw new IllegalArgumentException("An energy window from " + from + " to " + to);
        }
        if (from > to) {
            double swap = from;
            from = to;
            to = swap;
        }
    }

    /** The channels whose centres lie in the window. @param axis energy axis @return a run of channels, perhaps empty */
    public ChannelRange channels(Axis axis) {
        return ChannelRange.of(axis, from, to);
    }

    /** The window moved. @param by in the axis' units @return a window of the same width */
    public EnergyWindow moved(double by) {
        return new EnergyWindow(from + by, to + by);
    }
}
