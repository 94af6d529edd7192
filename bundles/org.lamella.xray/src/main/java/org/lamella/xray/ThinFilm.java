package org.lamella.xray;

import java.util.Map;

/**
 * Absorption of X-rays on their way out of a plane film: of photons made evenly through the film (1 - exp(-x)) / x leave it, with x = mu
 * rho t / sin(take-off angle). J. I. Goldstein, J. L. Costley, G. W. Lorimer and S. J. B. Reed, Scanning Electron Microscopy 1977/I, 315.
 *
 * @param thicknessNm thickness along the beam, nm; 0 for no absorption
 * @param densityGPerCm3 density, g/cm³
 * @param takeOffDeg angle between the film's surface and the way to the detector, degrees, above 0 to 90
 */
public record ThinFilm(double thicknessNm, double densityGPerCm3, double takeOffDeg) {

    /** A film that absorbs nothing. */
    public static final ThinFilm TRANSPARENT = new ThinFilm(0, 1, 90);

    private static final double CM_PER_NM = 1e-7;

    /** Checks. */
    public ThinFilm {
        if (!(thicknessNm >= 0) || !(densityGPerCm3 > 0) || !(takeOffDeg > 0) || takeOffDeg > 90) {
            throw new IllegalArgumentException("No film is " + thicknessNm + " nm thick, of " + densityGPerCm3 + " g/cm3, seen at "
                    + takeOffDeg + " degrees");
        }
    }

    /**
     * A film by its mass on an area.
     *
     * @param massThicknessGPerCm2 g/cm²
     * @param takeOffDeg take-off angle, degrees
     * @return a film of the density 1 g/cm³
     */
    public static ThinFilm ofMass(double massThicknessGPerCm2, double takeOffDeg) {
        return new ThinFilm(massThicknessGPerCm2 / CM_PER_NM, 1, takeOffDeg);
    }

    /** Mass on the way of the photons from the far side of the film. @return g/cm² */
    public double longestPathGPerCm2() {
        return massThicknessGPerCm2() / Math.sin(Math.toRadians(takeOffDeg));
    }

    /** Mass on the way of the beam. @return g/cm² */
    public double massThicknessGPerCm2() {
        return thicknessNm * CM_PER_NM * densityGPerCm3;
    }

    /**
     * The share of photons that leave the film.
     *
     * @param massFractions composition of the film
     * @param energyKeV photon energy, keV
     * @return above 0 to 1
     */
    public double transmission(Map<Element, Double> massFractions, double energyKeV) {
        return share(MassAbsorption.cm2PerG(massFractions, energyKeV) * longestPathGPerCm2());
    }

    /**
     * The share of photons that leave a film.
     *
     * @param x absorption along the longest way, mass absorption coefficient times {@link #longestPathGPerCm2()}
     * @return (1 - exp(-x)) / x
     */
    public static double share(double x) {
        return x < 1e-9 ? 1 - x / 2 : -Math.expm1(-x) / x;
    }
}
