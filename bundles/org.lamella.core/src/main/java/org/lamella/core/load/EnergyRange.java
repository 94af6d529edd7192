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

    /**
     * Reads what a user wrote.
     *
     * @param text lower and upper edge, as in {@code 6.2:6.6}
     * @return the range
     * @throws IllegalArgumentException saying how a range is written
     */
    public static EnergyRange parse(String text) {
        String[] edges = text.split(":", -1);
        try {
            double low = Double.parseDouble(edges[0]);
            double high = Double.parseDouble(edges[edges.length - 1]);
            if (edges.length == 2 && low < high) {
                return new EnergyRange(low, high);
            }
        } catch (NumberFormatException notANumber) {
            throw new IllegalArgumentException(mistake(text), notANumber);
        }
        throw new IllegalArgumentException(mistake(text));
    }

    private static String mistake(String text) {
        return "'" + text + "' is no energy window; write it as in 6.2:6.6, the lower edge first";
    }
}
