package org.lamella.xray;

/**
 * The continuous background of a thin film after H. A. Kramers, Phil. Mag. 46 (1923) 836: as many photons per unit energy as 1/E,
 *
 * <p>d&sigma;/dE = 16 &pi; / (3 &radic;3) &alpha; r_e&sup2; Z&sup2; / &beta;&sup2; / E, for E below the beam energy.
 *
 * <p>It is taken as the same in all directions.
 */
public final class Bremsstrahlung {

    private static final double FINE_STRUCTURE = 1 / 137.035999;
    private static final double CLASSICAL_ELECTRON_RADIUS_CM = 2.8179403e-13;
    private static final double ELECTRON_REST_KEV = 510.99895;

    private Bremsstrahlung() {
    }

    /**
     * The cross-section for the emission of a photon.
     *
     * @param atomicNumber atomic number of the target
     * @param beamEnergyKeV kinetic energy of the electron, keV
     * @param photonEnergyKeV photon energy, above 0 keV
     * @return cm² per atom and keV, into all directions; 0 above the beam energy
     */
    public static double crossSectionCm2PerKeV(int atomicNumber, double beamEnergyKeV, double photonEnergyKeV) {
        if (photonEnergyKeV > beamEnergyKeV) {
            return 0;
        }
        double inverseGamma = ELECTRON_REST_KEV / (ELECTRON_REST_KEV + beamEnergyKeV);
        double betaSquared = 1 - inverseGamma * inverseGamma;
        double radiusTimesZ = CLASSICAL_ELECTRON_RADIUS_CM * atomicNumber;
        return 16 * Math.PI / (3 * Math.sqrt(3)) * FINE_STRUCTURE * radiusTimesZ * radiusTimesZ / (betaSquared * photonEnergyKeV);
    }
}
