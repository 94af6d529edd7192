package org.lamella.xray;

/**
 * How many electrons a film was hit by.
 *
 * @param currentNa current of the probe, nA
 * @param timeS time in which the detector counted, s
 */
public record ElectronDose(double currentNa, double timeS) {

    private static final double CHARGE_C = 1.602176634e-19;
    private static final double AMPERE_PER_NA = 1e-9;

    /** Checks. */
    public ElectronDose {
        if (!(currentNa > 0) || !(timeS > 0) || Double.isInfinite(currentNa * timeS)) {
            throw new IllegalArgumentException("No dose is " + currentNa + " nA in " + timeS + " s");
        }
    }

    /** The dose. @return electrons */
    public double electrons() {
        return currentNa * AMPERE_PER_NA * timeS / CHARGE_C;
    }
}
