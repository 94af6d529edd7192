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
}
