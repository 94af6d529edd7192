package org.lamella.decomposition.vca;

import org.lamella.core.LamellaException;
import org.lamella.core.cube.Cube;
import org.lamella.core.progress.Progress;
import org.lamella.core.region.Mask;
import org.lamella.decomposition.NoiseWeighting;
import org.lamella.decomposition.Weighting;
import org.lamella.decomposition.linalg.PrincipalAxes;
import org.lamella.decomposition.linalg.ThinProduct;

/**
 * The K-dimensional space in which the spectra of an image lie but for noise: its leading principal axes, not centred.
 *
 * @param weighting scales spectra into the space and back
 * @param axes K orthonormal axes V of M values, of weighted spectra
 * @param scores coordinates of the pixels along the axes, K arrays of N values, before any weighting of pixels
 * @param signalToNoiseDb estimate of the signal-to-noise ratio, 10 log10 of a ratio of powers; infinite without noise
 */
record SignalSpace(NoiseWeighting weighting, double[][] axes, double[][] scores, double signalToNoiseDb) {

    /**
     * Finds the space.
     *
     * @throws LamellaException when the image has fewer than K independent components or cannot be weighted; also when cancelled
     */
    static SignalSpace of(Cube cube, Weighting weighting, int components, String title, Progress progress) throws LamellaException {
        NoiseWeighting weights = NoiseWeighting.of(weighting, cube, Mask.all(cube.width(), cube.height()), title, progress.part(0, 0.1));
        PrincipalAxes axes = PrincipalAxes.of(weights.weight(cube), components, progress.part(0.1, 0.9));
        if (axes.rank() < components) {
            throw new LamellaException("'" + title + "' has only " + axes.rank() + " independent components; " + components
                    + " endmembers cannot be told apart, choose fewer.");
        }
        double[][] scores = ThinProduct.times(weights.weightChannels(cube), axes.axes(), progress.part(0.9, 1));
        return new SignalSpace(weights, axes.axes(), scores, signalToNoiseDb(axes, components, cube.channels()));
    }

    /** Equation (13) of Nascimento and Dias (2005), with the power in the signal space taken about zero. */
    private static double signalToNoiseDb(PrincipalAxes axes, int components, int channels) {
        double inside = 0;
        for (double square : axes.squaredSingularValues()) {
            inside += square;
        }
        double noise = axes.squaredNorm() - inside;
        double signal = inside - axes.squaredNorm() * components / channels;
        return noise <= 0 ? Double.POSITIVE_INFINITY : 10 * Math.log10(Math.max(0, signal) / noise);
    }

    /** Sums of the scores over all pixels: the mean spectrum but for scale, K values. */
    double[] mean() {
        double[] mean = new double[scores.length];
        for (int k = 0; k < mean.length; k++) {
            for (double score : scores[k]) {
                mean[k] += score;
            }
            mean[k] /= scores[k].length;
        }
        return mean;
    }

    /** The spectrum at a point of the space, in the image's own scale and without its negative noise. @return M values */
    double[] spectrum(double[] point) {
        double[] spectrum = new double[axes[0].length];
        for (int k = 0; k < point.length; k++) {
            for (int j = 0; j < spectrum.length; j++) {
                spectrum[j] += point[k] * axes[k][j];
            }
        }
        weighting.restoreSpectrum(spectrum);
        for (int j = 0; j < spectrum.length; j++) {
            spectrum[j] = Math.max(0, spectrum[j]);
        }
        return spectrum;
    }
}
