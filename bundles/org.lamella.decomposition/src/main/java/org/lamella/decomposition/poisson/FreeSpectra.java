package org.lamella.decomposition.poisson;

/**
 * Spectra in which each channel is an amount of its own.
 *
 * @param size M
 */
record FreeSpectra(int size) implements SpectrumBasis {

    @Override
    public void expand(double[] amounts, double[] spectrum) {
        System.arraycopy(amounts, 0, spectrum, 0, size);
    }

    @Override
    public void project(double[] channels, double[] parts) {
        System.arraycopy(channels, 0, parts, 0, size);
    }
}
