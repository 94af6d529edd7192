package org.lamella.diffusion;

import java.util.Arrays;

/** Equations at an interface: what remains of each, and its derivatives by the m unknowns of either side. */
public final class InterfaceTerms {

    /** What remains of each equation, m + 1 values. */
    public final double[] rest;
    /** Derivatives by the unknowns of the left side, (m + 1) x m, row by row. */
    public final double[] byLeft;
    /** Derivatives by the unknowns of the right side, (m + 1) x m, row by row. */
    public final double[] byRight;

    InterfaceTerms(int unknowns) {
        rest = new double[unknowns + 1];
        byLeft = new double[(unknowns + 1) * unknowns];
        byRight = new double[(unknowns + 1) * unknowns];
    }

    void clear() {
        Arrays.fill(rest, 0);
        Arrays.fill(byLeft, 0);
        Arrays.fill(byRight, 0);
    }
}
