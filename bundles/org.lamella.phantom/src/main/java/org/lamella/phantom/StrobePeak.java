package org.lamella.phantom;

/**
 * The peak at zero energy by which some electronics time themselves: the same in every pixel.
 *
 * @param countsPerPixel expected counts of a pixel; what lies outside the energy axis is lost
 * @param fwhmEv full width at half maximum, eV
 */
public record StrobePeak(double countsPerPixel, double fwhmEv) {

    /** Checks. */
    public StrobePeak {
        if (!(countsPerPixel > 0) || Double.isInfinite(countsPerPixel) || !(fwhmEv > 0) || Double.isInfinite(fwhmEv)) {
            throw new IllegalArgumentException("No strobe peak is of " + countsPerPixel + " counts and " + fwhmEv + " eV");
        }
    }
}
