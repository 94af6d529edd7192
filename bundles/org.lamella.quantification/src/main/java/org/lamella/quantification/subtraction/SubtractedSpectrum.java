package org.lamella.quantification.subtraction;

import org.lamella.core.signal.NumericArray;
import org.lamella.core.signal.Spectrum;

/**
 * The spectrum of a phase without its matrix, y = m - c x by channel, with what its errors are made of: counting noise of each channel,
 * m + c² x, and the uncertainty of c, by which all channels move together along x.
 */
public final class SubtractedSpectrum {

    private final Spectrum mixture;
    private final double[] mixed;
    private final double[] matrix;
    private final MatrixShare share;

    /**
     * Subtracts.
     *
     * @param mixture counts of phase and matrix
     * @param matrix counts of the matrix on the same channels
     * @param share how often the matrix is in the mixture
     */
    public SubtractedSpectrum(Spectrum mixture, Spectrum matrix, MatrixShare share) {
        if (mixture.axis().size() != matrix.axis().size()) {
            throw new IllegalArgumentException("A mixture of " + mixture.axis().size() + " channels with a matrix of "
                    + matrix.axis().size());
        }
        this.mixture = mixture;
        this.share = share;
        mixed = mixture.values().toDoubles();
        this.matrix = matrix.values().toDoubles();
    }

    /** The spectrum. @return on the mixture's axis; channels may be negative by chance */
    public Spectrum spectrum() {
        double[] values = new double[mixed.length];
        for (int channel = 0; channel < values.length; channel++) {
            values[channel] = mixed[channel] - share.coefficient() * matrix[channel];
        }
        return new Spectrum(mixture.header().withTitle(mixture.title() + " without matrix"), mixture.axis(), NumericArray.of(values));
    }

    /** Standard deviation of each channel. @return counts */
    public double[] sigma() {
        double[] sigma = new double[mixed.length];
        for (int channel = 0; channel < sigma.length; channel++) {
            sigma[channel] = sigma(channel, channel + 1);
        }
        return sigma;
    }

    /**
     * Standard deviation of the sum over a run of channels, far from the line that the matrix was normalised by.
     *
     * @param from first channel
     * @param to one past the last channel
     * @return counts
     */
    public double sigma(int from, int to) {
        double c = share.coefficient();
        double own = 0;
        double shared = 0;
        for (int channel = from; channel < to; channel++) {
            own += mixed[channel] + c * c * matrix[channel];
            shared += matrix[channel];
        }
        return Math.sqrt(own + shared * shared * share.sigma() * share.sigma());
    }
}
