package org.lamella.decomposition.nmf;

/**
 * The HALS update of spectra of length one: S_k ← [X^T C_k - S C^T C_k + |C_k|^2 S_k - l]+, scaled to |S_k| = 1, for one component after
 * the other. It is the best unit spectrum for the maps as they are, so penalties on the maps keep their meaning.
 */
final class UnitSpectra {

    private static final int SWEEPS = 3;

    private UnitSpectra() {
    }

    /**
     * Updates the spectra that are not held. Those whose map is held have any length, as their scale is in nothing else.
     *
     * @param threshold l, what sparsity takes off
     * @return for each component the squared step of the first sweep
     */
    static double[] update(Factors factors, RowSums sums, double threshold) {
        double[] squaredSteps = new double[factors.components()];
        double[] spectrum = new double[factors.channels()];
        for (int sweep = 0; sweep < SWEEPS; sweep++) {
            for (int k : factors.freeSpectra()) {
                double scale = target(factors, sums, threshold, k, spectrum);
                if (scale > 0) {
                    double step = replace(factors, k, spectrum, scale);
                    squaredSteps[k] += sweep == 0 ? step : 0;
                }
            }
        }
        return squaredSteps;
    }

    /** Scales spectra to length one, and their maps so that the product stays; those whose map is held have any length. */
    static boolean normalise(Factors factors) {
        double[] gram = factors.spectraGram();
        double[] packed = factors.packedSpectra();
        for (int k = 0; k < factors.components(); k++) {
            double norm = Math.sqrt(gram[k * factors.components() + k]);
            if (norm > 0 && !factors.holdsMap(k)) {
                for (int i = k; i < packed.length; i += factors.stride()) {
                    packed[i] /= norm;
                }
                double[] map = factors.maps()[k];
                for (int pixel = 0; pixel < map.length; pixel++) {
                    map[pixel] *= norm;
                }
            }
        }
        return true;
    }

    /** Puts the new spectrum before scaling into {@code spectrum}. @return what it is divided by; 0 when there is none */
    private static double target(Factors factors, RowSums sums, double threshold, int k, double[] spectrum) {
        int components = factors.components();
        int stride = factors.stride();
        double[] packed = factors.packedSpectra();
        double square = 0;
        for (int channel = 0; channel < spectrum.length; channel++) {
            double value = sums.spectra[channel * stride + k] - threshold;
            for (int l = 0; l < components; l++) {
                value -= l == k ? 0 : sums.gram[k * components + l] * packed[channel * stride + l];
            }
            spectrum[channel] = Math.max(0, value);
            square += spectrum[channel] * spectrum[channel];
        }
        return factors.holdsMap(k) ? sums.gram[k * components + k] : Math.sqrt(square);
    }

    private static double replace(Factors factors, int k, double[] spectrum, double scale) {
        double[] packed = factors.packedSpectra();
        double squaredStep = 0;
        for (int channel = 0; channel < spectrum.length; channel++) {
            int at = channel * factors.stride() + k;
            double value = spectrum[channel] / scale;
            squaredStep += (value - packed[at]) * (value - packed[at]);
            packed[at] = value;
        }
        return squaredStep;
    }
}
