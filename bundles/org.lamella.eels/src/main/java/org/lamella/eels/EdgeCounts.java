package org.lamella.eels;

import org.lamella.core.LamellaException;
import org.lamella.core.eels.EdgeBackground;
import org.lamella.core.eels.PowerLawBackground;
import org.lamella.core.signal.ChannelRange;
import org.lamella.core.signal.SpectrumImage;

/**
 * Measures an edge in spectra of one axis: counts in its window less the power law fitted below it.
 *
 * @param law the fit
 * @param edge channels of the edge
 * @param shared background under the edge of a spectrum with one count in the fit window, when all spectra have one exponent; otherwise not
 *         a number
 */
record EdgeCounts(PowerLawBackground law, ChannelRange edge, double shared) {

    static EdgeCounts of(SpectrumImage image, EdgeWindow window) throws LamellaException {
        LossScale scale = LossScale.of(image.energyAxis()).orElseThrow(() -> new LamellaException("Edges cannot be found in '"
                + image.title() + "': its energy axis is in '" + image.energyAxis().units() + "' and not in eV; calibrate it first."));
        PowerLawBackground law = PowerLawBackground.of(image.energyAxis(), window.fitFromEv() / scale.unitEv(),
                window.fitToEv() / scale.unitEv());
        ChannelRange edge = window.channels(scale);
        if (edge.size() == 0) {
            throw new LamellaException("No channel of '" + image.title() + "' lies in the window of " + window.edge().name() + ", "
                    + window.fromEv() + " to " + window.toEv() + " eV; choose a wider one.");
        }
        return new EdgeCounts(law, edge, Double.NaN);
    }

    /** The same for spectra that all have the exponent of their sum. */
    EdgeCounts withExponentOf(double[] sum) {
        double[] parameters = new double[EdgeBackground.PARAMETERS];
        double counts = fitted(sum);
        boolean found = law.fit(sum, parameters);
        return new EdgeCounts(law, edge, found ? law.sum(parameters, edge.from(), edge.to()) / counts : 0);
    }

    /** Counts in the fit window. */
    double fitted(double... spectrum) {
        return sum(spectrum, law.fitRange());
    }

    private static double sum(double[] spectrum, ChannelRange range) {
        double sum = 0;
        for (int channel = range.from(); channel < range.to(); channel++) {
            sum += spectrum[channel];
        }
        return sum;
    }

    /**
     * Measures one spectrum.
     *
     * @param spectrum one value a channel
     * @param parameters space for the fit
     * @param result receives the net counts and their variance
     */
    void measure(double[] spectrum, double[] parameters, double[] result) {
        double counts = sum(spectrum, edge);
        double background = 0;
        double variance = 0;
        if (Double.isNaN(shared)) {
            if (law.fit(spectrum, parameters)) {
                background = law.sum(parameters, edge.from(), edge.to());
                variance = law.variance(parameters, edge.from(), edge.to());
            }
        } else {
            // a factor from n counts has the relative variance 1 / n; the exponent of the whole map is as good as exact beside it
            double fitted = fitted(spectrum);
            background = shared * fitted;
            variance = shared * shared * Math.max(0, fitted);
        }
        result[0] = counts - background;
        result[1] = Math.max(0, counts) + variance;
    }
}
