package org.lamella.core.load;

/**
 * A range of energies in the units of the file's energy axis.
 *
 * @param low lower edge
 * @param high upper edge, above the lower one
 */
public record EnergyRange(double low, double high) {

    /** Refuses an empty range. */
    public EnergyRange {
        if (!(low < high)) {
            throw new IllegalArgumentException("Empty energy range: " + low + " to " + high);
        }
    }
}
