package org.lamella.core.signal;

/**
 * A run of channels.
 *
 * @param from first channel
 * @param to one past the last channel; equal to {@code from} when empty
 */
public record ChannelRange(int from, int to) {

    /**
     * The channels whose centres lie between two energies, edges included.
     *
     * @param axis energy axis
     * @param energyA one edge, in the axis' units
     * @param energyB the other edge
     * @return the run, clamped to the axis; empty when no channel lies between
     */
    public static ChannelRange of(Axis axis, double energyA, double energyB) {
        double low = Math.min(energyA, energyB);
        double high = Math.max(energyA, energyB);
        // half a millionth of a step forgives the rounding of edges computed from the axis itself
        double slack = 5e-7 * Math.abs(axis.scale());
        int from = -1;
        int to = -1;
        for (int i = 0; i < axis.size(); i++) {
            double energy = axis.coordinate(i);
            if (energy >= low - slack && energy <= high + slack) {
                from = from < 0 ? i : from;
                to = i + 1;
            }
        }
        return from < 0 ? new ChannelRange(0, 0) : new ChannelRange(from, to);
    }

    /** Number of channels. @return 0 or more */
    public int size() {
        return to - from;
    }
}
