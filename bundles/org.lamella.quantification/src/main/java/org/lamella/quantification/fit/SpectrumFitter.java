package org.lamella.quantification.fit;

import java.util.Arrays;
import java.util.List;
import org.lamella.core.LamellaException;
import org.lamella.core.progress.Progress;
import org.lamella.xray.DetectorResponse;
import org.lamella.xray.PileUp;

/**
 * Fits a spectrum of counts by a model: amounts by maximum likelihood for Poisson noise, energies and widths along with them by their
 * derivatives, both held near what the file says where the lines say nothing.
 */
public final class SpectrumFitter {

    private static final int MOST_CALIBRATIONS = 12;
    /** Pairs of photons are a thousandth of all: their spectrum is settled at once. */
    private static final int PAIR_ROUNDS = 2;
    private static final double SETTLED_SIGMA = 1e-3;
    /** With fewer counts in lines there is nothing to calibrate by. */
    private static final double LEAST_CALIBRATING_COUNTS = 1000;

    private final SpectrumModel model;
    private final DetectorResponse stored;
    private final FamilyTemplates templates;
    private final double[][] background;
    private final boolean pileUp;

    /**
     * A fitter.
     *
     * @param model the model
     * @param stored the detector as the file has it
     */
    public SpectrumFitter(SpectrumModel model, DetectorResponse stored) {
        this(model, stored, false);
    }

    /**
     * A fitter.
     *
     * @param model the model
     * @param stored the detector as the file has it
     * @param pileUp whether sum peaks are fitted too; they count as background
     */
    public SpectrumFitter(SpectrumModel model, DetectorResponse stored, boolean pileUp) {
        this.model = model;
        this.stored = stored;
        this.pileUp = pileUp;
        templates = new FamilyTemplates(model);
        background = model.background();
    }

    /**
     * Fits.
     *
     * @param counts counts by channel of the model's axis
     * @param calibrate whether energies and widths are fitted too
     * @param progress cancellation between rounds
     * @return the fit
     * @throws LamellaException when cancelled, or when there are no counts
     */
    public SpectrumFit fit(double[] counts, boolean calibrate, Progress progress) throws LamellaException {
        requireCounts(counts);
        EnergyCalibration calibration = EnergyCalibration.asStored(stored);
        double[] start = smoothed(counts);
        double[][] columns = columns(calibration, start);
        double[] amounts = fit(columns, counts, start);
        for (int round = 0; pileUp && round < PAIR_ROUNDS; round++) {
            double[] before = sum(columns, amounts);
            columns = columns(calibration, before);
            amounts = fit(columns, counts, before);
        }
        boolean enough = lineCounts(amounts) >= LEAST_CALIBRATING_COUNTS;
        for (int round = 0; calibrate && enough && round < MOST_CALIBRATIONS; round++) {
            progress.checkCancelled();
            double[] change = calibrationChange(calibration, columns, amounts, counts);
            double largest = 0;
            for (int k = 0; k < change.length; k++) {
                double limit = 2 * EnergyCalibration.priorSigma(k);
                calibration = calibration.plus(k, Math.max(-limit, Math.min(limit, change[k])));
                largest = Math.max(largest, Math.abs(change[k]) / EnergyCalibration.priorSigma(k));
            }
            double[] before = sum(columns, amounts);
            columns = columns(calibration, before);
            amounts = fit(columns, counts, before);
            if (largest < SETTLED_SIGMA) {
                break;
            }
        }
        return result(calibration, columns, amounts, counts, calibrate && enough);
    }

    private static void requireCounts(double[] counts) throws LamellaException {
        double sum = 0;
        for (double count : counts) {
            if (!(count >= 0) || Double.isInfinite(count)) {
                throw new LamellaException("A spectrum with the value " + count + " holds no counts; fit the counts before anything is"
                        + " subtracted from them.");
            }
            sum += count;
        }
        if (!(sum > 0)) {
            throw new LamellaException("The spectrum is empty between the energies chosen; there is nothing to fit.");
        }
    }

    /** First weights: a moving mean, and never none. */
    private static double[] smoothed(double[] counts) {
        int reach = 7;
        double[] mean = new double[counts.length];
        for (int i = 0; i < counts.length; i++) {
            int from = Math.max(0, i - reach);
            int to = Math.min(counts.length, i + reach + 1);
            mean[i] = Math.max(0.5, Arrays.stream(counts, from, to).sum() / (to - from));
        }
        return mean;
    }

    /** Lines, background, and the pairs of photons of a spectrum. */
    private double[][] columns(EnergyCalibration calibration, double[] expected) {
        List<FamilyTemplate> lines = templates.at(calibration);
        double[][] columns = new double[lines.size() + behind()][];
        for (int j = 0; j < lines.size(); j++) {
            columns[j] = lines.get(j).counts();
        }
        System.arraycopy(background, 0, columns, lines.size(), background.length);
        if (pileUp) {
            columns[columns.length - 1] = PileUp.pairs(expected, calibration.correct(model.axisKeV()));
        }
        return columns;
    }

    /** How many columns are no lines. */
    private int behind() {
        return background.length + (pileUp ? 1 : 0);
    }

    private int lines() {
        return model.families().size();
    }

    private double[] fit(double[][] columns, double[] counts, double[] start) {
        return new FisherScoring(columns, lines(), new double[columns.length]).fit(counts, start, new double[0]);
    }

    private double lineCounts(double[] amounts) {
        return Arrays.stream(amounts, 0, lines()).sum();
    }

