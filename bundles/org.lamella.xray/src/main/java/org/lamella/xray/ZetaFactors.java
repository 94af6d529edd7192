package org.lamella.xray;

import org.lamella.core.LamellaException;

/**
 * &zeta;-factors after M. Watanabe and D. B. Williams, J. Microsc. 221 (2006) 89, equation (2): of a thin film
 * &rho;t = &zeta;_A I_A / (C_A D), with the mass thickness &rho;t, the counts I_A of a line, the mass fraction C_A of its element and the
 * dose D in electrons. They belong to one microscope at one beam energy. Partial cross-sections (K. E. MacArthur, T. J. A. Slater, S. J.
 * Haigh, D. Ozkaya, P. D. Nellist, S. Lozano-Perez, Microsc. Microanal. 22 (2016) 71) say the same by atoms: &sigma; = M / (N_A &zeta;).
 */
public interface ZetaFactors {

    /** Avogadro's number, 1/mol. */
    double AVOGADRO = 6.02214076e23;
    /** One barn in m². */
    double BARN_M2 = 1e-28;
    /** One gram in kg. */
    double GRAM_KG = 1e-3;

    /**
     * Where the factors come from, for reports.
     *
     * @return a few words
     */
    String source();

    /**
     * The factor of a line.
     *
     * @param line the line whose counts are measured
     * @return kg electron / (m² photon), above zero
     * @throws LamellaException when there is none, saying why
     */
    double of(XrayLine line) throws LamellaException;

    /**
     * The partial cross-section of a line: recorded photons for each electron and atom on an area.
     *
     * @param line the line
     * @return barn
     * @throws LamellaException when there is no factor
     */
    default double partialCrossSectionBarn(XrayLine line) throws LamellaException {
        return GRAM_KG * line.element().atomicWeight() / (AVOGADRO * of(line) * BARN_M2);
    }
}
