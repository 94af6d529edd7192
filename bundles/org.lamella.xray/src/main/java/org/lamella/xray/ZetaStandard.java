package org.lamella.xray;

import java.util.Map;

/**
 * A film of known composition and mass thickness, from which &zeta;-factors are measured: &zeta;_A = &rho;t C_A D A_A / I_A, with the share
 * A_A of photons that leave the film (Watanabe and Williams 2006, equation (2) with its absorption term).
 *
 * @param massFractions mass fraction by element, adding up to 1
 * @param massThicknessKgPerM2 mass thickness, kg/m²
 * @param massThicknessSigma its standard deviation, kg/m²
 * @param takeOffDeg take-off angle, degrees
 * @param electrons dose, electrons
 */
public record ZetaStandard(Map<Element, Double> massFractions, double massThicknessKgPerM2, double massThicknessSigma, double takeOffDeg,
        double electrons) {

    private static final double G_PER_CM2 = 0.1;

    /** Checks and copies. */
    public ZetaStandard {
        massFractions = Map.copyOf(massFractions);
        double sum = massFractions.values().stream().mapToDouble(Double::doubleValue).sum();
        if (!(Math.abs(sum - 1) < 0.02) || !(massThicknessKgPerM2 > 0) || !(electrons > 0)) {
            throw new IllegalArgumentException("No standard has mass fractions of " + massFractions + " in " + massThicknessKgPerM2
                    + " kg/m2, hit by " + electrons + " electrons");
        }
    }

    /**
     * A measured factor.
     *
     * @param line the line
     * @param value kg electron / (m² photon)
     * @param sigma its standard deviation, from counts and thickness
     */
    public record Factor(XrayLine line, double value, double sigma) {
    }

    /**
     * The factor of a line.
     *
     * @param line a line of an element of the standard
     * @param netCounts its counts above background, above zero
     * @param netCountsSigma their standard deviation
     * @return the factor
     */
    public Factor factor(XrayLine line, double netCounts, double netCountsSigma) {
        Double fraction = massFractions.get(line.element());
        if (fraction == null || !(netCounts > 0)) {
            throw new IllegalArgumentException("No factor of " + line.name() + " from " + netCounts + " counts of " + massFractions);
        }
        double leaving = ThinFilm.ofMass(G_PER_CM2 * massThicknessKgPerM2, takeOffDeg).transmission(massFractions, line.energyKeV());
        double value = massThicknessKgPerM2 * fraction * electrons * leaving / netCounts;
        return new Factor(line, value, value * Math.hypot(netCountsSigma / netCounts, massThicknessSigma / massThicknessKgPerM2));
    }
}