    private static double[] sum(double[][] columns, double[] amounts) {
        double[] sum = new double[columns[0].length];
        for (int j = 0; j < amounts.length; j++) {
            for (int channel = 0; channel < sum.length; channel++) {
                sum[channel] += amounts[j] * columns[j][channel];
            }
        }
        return sum;
    }

    /**
     * What changes of the calibration do to a fitted spectrum, for methods that take the calibration over and must know its error.
     *
     * @param fit a fit of this model
     * @return one derivative of the expected counts by channel for each quantity of the calibration
     */
    public double[][] calibrationColumns(SpectrumFit fit) {
        return derivatives(fit.calibration(), fit.amounts());
    }

    /** Derivatives of the expected counts by offset, gain, resolution and escape. */
    private double[][] derivatives(EnergyCalibration calibration, double[] amounts) {
        double[][] derivatives = new double[EnergyCalibration.PARAMETERS][];
        for (int k = 0; k < derivatives.length; k++) {
            EnergyCalibration above = calibration.plus(k, EnergyCalibration.step(k));
            EnergyCalibration below = calibration.plus(k, -EnergyCalibration.step(k));
            // a quantity at its bound goes one way only
            double step = above.value(k) - below.value(k);
            derivatives[k] = lineSum(above, amounts);
            double[] other = lineSum(below, amounts);
            for (int channel = 0; channel < other.length; channel++) {
                derivatives[k][channel] = (derivatives[k][channel] - other[channel]) / step;
            }
        }
        return derivatives;
    }

    private double[] lineSum(EnergyCalibration calibration, double[] amounts) {
        double[] sum = new double[model.axisKeV().size()];
        List<FamilyTemplate> lines = templates.at(calibration);
        for (int j = 0; j < lines.size(); j++) {
            double[] counts = lines.get(j).counts();
            for (int channel = 0; channel < sum.length; channel++) {
                sum[channel] += amounts[j] * counts[channel];
            }
        }
        return sum;
    }

    /** Columns of the linearised model: lines, what calibration changes, background. */
    private double[][] linearised(EnergyCalibration calibration, double[][] columns, double[] amounts) {
        double[][] derivatives = derivatives(calibration, amounts);
        double[][] all = new double[columns.length + derivatives.length][];
        System.arraycopy(columns, 0, all, 0, lines());
        System.arraycopy(derivatives, 0, all, lines(), derivatives.length);
        System.arraycopy(columns, lines(), all, lines() + derivatives.length, behind());
        return all;
    }

    private double[] priors(int columns) {
        double[] prior = new double[columns];
        for (int k = 0; k < EnergyCalibration.PARAMETERS; k++) {
            prior[lines() + k] = 1 / (EnergyCalibration.priorSigma(k) * EnergyCalibration.priorSigma(k));
        }
        return prior;
    }

    /**
     * One step of the calibration. The prior is around what the file says, so the linearised spectrum is that of the stored values: the
     * part of the derivatives that has been taken already is subtracted from the offset.
     */
    private double[] calibrationChange(EnergyCalibration calibration, double[][] columns, double[] amounts, double[] counts) {
        double[][] all = linearised(calibration, columns, amounts);
        EnergyCalibration origin = EnergyCalibration.asStored(stored);
        double[] offset = new double[counts.length];
        for (int k = 0; k < EnergyCalibration.PARAMETERS; k++) {
            double taken = calibration.value(k) - origin.value(k);
            for (int channel = 0; channel < offset.length; channel++) {
                offset[channel] -= taken * all[lines() + k][channel];
            }
        }
        FisherScoring scoring = new FisherScoring(all, lines() + EnergyCalibration.PARAMETERS, priors(all.length));
        double[] solution = scoring.fit(counts, sum(columns, amounts), offset);
        double[] change = new double[EnergyCalibration.PARAMETERS];
        for (int k = 0; k < change.length; k++) {
            change[k] = solution[lines() + k] - (calibration.value(k) - origin.value(k));
        }
        return change;
    }

    private SpectrumFit result(EnergyCalibration calibration, double[][] columns, double[] amounts, double[] counts, boolean calibrated) {
        double[] fitted = sum(columns, amounts);
        double[] behind = sum(Arrays.copyOfRange(columns, lines(), columns.length), Arrays.copyOfRange(amounts, lines(), amounts.length));
        double[][] varied = calibrated ? linearised(calibration, columns, amounts) : columns;
        double[] priors = calibrated ? priors(varied.length) : new double[varied.length];
        FisherScoring scoring = new FisherScoring(varied, varied.length - behind(), priors);
        scoring.fit(counts, fitted, new double[0]);
        double[] all = scoring.covariance();
        double[] covariance = new double[lines() * lines()];
        for (int i = 0; i < lines(); i++) {
            System.arraycopy(all, i * varied.length, covariance, i * lines(), lines());
        }
        double pairs = pileUp ? amounts[amounts.length - 1] : 0;
        return new SpectrumFit(model, calibration, counts.clone(), fitted, behind, pairs, Arrays.copyOf(amounts, lines()), covariance,
                reducedChiSquared(counts, fitted, varied.length));
    }

    /** Channels with less than one expected count are joined with the next ones until they have as many. */
    private static double reducedChiSquared(double[] counts, double[] fitted, int parameters) {
        double chiSquared = 0;
        int groups = 0;
        double found = 0;
        double expected = 0;
        for (int channel = 0; channel < counts.length; channel++) {
            found += counts[channel];
            expected += fitted[channel];
            if (expected >= 1) {
                chiSquared += (found - expected) * (found - expected) / expected;
                groups++;
                found = 0;
                expected = 0;
            }
        }
        return groups > parameters ? chiSquared / (groups - parameters) : Double.NaN;
    }
}
