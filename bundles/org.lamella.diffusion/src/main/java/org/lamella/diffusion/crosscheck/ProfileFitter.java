package org.lamella.diffusion.crosscheck;

import java.util.ArrayList;
import java.util.List;
import org.lamella.core.LamellaException;
import org.lamella.core.contribution.MeasuredProfile;
import org.lamella.core.contribution.MeasuredProfile.Curve;
import org.lamella.core.progress.Progress;
import org.lamella.diffusion.crosscheck.SimulatedSeries.Slice;

/**
 * Fits a simulation to a measurement by least squares weighted by the measured errors: the place of the interface, and the time, which in
 * an isothermal treatment is the same as a factor of all mobilities. A coarse search over places and times comes first, since there are
 * false minima; Levenberg and Marquardt's method then goes to the bottom.
 */
public final class ProfileFitter {

    private static final int COARSE_PLACES = 61;
    private static final int MOST_ITERATIONS = 60;
    private static final double SETTLED = 1e-7;
    /** 97.5 % of a normal distribution lie below so many standard deviations. */
    private static final double TWO_SIDED_95 = 1.959963984540054;

    private final SimulatedSeries series;
    private final Instrument instrument;
    private final double[] distance;
    private final List<Integer> elements = new ArrayList<>();
    private final List<Curve> curves = new ArrayList<>();
    private final double[] measured;

    /**
     * A fit that has not begun.
     *
     * @param series the simulation
     * @param profile the measurement, with errors
     * @param instrument what the measurement was made with
     * @throws LamellaException when they have no element in common
     */
    public ProfileFitter(SimulatedSeries series, MeasuredProfile profile, Instrument instrument) throws LamellaException {
        this.series = series;
        this.instrument = instrument;
        distance = profile.distanceNm();
        for (Curve curve : profile.curves()) {
            int element = series.elements().indexOf(curve.element());
            if (element >= 0) {
                elements.add(element);
                curves.add(curve);
            }
        }
        if (curves.isEmpty()) {
            throw new LamellaException("The measurement has " + profile.curves().stream().map(Curve::element).toList()
                    + ", the simulation '" + series.title() + "' has " + series.elements() + ": there is nothing to compare.");
        }
        measured = new double[series.elements().size()];
    }

    /** What is fitted. */
    public enum Free {
        /** Nothing: the given place and time are judged. */ NOTHING,
        /** The place of the interface. */ POSITION,
        /** The place of the interface and the time. */ POSITION_AND_TIME
    }

    /**
     * What came out.
     *
     * @param positionNm place of the interface on the measured line, nm
     * @param positionSigmaNm its standard deviation; 0 when it was not fitted
     * @param forward whether the measured line leads away from the left phase
     * @param timeS time, s
     * @param logTimeSigma standard deviation of its natural logarithm; 0 when it was not fitted
     * @param chiSquared sum of squared differences over their variances
     * @param count number of values
     * @param fitted number of fitted quantities
     */
    public record Fit(double positionNm, double positionSigmaNm, boolean forward, double timeS, double logTimeSigma, double chiSquared,
            int count, int fitted) {

        /** Degrees of freedom. @return number of values less that of fitted quantities */
        public int degreesOfFreedom() {
            return count - fitted;
        }

        /** Probability of at least this chi-squared if the simulation were true. @return from 0 to 1 */
        public double pValue() {
            return ChiSquared.survival(chiSquared, degreesOfFreedom());
        }

        /** Lower end of the time's 95 % interval. @return s */
        public double timeLowS() {
            return timeS * Math.exp(-TWO_SIDED_95 * logTimeSigma);
        }

        /** Upper end of the time's 95 % interval. @return s */
        public double timeHighS() {
            return timeS * Math.exp(TWO_SIDED_95 * logTimeSigma);
        }

        /** Half the width of the place's 95 % interval. @return nm */
        public double positionMarginNm() {
            return TWO_SIDED_95 * positionSigmaNm;
        }
    }

