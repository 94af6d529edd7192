package org.lamella.xray;

import org.lamella.core.LamellaException;

/**
 * Sensitivities of X-ray lines after G. Cliff and G. W. Lorimer, J. Microsc. 103 (1975) 203: of a thin film the mass fractions go as
 * k x counts, C_a / C_b = (k_a / k_b) (I_a / I_b). Only ratios mean something; by custom silicon's K&alpha; has 1.
 */
public interface KFactors {

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
     * @return above zero
     * @throws LamellaException when there is none, saying why
     */
    double of(XrayLine line) throws LamellaException;
}
