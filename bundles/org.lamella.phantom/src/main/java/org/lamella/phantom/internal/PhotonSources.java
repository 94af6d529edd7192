package org.lamella.phantom.internal;

/**
 * Where the photons of a film come from: lines, and the bremsstrahlung of bands of channels.
 *
 * @param channels number of channels, M
 * @param counts K x S: photons of source s that a pixel full of phase k would give if nothing were absorbed
 * @param opacity K x S: absorption on the way out of a pixel full of phase k from its bottom, dimensionless
 * @param firstChannel S channels, where the spread of each source begins
 * @param spread S lists: share of the source's photons in the channels from the first on, adding up to 1
 */
public record PhotonSources(int channels, double[][] counts, double[][] opacity, int[] firstChannel, double[][] spread) {

    /** Checks the sizes. */
    public PhotonSources {
        for (int k = 0; k < counts.length; k++) {
            if (counts[k].length != firstChannel.length || opacity[k].length != firstChannel.length
                    || spread.length != firstChannel.length) {
                throw new IllegalArgumentException(counts[k].length + " counts and " + opacity[k].length + " opacities of "
                        + firstChannel.length + " sources");
            }
        }
    }

    /** Number of sources. @return S */
    public int size() {
        return firstChannel.length;
    }

    /**
     * The same sources with more beam.
     *
     * @param factor multiplies all counts
     * @return a copy
     */
    public PhotonSources times(double factor) {
        double[][] more = new double[counts.length][];
        for (int k = 0; k < more.length; k++) {
            more[k] = counts[k].clone();
            for (int s = 0; s < more[k].length; s++) {
                more[k][s] *= factor;
            }
        }
        return new PhotonSources(channels, more, opacity, firstChannel, spread);
    }

    /**
     * Spreads counts of sources over the channels.
     *
     * @param perSource S counts
     * @return M counts
     */
    public double[] spectrum(double[] perSource) {
        double[] spectrum = new double[channels];
        for (int s = 0; s < perSource.length; s++) {
            for (int i = 0; i < spread[s].length; i++) {
                spectrum[firstChannel[s] + i] += perSource[s] * spread[s][i];
            }
        }
        return spectrum;
    }
}
