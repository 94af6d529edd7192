package org.lamella.xray;

/**
 * Bremsstrahlung of a thin film into one direction: the cross-section 2BN of H. W. Koch and J. W. Motz, Rev. Mod. Phys. 31 (1959) 920,
 * differential in photon energy and angle (relativistic first Born approximation, no screening), times the factor of G. Elwert, Ann. Phys.
 * 34 (1939) 178, for slow electrons. J. N. Chapman, C. C. Gray, B. W. Robertson and W. A. P. Nicholson, X-Ray Spectrom. 12 (1983) 153,
 * found this within a few percent of thin films at 20 to 100 keV.
 *
 * @param beamEnergyKeV kinetic energy of the electrons, keV
 * @param angleDeg angle between the electrons' way and the photon's, degrees: 90 + take-off angle for a detector above the specimen
 */
public record ThinFilmBremsstrahlung(double beamEnergyKeV, double angleDeg) {

    private static final double FINE_STRUCTURE = 1 / 137.035999;
    private static final double CLASSICAL_ELECTRON_RADIUS_CM = 2.8179403e-13;
    private static final double ELECTRON_REST_KEV = 510.99895;

    /** Checks. */
    public ThinFilmBremsstrahlung {
        if (!(beamEnergyKeV > 0) || Double.isInfinite(beamEnergyKeV) || !(angleDeg >= 0) || angleDeg > 180) {
            throw new IllegalArgumentException("No bremsstrahlung of " + beamEnergyKeV + " keV at " + angleDeg + " degrees");
        }
    }

    /**
     * The cross-section for the emission of a photon.
     *
     * @param atomicNumber atomic number of the target
     * @param photonEnergyKeV photon energy, above 0 keV
     * @return cm² per atom, keV and sr; 0 at the beam energy and above
     */
    public double crossSectionCm2PerKeVSr(int atomicNumber, double photonEnergyKeV) {
        if (photonEnergyKeV >= beamEnergyKeV) {
            return 0;
        }
        // energies in units of mc², momenta in units of mc; names as in the review
        double k = photonEnergyKeV / ELECTRON_REST_KEV;
        double e0 = 1 + beamEnergyKeV / ELECTRON_REST_KEV;
        double e = e0 - k;
        double p0 = Math.sqrt(e0 * e0 - 1);
        double p = Math.sqrt(e * e - 1);
        double radius = CLASSICAL_ELECTRON_RADIUS_CM * atomicNumber;
        double perMc2 = radius * radius * FINE_STRUCTURE / (8 * Math.PI) * p / (k * p0) * angular(k, e0, e, p0, p);
        return elwert(atomicNumber, p0 / e0, p / e) * perMc2 / ELECTRON_REST_KEV;
    }

    /** The brace of formula 2BN. */
    private double angular(double k, double e0, double e, double p0, double p) {
        double cosine = Math.cos(Math.toRadians(angleDeg));
        double sineSquared = 1 - cosine * cosine;
        double delta = e0 - p0 * cosine;
        double delta2 = delta * delta;
        double p02 = p0 * p0;
        double q2 = p02 + k * k - 2 * p0 * k * cosine;
        double q = Math.sqrt(q2);
        double logarithm = Math.log((e * e0 - 1 + p * p0) / (e * e0 - 1 - p * p0));
        double epsilon = Math.log((e + p) / (e - p));
        double epsilonQ = Math.log((q + p) / (q - p));
        double direct = 8 * sineSquared * (2 * e0 * e0 + 1) / (p02 * delta2 * delta2)
                - 2 * (5 * e0 * e0 + 2 * e * e0 + 3) / (p02 * delta2)
                - 2 * (p02 - k * k) / (q2 * delta2)
                + 4 * e / (p02 * delta);
        double mixed = 4 * e0 * sineSquared * (3 * k - p02 * e) / (p02 * delta2 * delta2)
                + 4 * e0 * e0 * (e0 * e0 + e * e) / (p02 * delta2)
                + (2 - 2 * (7 * e0 * e0 - 3 * e * e0 + e * e)) / (p02 * delta2)
                + 2 * k * (e0 * e0 + e * e0 - 1) / (p02 * delta);
        double recoil = 4 / delta2 - 6 * k / delta - 2 * k * (p02 - k * k) / (q2 * delta);
        return direct + logarithm / (p * p0) * mixed - 4 * epsilon / (p * delta) + epsilonQ / (p * q) * recoil;
    }

    /** &beta;0 (1 - exp(-2 pi Z alpha / beta0)) / (beta (1 - exp(-2 pi Z alpha / beta))). */
    private static double elwert(int atomicNumber, double betaBefore, double betaAfter) {
        double strength = -2 * Math.PI * atomicNumber * FINE_STRUCTURE;
        return betaBefore * Math.expm1(strength / betaBefore) / (betaAfter * Math.expm1(strength / betaAfter));
    }
}
