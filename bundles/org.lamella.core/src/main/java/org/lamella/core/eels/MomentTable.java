package org.lamella.core.eels;

import org.lamella.core.signal.ChannelRange;

/**
 * The mean coordinate m(r) of weights exp(-r x), its variance v(r) = -dm/dr and the logarithm l(r) of their sum, over the channels of a fit
 * range, at equal steps of r; between them cubic Hermite interpolation, of r over m with slope -1/v and of l over r with slope -m. Steps are
 * small against the width of the range, so the interpolation is exact to about nine digits.
 */
final class MomentTable {

    private static final int NODES = 769;
    /** Slopes reach so far that the range holds exp(plus or minus this) between its ends: all counts in a few channels at one end. */
    private static final double STEEPEST = 24;

    private final double step;
    private final double first;
    private final double[] means = new double[NODES];
    private final double[] variances = new double[NODES];
    private final double[] logSums = new double[NODES];

    private MomentTable(double first, double step) {
        this.first = first;
        this.step = step;
    }

    /** The table of a range. @param coordinates centred in the range @param range channels */
    static MomentTable of(double[] coordinates, ChannelRange range) {
        double span = Math.abs(coordinates[range.to() - 1] - coordinates[range.from()]);
        MomentTable table = new MomentTable(-STEEPEST / span, 2 * STEEPEST / span / (NODES - 1));
        for (int node = 0; node < NODES; node++) {
            double r = table.first + node * table.step;
            double sum = 0;
            double moment = 0;
            double square = 0;
            for (int i = range.from(); i < range.to(); i++) {
                double weight = Math.exp(-r * coordinates[i]);
                sum += weight;
                moment += weight * coordinates[i];
                square += weight * coordinates[i] * coordinates[i];
            }
            table.means[node] = moment / sum;
            table.variances[node] = square / sum - table.means[node] * table.means[node];
            table.logSums[node] = Math.log(sum);
        }
        return table;
    }

    /** Solves for a and r. @param sum of the data @param moment of the data @param parameters receives both @return false without a fit */
    boolean solve(double sum, double moment, double[] parameters) {
        double mean = moment / sum;
        if (!(sum > 0) || !(mean < means[0] && mean > means[NODES - 1])) {
            parameters[0] = Double.NEGATIVE_INFINITY;
            parameters[1] = 0;
            return false;
        }
        int low = 0;
        int high = NODES - 1;
        while (high - low > 1) {
            int middle = (low + high) >>> 1;
            if (means[middle] > mean) {
                low = middle;
            } else {
                high = middle;
            }
        }
        double t = steps(low, mean);
        parameters[0] = Math.log(sum) - logSum(low, t);
        parameters[1] = first + (low + t) * step;
        return true;
    }

    /** Steps of r behind a node at which the mean is reached. */
    private double steps(int node, double mean) {
        double width = means[node + 1] - means[node];
        double u = (mean - means[node]) / width;
        double slope0 = -width / (variances[node] * step);
        double slope1 = -width / (variances[node + 1] * step);
        return hermite(u, 0, slope0, 1, slope1);
    }

    private double logSum(int node, double t) {
        return hermite(t, logSums[node], -means[node] * step, logSums[node + 1], -means[node + 1] * step);
    }

    private static double hermite(double t, double value0, double slope0, double value1, double slope1) {
        double s = 1 - t;
        return s * s * ((1 + 2 * t) * value0 + t * slope0) + t * t * ((3 - 2 * t) * value1 - s * slope1);
    }
}
