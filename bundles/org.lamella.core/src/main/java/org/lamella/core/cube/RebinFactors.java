package org.lamella.core.cube;

/**
 * Block sizes of a rebin by summation.
 *
 * @param x columns a block, 1 or more
 * @param y rows a block, 1 or more
 * @param energy channels a block, 1 or more
 */
public record RebinFactors(int x, int y, int energy) {

    /** Refuses factors below 1. */
    public RebinFactors {
        if (x < 1 || y < 1 || energy < 1) {
            throw new IllegalArgumentException("Rebin factors must be 1 or more: " + x + ", " + y + ", " + energy);
        }
    }

    /**
     * Reads what a user wrote.
     *
     * @param text columns, rows and channels a block, as in {@code 2,2,1}
     * @return the factors
     * @throws IllegalArgumentException saying how factors are written
     */
    public static RebinFactors parse(String text) {
        String[] parts = text.split(",", -1);
        try {
            if (parts.length == 3) {
                return new RebinFactors(Integer.parseInt(parts[0].strip()), Integer.parseInt(parts[1].strip()),
                        Integer.parseInt(parts[2].strip()));
            }
        } catch (IllegalArgumentException noFactors) {
            throw new IllegalArgumentException(mistake(text), noFactors);
        }
        throw new IllegalArgumentException(mistake(text));
    }

    private static String mistake(String text) {
        return "'" + text + "' are no block sizes; write columns, rows and channels a block, each 1 or more, as in 2,2,1";
    }
}
