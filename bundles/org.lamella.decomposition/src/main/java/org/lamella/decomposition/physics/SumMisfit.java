package org.lamella.decomposition.physics;

import java.util.Locale;
import java.util.Optional;

/**
 * Whether the model explains the sum of all spectra.
 *
 * @param task what was factorised
 * @param point the fit
 * @param mean all counts by channel, of sum 1
 */
record SumMisfit(PhysicsTask task, ProfilePoint point, double[] mean) {

    /** A sum that is so much worse than chance says that something is missing from the model. */
    private static final double POOR_FIT = 3;
    private static final double FEWEST_COUNTS = 10;

    /** What the user must know. @return empty for a good fit */
    Optional<String> remark() {
        PhaseModel model = point.model();
        double[] expected = new double[model.channels()];
        double[][] spectra = model.spectra();
        double total = 0;
        for (int k = 0; k < model.phases(); k++) {
            for (int channel = 0; channel < expected.length; channel++) {
                expected[channel] += point.mapTotals()[k] * spectra[k][channel];
                total += point.mapTotals()[k] * spectra[k][channel];
            }
        }
        double chiSquare = 0;
        int channels = 0;
        double worst = 0;
        int where = 0;
        for (int channel = 0; channel < expected.length; channel++) {
            if (expected[channel] > FEWEST_COUNTS) {
                double difference = total * mean[channel] - expected[channel];
                double square = difference * difference / expected[channel];
                chiSquare += square;
                channels++;
                if (square > worst) {
                    worst = square;
                    where = channel;
                }
            }
        }
        if (channels == 0 || chiSquare / channels <= POOR_FIT) {
            return Optional.empty();
        }
        return Optional.of(String.format(Locale.ROOT, "The model explains the sum spectrum poorly (reduced chi-squared %.1f, worst at"
                + " %.3f %s): an element may be missing, or energies, widths or proportions of lines differ from the measurement. The"
                + " errors of the compositions are too small then.", chiSquare / channels,
                task.image().energyAxis().coordinate(where), task.image().energyAxis().units()));
    }
}
