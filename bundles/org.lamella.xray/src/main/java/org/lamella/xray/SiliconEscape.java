package org.lamella.xray;

/**
 * Escape peaks of silicon detectors: a photon that ionises a K shell of silicon near the entrance may lose the K&alpha; photon that
 * follows, and is then recorded with 1.740 keV less. The share of S. J. B. Reed and N. G. Ware, J. Phys. E 5 (1972) 582, for photons that
 * come in straight:
 *
 * <p>&omega;_K / 2 (r - 1) / r [1 - (&mu;_K / &mu;) ln(1 + &mu; / &mu;_K)]
 *
 * <p>with the fluorescence yield &omega;_K and edge jump r of silicon and its absorption &mu; of the photon and &mu;_K of its own
 * K&alpha;.
 */
public final class SiliconEscape {

    /** Energy that escapes: silicon's K&alpha;, keV. */
    public static final double ENERGY_KEV = 1.7397;

    /** Far enough from the edge that both tables agree on which side of it an energy lies. */
    private static final double EDGE_WIDTH = 1e-4;
    private static final Element SILICON = Element.of(14);
    private static final double EDGE_KEV = VacancyTable.edgeKeV(SILICON, Subshell.K);
    private static final double JUMP = MassAbsorption.cm2PerG(SILICON, EDGE_KEV * (1 + EDGE_WIDTH))
            / MassAbsorption.cm2PerG(SILICON, EDGE_KEV * (1 - EDGE_WIDTH));
    private static final double OWN_CM2_PER_G = MassAbsorption.cm2PerG(SILICON, ENERGY_KEV);

    private SiliconEscape() {
    }

    /**
     * The share of recorded photons of an energy that are found in its escape peak.
     *
     * @param energyKeV photon energy, keV
     * @return 0 to 0.02; 0 below silicon's K edge
     */
    public static double share(double energyKeV) {
        if (energyKeV <= EDGE_KEV) {
            return 0;
        }
        double ratio = MassAbsorption.cm2PerG(SILICON, energyKeV) / OWN_CM2_PER_G;
        return 0.5 * VacancyTable.fluorescenceYield(SILICON, Subshell.K) * (JUMP - 1) / JUMP * (1 - Math.log1p(ratio) / ratio);
    }
}
