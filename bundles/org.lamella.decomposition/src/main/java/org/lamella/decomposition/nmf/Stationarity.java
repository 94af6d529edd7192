package org.lamella.decomposition.nmf;

/** The measure of {@link Updates#stationarity} from the steps of maps and spectra. */
final class Stationarity {

    private Stationarity() {
    }

    /**
     * Puts both factors' steps into the units of the data.
     *
     * @param mapSteps for each component the sum of the squared steps of its map
     * @param spectrumSteps likewise of its spectrum
     */
    static double of(Factors factors, RowSums sums, double[] mapSteps, double[] spectrumSteps) {
        int components = factors.components();
        double[] spectraGram = factors.spectraGram();
        double moved = 0;
        for (int k = 0; k < components; k++) {
            int diagonal = k * components + k;
            moved += mapSteps[k] * spectraGram[diagonal] + spectrumSteps[k] * sums.gram[diagonal];
        }
        return sums.squaredNorm > 0 ? Math.sqrt(moved / sums.squaredNorm) : 0;
    }
}