    /**
     * Fits.
     *
     * @param free what is fitted
     * @param positionNm place of the interface, where it is not fitted, nm
     * @param timeS time, where it is not fitted, s
     * @param directions directions to try: true for a line that leads away from the left phase
     * @param progress for its cancellation
     * @return the best fit
     * @throws LamellaException when no place makes measurement and simulation overlap; also when cancelled
     */
    public Fit fit(Free free, double positionNm, double timeS, List<Boolean> directions, Progress progress) throws LamellaException {
        Fit best = null;
        for (boolean forward : directions) {
            Fit fit = free == Free.NOTHING ? judge(positionNm, timeS, forward) : search(free, timeS, forward, progress);
            if (fit != null && (best == null || fit.chiSquared < best.chiSquared)) {
                best = fit;
            }
        }
        if (best == null) {
            throw new LamellaException("The measured line and the simulation '" + series.title()
                    + "' do not overlap wherever the interface is put; compare their lengths and units.");
        }
        return best;
    }

    private Fit judge(double positionNm, double timeS, boolean forward) {
        Residuals residuals = residuals(positionNm, timeS, forward);
        return residuals.count == 0 ? null : new Fit(positionNm, 0, forward, timeS, 0, residuals.sum, residuals.count, 0);
    }

    private Fit search(Free free, double timeS, boolean forward, Progress progress) throws LamellaException {
        double[] times = free == Free.POSITION_AND_TIME ? series.timesS() : new double[] {timeS};
        double span = distance[distance.length - 1] - distance[0];
        double bestCost = Double.POSITIVE_INFINITY;
        double position = Double.NaN;
        double time = timeS;
        int needed = needed();
        for (double candidate : times) {
            progress.checkCancelled();
            Slice slice = series.at(candidate);
            for (int i = 0; i < COARSE_PLACES; i++) {
                double place = distance[0] + span * (-0.1 + 1.2 * i / (COARSE_PLACES - 1));
                Residuals residuals = residuals(slice, place, forward, false);
                double cost = residuals.sum / Math.max(1, residuals.count);
                if (residuals.count >= needed && cost < bestCost) {
                    bestCost = cost;
                    position = place;
                    time = candidate;
                }
            }
        }
        return Double.isNaN(position) ? null : refine(free, position, time, forward, progress);
    }

    /** Leaving out most of the measurement is no way to agree with it. */
    private int needed() {
        int all = 0;
        for (Curve curve : curves) {
            for (double value : curve.massFractions()) {
                all += Double.isFinite(value) ? 1 : 0;
            }
        }
        return Math.max(2, (int) (0.6 * all));
    }

    private Fit refine(Free free, double startPosition, double startTime, boolean forward, Progress progress) throws LamellaException {
        boolean withTime = free == Free.POSITION_AND_TIME;
        double position = startPosition;
        double log = Math.log(startTime);
        double firstLog = Math.log(series.timesS()[0]);
        double lastLog = Math.log(series.timesS()[series.timesS().length - 1]);
        Residuals now = residuals(position, Math.exp(log), forward);
        double damping = 1e-3;
        for (int iteration = 0; iteration < MOST_ITERATIONS; iteration++) {
            progress.checkCancelled();
            double[] normal = normalEquations(now, position, log, forward, withTime);
            double[] step = solve(normal, damping, withTime);
            double newLog = Math.max(firstLog, Math.min(lastLog, log + step[1]));
            Residuals next = residuals(position + step[0], Math.exp(newLog), forward);
            if (next.count >= now.count * 0.95 && next.sum / next.count <= now.sum / now.count) {
                double moved = Math.max(Math.abs(step[0]) / (1e-3 + Math.abs(distance[distance.length - 1] - distance[0])),
                        Math.abs(newLog - log));
                position += step[0];
                log = newLog;
                now = next;
                damping = Math.max(1e-12, damping * 0.2);
                if (moved < SETTLED) {
                    break;
                }
            } else if (damping > 1e8) {
                break;
            } else {
                damping *= 5;
            }
        }
        double[] normal = normalEquations(now, position, log, forward, withTime);
        double determinant = withTime ? normal[0] * normal[2] - normal[1] * normal[1] : normal[0];
        double positionVariance = withTime ? normal[2] / determinant : 1 / determinant;
        double logVariance = withTime ? normal[0] / determinant : 0;
        return new Fit(position, Math.sqrt(positionVariance), forward, Math.exp(log), Math.sqrt(logVariance), now.sum, now.count,
                withTime ? 2 : 1);
    }

