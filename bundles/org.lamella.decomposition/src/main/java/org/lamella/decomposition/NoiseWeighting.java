package org.lamella.decomposition;

import java.util.Arrays;
import org.lamella.core.LamellaException;
import org.lamella.core.cube.Cube;
import org.lamella.core.progress.Progress;
import org.lamella.core.region.Mask;
import org.lamella.decomposition.linalg.RowMatrix;
import org.lamella.decomposition.linalg.ScaledCube;

/**
 * Weights that make the noise of counts alike in all pixels and channels: Keenan and Kotula, Surf. Interface Anal. 36 (2004) 203.
 *
 * <p>With the mean spectrum g (M values) and the mean image h (N values) the variance of X_ij is expected to go as h_i g_j, so
 * X'_ij = X_ij / sqrt(h_i g_j) is decomposed and the result scaled back: spectra by sqrt(g), maps by sqrt(h). Empty pixels and channels
 * carry nothing and are masked out: they get the weight 0. X' is never made, entries are scaled as they are read.
 *
 * <p>HyperSpy's {@code normalize_poissonian_noise} takes sums where this takes means: its X' is smaller by sqrt(N M), all ratios are the
 * same.
 */
public final class NoiseWeighting {

    private final double[] pixelFactors;
    private final double[] rootSpectrum;

    private NoiseWeighting(double[] pixelFactors, double[] rootSpectrum) {
        this.pixelFactors = pixelFactors;
        this.rootSpectrum = rootSpectrum;
    }

    /**
     * The weights for a cube.
     *
     * @param weighting which
     * @param cube X
     * @param used the pixels to use; the others get the weight 0
     * @param title name of the image, for messages
     * @param progress progress and cancellation
     * @return the weights
     * @throws LamellaException when the cube holds values that are not finite or nothing but zeros, or negative ones with Poisson
     *         weighting; or when cancelled
     */
    public static NoiseWeighting of(Weighting weighting, Cube cube, Mask used, String title, Progress progress) throws LamellaException {
        used.requireSize(cube.width(), cube.height());
        ValueRange range = ValueRange.of(cube, progress.part(0, 0.5));
        if (!range.finite()) {
            throw new LamellaException("The image '" + title + "' holds values that are not finite; replace or crop them first.");
        }
        if (range.min() == 0 && range.max() == 0) {
            throw new LamellaException("The image '" + title + "' holds nothing but zeros in the chosen channels; there is nothing to"
                    + " decompose.");
        }
        double[] pixelFactors = new double[cube.pixels()];
        if (weighting == Weighting.NONE) {
            Arrays.setAll(pixelFactors, pixel -> used.contains(pixel) ? 1 : 0);
            return new NoiseWeighting(pixelFactors, ones(cube.channels()));
        }
        if (range.min() < 0) {
            throw new LamellaException("The image '" + title + "' holds negative values, down to " + range.min()
                    + ", which counts never are; choose weighting none.");
        }
        double[] image = cube.windowMap(0, cube.channels(), progress.part(0.5, 0.75));
        Arrays.setAll(pixelFactors, pixel -> used.contains(pixel) && image[pixel] > 0 ? Math.sqrt(cube.channels() / image[pixel]) : 0);
        double[] spectrum = cube.spectrum(used, progress.part(0.75, 1));
        Arrays.setAll(spectrum, channel -> Math.sqrt(spectrum[channel] / used.count()));
        return new NoiseWeighting(pixelFactors, spectrum);
    }

    private static double[] ones(int length) {
        double[] ones = new double[length];
        Arrays.fill(ones, 1);
        return ones;
    }

    /**
     * The weighted image X' = diag(h)^-1/2 X diag(g)^-1/2, row by row.
     *
     * @param cube X, the one these weights were made for
     * @return N x M
     */
    public RowMatrix weight(Cube cube) {
        return new ScaledCube(cube, pixelFactors, channelFactors());
    }

    /**
     * The image with weighted channels only, X diag(g)^-1/2, row by row. What a pixel holds of given weighted spectra does not depend on
     * the pixel's own weight, so maps are made from this one, for pixels that were not used as well.
     *
     * @param cube X, the one these weights were made for
     * @return N x M
     */
    public RowMatrix weightChannels(Cube cube) {
        return new ScaledCube(cube, ones(cube.pixels()), channelFactors());
    }

    private double[] channelFactors() {
        return Arrays.stream(rootSpectrum).map(root -> root > 0 ? 1 / root : 0).toArray();
    }

    /** Scales a spectrum as the image is, S' = diag(g)^-1/2 S. @param spectrum M values, overwritten; masked channels become 0 */
    public void weightSpectrum(double[] spectrum) {
        for (int j = 0; j < spectrum.length; j++) {
            spectrum[j] = rootSpectrum[j] > 0 ? spectrum[j] / rootSpectrum[j] : 0;
        }
    }

    /** Scales a component spectrum back, S = diag(g)^1/2 S'. @param spectrum M values, overwritten */
    public void restoreSpectrum(double[] spectrum) {
        for (int j = 0; j < spectrum.length; j++) {
            spectrum[j] *= rootSpectrum[j];
        }
    }

    /** Scales a map as the image is, C' = diag(h)^-1/2 C. @param map N values, overwritten; masked pixels become 0 */
    public void weightMap(double[] map) {
        for (int i = 0; i < map.length; i++) {
            map[i] *= pixelFactors[i];
        }
    }

    /** Scales a component map back, C = diag(h)^1/2 C'. @param map N values, overwritten; masked pixels become 0 */
    public void restoreMap(double[] map) {
        for (int i = 0; i < map.length; i++) {
            map[i] = pixelFactors[i] > 0 ? map[i] / pixelFactors[i] : 0;
        }
    }

    /** How many pixels have the weight 0, not used or without counts. @return 0 to N */
    public int maskedPixels() {
        return zeros(pixelFactors);
    }

    /** How many channels hold no counts in the pixels used. @return 0 without weighting */
    public int maskedChannels() {
        return zeros(rootSpectrum);
    }

    private static int zeros(double[] factors) {
        return (int) Arrays.stream(factors).filter(factor -> factor == 0).count();
    }
}
