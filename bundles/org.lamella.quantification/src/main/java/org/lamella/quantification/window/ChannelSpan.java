package org.lamella.quantification.window;

import org.lamella.core.signal.Axis;

/**
 * A run of channels. Both edges of a window in energy are taken to the nearest channel, and the upper one is left out, as HyperSpy does:
 * windows that touch share no channel, and windows of equal width have equally many channels but for one.
 *
 * @param from first channel
 * @param to one past the last channel
 */
public record ChannelSpan(int from, int to) {

    /**
     * The channels of a window.
     *
     * @param axis rising axis
     * @param low lower edge, in the axis' units
     * @param high upper edge
     * @return empty where the window lies beside the axis
     */
    public static ChannelSpan between(Axis axis, double low, double high) {
        double last = axis.coordinate(axis.size() - 1.0);
        if (high < axis.coordinate(0) || low > last) {
            return new ChannelSpan(0, 0);
        }
        int from = axis.nearest(low);
        // beyond the axis the last channel belongs to the window
        int to = high > last ? axis.size() : axis.nearest(high);
        return new ChannelSpan(from, Math.max(from, to));
    }

    /** How many channels. @return 0 or more */
    public int size() {
        return to - from;
    }

    /** Sum of a spectrum over the channels. @param spectrum one value a channel @return the sum */
    public double sum(double[] spectrum) {
        double sum = 0;
        for (int channel = from; channel < to; channel++) {
            sum += spectrum[channel];
        }
        return sum;
    }
}
