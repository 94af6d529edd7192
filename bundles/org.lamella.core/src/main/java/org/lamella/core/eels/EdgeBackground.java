package org.lamella.core.eels;

import org.lamella.core.LamellaException;
import org.lamella.core.signal.Axis;
import org.lamella.core.signal.ChannelRange;

/**
 * A smooth background fitted in front of an edge and extrapolated under it: B(E) = exp(a - r x(E)) with a law's own coordinate x(E),
 * ln E for the power law and E for the exponential. Immutable; one instance serves all pixels and threads.
 *
 * <p>The fit maximises the likelihood of Poisson counts. With n channels of counts y in the fit range it asks that counts and their mean
 * coordinate be those of the model, sum y = sum B and sum x y = sum x B. The first condition gives a, the second one equation for r alone,
 * m(r) = sum x exp(-r x) / sum exp(-r x) = sum x y / sum y, in which the data stand on the right only. m(r) falls strictly, is the same for
 * all pixels and is tabulated, so a fit takes two sums over the channels and neither iterations nor exponentials. Channels without counts
 * and negative values need no care, as no logarithm of the data is taken. The estimate does not depend on the scale of the data and is the
 * best one wherever the variance is proportional to the mean.
 *
 * <p>Fitted parameters are two numbers: {@code parameters[0]} is a, the logarithm of the background where x is that of the middle of the fit
 * range, and {@code parameters[1]} is r.
 */
public abstract sealed class EdgeBackground permits PowerLawBackground, ExponentialBackground {

    /** Numbers of a fit. */
    public static final int PARAMETERS = 2;

    private static final int LEAST_CHANNELS = 3;

    private final ChannelRange fitRange;
    /** Coordinates less their mean over the fit range, a channel; not-a-number where the law has none. */
    private final double[] coordinates;
    private final double reference;
    private final MomentTable moments;

    /**
     * Prepares the fits of a range.
     *
     * @param fitRange channels of the fit
     * @param coordinates coordinate of each channel, not-a-number where the law has none
     */
    EdgeBackground(ChannelRange fitRange, double... coordinates) {
        this.fitRange = fitRange;
        double mean = 0;
        for (int i = fitRange.from(); i < fitRange.to(); i++) {
            mean += coordinates[i] / fitRange.size();
        }
        reference = mean;
        this.coordinates = new double[coordinates.length];
        for (int i = 0; i < coordinates.length; i++) {
            this.coordinates[i] = coordinates[i] - mean;
        }
        moments = MomentTable.of(this.coordinates, fitRange);
    }

    /** The channels of a fit range. @throws LamellaException when fewer than three lie in it */
    static ChannelRange range(Axis energy, double from, double to) throws LamellaException {
        ChannelRange range = ChannelRange.of(energy, from, to);
        if (range.size() < LEAST_CHANNELS) {
            throw new LamellaException("The fit range " + from + " to " + to + " " + energy.units() + " holds " + range.size()
                    + " channels of an axis from " + energy.coordinate(0) + " to " + energy.coordinate(energy.size() - 1)
                    + "; choose one of at least " + LEAST_CHANNELS + " channels in front of the edge.");
        }
        return range;
    }

    /** Channels of the fit. @return at least three */
    public final ChannelRange fitRange() {
        return fitRange;
    }

    /**
     * Fits one spectrum.
     *
     * @param spectrum one value a channel of the axis
     * @param parameters receives {@value #PARAMETERS} numbers
     * @return false when the range holds no counts in sum or no falling or rising of them that the law can have; the background is zero then
     */
    public final boolean fit(double[] spectrum, double[] parameters) {
        double sum = 0;
        double moment = 0;
        for (int i = fitRange.from(); i < fitRange.to(); i++) {
            sum += spectrum[i];
            moment += coordinates[i] * spectrum[i];
        }
        return moments.solve(sum, moment, parameters);
    }

    /** Background of one channel. @param parameters of a fit @param channel any @return 0 where the law has no value */
    public final double value(double[] parameters, int channel) {
        double value = Math.exp(parameters[0] - parameters[1] * coordinates[channel]);
        return Double.isFinite(value) ? value : 0;
    }

    /**
     * Takes the background out of a run of channels.
     *
     * @param parameters of a fit
     * @param spectrum one value a channel; what lies in the run becomes smaller by the background
     * @param from first channel
     * @param to one past the last
     */
    public final void subtract(double[] parameters, double[] spectrum, int from, int to) {
        for (int i = from; i < to; i++) {
            spectrum[i] -= value(parameters, i);
        }
    }

    /** Sum of the background over a run of channels. @param parameters of a fit @param from first @param to one past the last @return B */
    public final double sum(double[] parameters, int from, int to) {
        double sum = 0;
        for (int i = from; i < to; i++) {
            sum += value(parameters, i);
        }
        return sum;
    }

    /**
     * Variance of the extrapolated background of a run of channels, from the Fisher information of the fit: with B its sum, D its mean
     * coordinate, S the counts of the fit range, M and V their mean coordinate and its variance, B^2 (1 / S + (D - M)^2 / (S V)).
     *
     * @param parameters of a fit of counts
     * @param from first channel
     * @param to one past the last
     * @return counts squared, 0 without a background
     */
    public final double variance(double[] parameters, int from, int to) {
        double sum = 0;
        double moment = 0;
        for (int i = from; i < to; i++) {
            double value = value(parameters, i);
            sum += value;
            moment += value > 0 ? value * coordinates[i] : 0;
        }
        if (sum == 0) {
            return 0;
        }
        double counts = 0;
        double first = 0;
        double second = 0;
        for (int i = fitRange.from(); i < fitRange.to(); i++) {
            double value = value(parameters, i);
            counts += value;
            first += value * coordinates[i];
            second += value * coordinates[i] * coordinates[i];
        }
        double mean = first / counts;
        double distance = moment / sum - mean;
        return sum * sum * (1 / counts + distance * distance / (second - counts * mean * mean));
    }

    /** Logarithm of the factor before the law. @param parameters of a fit @return ln A of A exp(-r x) */
    final double logFactor(double... parameters) {
        return parameters[0] + parameters[1] * reference;
    }
}
