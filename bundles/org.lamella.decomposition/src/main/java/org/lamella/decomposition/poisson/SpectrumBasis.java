package org.lamella.decomposition.poisson;

/** What component spectra are made of: S = D w with w >= 0, the columns of D non-negative and adding up to 1. */
interface SpectrumBasis {

    /** Number of amounts w of a spectrum. */
    int size();

    /**
     * A spectrum, D w.
     *
     * @param amounts w
     * @param spectrum receives M values
     */
    void expand(double[] amounts, double[] spectrum);

    /**
     * What a function of the channels comes to in each part, D^T g.
     *
     * @param channels g, M values
     * @param parts receives one value an amount
     */
    void project(double[] channels, double[] parts);
}
