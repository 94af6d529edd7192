package org.lamella.quantification.fit;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.lamella.core.LamellaException;
import org.lamella.quantification.LineCounts;
import org.lamella.xray.XrayLine;

/**
 * A fitted spectrum.
 *
 * @param model what it was fitted by
 * @param calibration energies and widths that fit
 * @param counts what was fitted, by channel
 * @param fitted the fit, by channel
 * @param background its background, by channel; sum peaks included
 * @param pairs how many pairs of photons were recorded as one, 0 when sum peaks were not fitted
 * @param amounts recorded photons of each shell of the model, in the model's order; may be negative by chance
 * @param covariance of the amounts, n x n, with what background and calibration add to it
 * @param reducedChiSquared Pearson's chi-squared over the degrees of freedom; 1 within sqrt(2 / channels) when the model is right
 */
public record SpectrumFit(SpectrumModel model, EnergyCalibration calibration, double[] counts, double[] fitted, double[] background,
        double pairs, double[] amounts, double[] covariance, double reducedChiSquared) {

    /** From here on two shells can hardly be told apart. */
    private static final double STRONG_CORRELATION = 0.7;

    /**
     * The counts of some lines.
     *
     * @param lines lines of the model's shells
     * @return net counts with their covariances; the background of a line is that of the channels within a full width at half maximum
     * @throws LamellaException when a line is of no shell of the model
     */
    public LineCounts lineCounts(List<XrayLine> lines) throws LamellaException {
        int n = lines.size();
        int[] shells = new int[n];
        double[] shares = new double[n];
        double[] net = new double[n];
        double[] under = new double[n];
        double[] lineCovariance = new double[n * n];
        for (int i = 0; i < n; i++) {
            shells[i] = shell(lines.get(i));
            shares[i] = model.share(lines.get(i));
            net[i] = shares[i] * amounts[shells[i]];
            under[i] = backgroundAt(lines.get(i));
        }
        for (int i = 0; i < n; i++) {
            for (int j = 0; j < n; j++) {
                lineCovariance[i * n + j] = shares[i] * shares[j] * covariance[shells[i] * amounts.length + shells[j]];
            }
        }
        return new LineCounts(lines, net, under, lineCovariance);
    }

    int shell(XrayLine line) throws LamellaException {
        for (int i = 0; i < model.families().size(); i++) {
            SpectrumModel.Shell shell = model.families().get(i);
            if (shell.element() == line.element() && shell.family() == line.family()) {
                return i;
            }
        }
        throw new LamellaException("The fit has no " + line.family() + " lines of " + line.element().symbol() + "; choose another line for "
                + line.name() + ".");
    }

    private double backgroundAt(XrayLine line) {
        double half = calibration.response().fwhmKeV(line.energyKeV());
        double sum = 0;
        for (int channel = 0; channel < background.length; channel++) {
            double distance = calibration.correct(model.axisKeV()).coordinate(channel) - line.energyKeV();
            sum += Math.abs(distance) <= half ? background[channel] : 0;
        }
        return sum;
    }

    /**
     * Shells whose lines overlap so much that their counts depend on each other.
     *
     * @return one sentence a pair
     */
    public List<String> overlaps() {
        int n = amounts.length;
        List<String> sentences = new ArrayList<>();
        for (int i = 0; i < n; i++) {
            for (int j = i + 1; j < n; j++) {
                double correlation = covariance[i * n + j] / Math.sqrt(covariance[i * n + i] * covariance[j * n + j]);
                if (correlation < -STRONG_CORRELATION) {
                    sentences.add(String.format(Locale.ROOT,
                            "The lines %s and %s overlap: what one gains the other loses (correlation %.2f)."
                            + " The errors include it.", name(i), name(j), correlation));
                }
            }
        }
        return sentences;
    }

    private String name(int i) {
        SpectrumModel.Shell shell = model.families().get(i);
        return shell.element().symbol() + " " + shell.family();
    }
}