    /** J^T J by place and by the logarithm of time, and J^T r: pp, pt, tt, p, t. */
    private double[] normalEquations(Residuals now, double position, double log, boolean forward, boolean withTime) {
        double stepNm = Math.max(1e-3, 1e-2 * Math.max(instrument.probeFwhmNm(), 0.1));
        double[] byPosition = slope(residuals(position - stepNm, Math.exp(log), forward), residuals(position + stepNm, Math.exp(log),
                forward),
                2 * stepNm);
        double stepLog = 2e-2;
        double[] byTime = withTime ? slope(residuals(position, Math.exp(log - stepLog), forward),
                residuals(position, Math.exp(log + stepLog), forward), 2 * stepLog) : new double[byPosition.length];
        double[] sums = new double[5];
        for (int i = 0; i < byPosition.length; i++) {
            double r = now.values[i];
            if (Double.isFinite(r) && Double.isFinite(byPosition[i]) && Double.isFinite(byTime[i])) {
                sums[0] += byPosition[i] * byPosition[i];
                sums[1] += byPosition[i] * byTime[i];
                sums[2] += byTime[i] * byTime[i];
                sums[3] += byPosition[i] * r;
                sums[4] += byTime[i] * r;
            }
        }
        return sums;
    }

    private static double[] slope(Residuals low, Residuals high, double width) {
        double[] slope = new double[low.values.length];
        for (int i = 0; i < slope.length; i++) {
            slope[i] = (high.values[i] - low.values[i]) / width;
        }
        return slope;
    }

    private static double[] solve(double[] normal, double damping, boolean withTime) {
        double pp = normal[0] * (1 + damping) + Double.MIN_NORMAL;
        if (!withTime) {
            return new double[] {-normal[3] / pp, 0};
        }
        double tt = normal[2] * (1 + damping) + Double.MIN_NORMAL;
        double determinant = pp * tt - normal[1] * normal[1];
        return new double[] {-(tt * normal[3] - normal[1] * normal[4]) / determinant, -(pp * normal[4] - normal[1] * normal[3])
                / determinant};
    }

    /** Differences over their errors, one a measured value; not a number where there is nothing to compare. */
    private static final class Residuals {
        private final double[] values;
        private double sum;
        private int count;

        Residuals(int size) {
            values = new double[size];
        }
    }

    private Residuals residuals(double positionNm, double timeS, boolean forward) {
        return residuals(series.at(timeS), positionNm, forward, true);
    }

    /** Without the instrument it is quick, and good enough to begin with. */
    private Residuals residuals(Slice slice, double positionNm, boolean forward, boolean asMeasured) {
        Residuals residuals = new Residuals(curves.size() * distance.length);
        for (int i = 0; i < distance.length; i++) {
            double from = forward ? distance[i] - positionNm : positionNm - distance[i];
            if (asMeasured) {
                instrument.measure(slice.distanceNm(), slice.massFractions(), from, measured);
            } else {
                Instrument.interpolate(slice.distanceNm(), slice.massFractions(), from, measured);
            }
            for (int c = 0; c < curves.size(); c++) {
                double difference = (measured[elements.get(c)] - curves.get(c).massFractions()[i]) / curves.get(c).sigma()[i];
                residuals.values[c * distance.length + i] = difference;
                if (Double.isFinite(difference)) {
                    residuals.sum += difference * difference;
                    residuals.count++;
                }
            }
        }
        return residuals;
    }

    /**
     * The simulation as the instrument would show it.
     *
     * @param fit where and when
     * @return one array an element of the simulation, at the measured positions; not a number beyond the simulation
     */
    public double[][] simulated(Fit fit) {
        Slice slice = series.at(fit.timeS);
        return measure(slice.distanceNm(), slice.massFractions(), fit);
    }

    /**
     * The spread of the simulation at the measured positions.
     *
     * @param fit where and when
     * @return one array an element; none when the spread was not studied
     */
    public double[][] spread(Fit fit) {
        Slice slice = series.at(fit.timeS);
        return slice.spread().length == 0 ? new double[0][] : measure(slice.distanceNm(), slice.spread(), fit);
    }

    private double[][] measure(double[] places, double[][] quantities, Fit fit) {
        double[][] values = new double[quantities.length][distance.length];
        double[] one = new double[quantities.length];
        for (int i = 0; i < distance.length; i++) {
            instrument.measure(places, quantities, fit.forward ? distance[i] - fit.positionNm : fit.positionNm - distance[i], one);
            for (int q = 0; q < one.length; q++) {
                values[q][i] = one[q];
            }
        }
        return values;
    }
}
