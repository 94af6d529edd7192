package org.lamella.preprocessing.align;

import org.lamella.core.linear.Cholesky;
import org.lamella.core.signal.ChannelRange;

/** Lays one reference spectrum over others; for one thread. */
final class ShiftedReference {

    private static final int ITERATIONS = 12;
    private static final double CONVERGED = 1e-5;
    /** Smallest weight's share of the mean: a channel that is nearly empty in the mean counts no more than this. */
    private static final double LEAST_SHARE = 0.02;
    private static final int UNKNOWNS = 3;

    private final double[] reference;
    private final ChannelRange range;
    private final int maxShift;
    private final double least;
    private final double[] matrix = new double[UNKNOWNS * UNKNOWNS];
    private final double[] vector = new double[UNKNOWNS];

    ShiftedReference(double[] reference, ChannelRange range, double maxShift) {
        this.reference = reference;
        this.range = range;
        this.maxShift = (int) Math.ceil(maxShift);
        double mean = 0;
        for (int i = range.from(); i < range.to(); i++) {
            mean += Math.abs(reference[i]) / range.size();
        }
        least = LEAST_SHARE * mean;
    }

    /** Shift of a spectrum against the reference. @return channels, not-a-number where there is none within the limits */
    double place(double[] spectrum) {
        int lag = lag(spectrum);
        if (lag == Integer.MIN_VALUE) {
            return Double.NaN;
        }
        double shift = lag;
        for (int i = 0; i < ITERATIONS; i++) {
            double step = step(spectrum, shift);
            shift += Math.max(-1, Math.min(1, step));
            if (Math.abs(step) < CONVERGED) {
                break;
            }
        }
        return Math.abs(shift - lag) <= 2 && Math.abs(shift) <= maxShift ? shift : lag;
    }

    /** The whole channel of the largest correlation coefficient. */
    private int lag(double[] spectrum) {
        int best = Integer.MIN_VALUE;
        double highest = 0;
        for (int lag = -maxShift; lag <= maxShift; lag++) {
            int from = Math.max(range.from(), lag);
            int to = Math.min(range.to(), reference.length + lag);
            double n = to - from;
            double x = 0;
            double y = 0;
            double xx = 0;
            double yy = 0;
            double xy = 0;
            for (int c = from; c < to; c++) {
                double r = reference[c - lag];
                x += r;
                y += spectrum[c];
                xx += r * r;
                yy += spectrum[c] * spectrum[c];
                xy += r * spectrum[c];
            }
            double correlation = (xy - x * y / n) / Math.sqrt((xx - x * x / n) * (yy - y * y / n));
            if (correlation > highest) {
                highest = correlation;
                best = lag;
            }
        }
        return best;
    }

    /** Gauss and Newton's step of the shift, with factor and offset fitted beside it. */
    private double step(double[] spectrum, double shift) {
        double rr = 0;
        double r1 = 0;
        double rd = 0;
        double n1 = 0;
        double d1 = 0;
        double dd = 0;
        double ry = 0;
        double y1 = 0;
        double dy = 0;
        for (int c = range.from(); c < range.to(); c++) {
            double r = Sampling.cubic(reference, c - shift);
            double d = -Sampling.cubicSlope(reference, c - shift);
            double w = 1 / Math.max(least, Math.abs(r));
            rr += w * r * r;
            r1 += w * r;
            rd += w * r * d;
            n1 += w;
            d1 += w * d;
            dd += w * d * d;
            ry += w * r * spectrum[c];
            y1 += w * spectrum[c];
            dy += w * d * spectrum[c];
        }
        matrix[0] = rr;
        matrix[UNKNOWNS] = r1;
        matrix[UNKNOWNS + 1] = n1;
        matrix[2 * UNKNOWNS] = rd;
        matrix[2 * UNKNOWNS + 1] = d1;
        matrix[2 * UNKNOWNS + 2] = dd;
        vector[0] = ry;
        vector[1] = y1;
        vector[2] = dy;
        Cholesky.solveInPlace(matrix, UNKNOWNS, vector);
        // y = a r(c - s - step) + b has the slope's coefficient a step
        return vector[0] > 0 ? vector[2] / vector[0] : 0;
    }
}
