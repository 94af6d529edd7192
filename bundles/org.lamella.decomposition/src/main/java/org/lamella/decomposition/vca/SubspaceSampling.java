package org.lamella.decomposition.vca;

import java.util.SplittableRandom;
import org.lamella.core.LamellaException;
import org.lamella.core.progress.Progress;

/**
 * Points of a K-dimensional space at which all of many linear forms are zero or more: {y : (A y)_j >= -t for all j, u . y = 1}, a polytope
 * whose corners are the endmembers where the forms are the channels of a spectrum or the pixels of a map (signal subspace sampling,
 * Spiegelberg et al., Ultramicroscopy 174 (2017) 14).
 *
 * <p>Drawing points at random and keeping those that fit becomes hopeless in more than a few dimensions. The walk here is hit-and-run
 * (Smith, Oper. Res. 32 (1984) 1296): from a point inside along a random direction to where the polytope ends either way. Both ends are
 * kept, as they lie nearest to corners, and the walk goes on from a random point between. O(K L) a step for L forms.
 */
final class SubspaceSampling {

    private final double[][] forms;
    private final double[] toPlane;
    private final double slack;
    private final SplittableRandom random;

    /**
     * A walk.
     *
     * @param forms A by column, K arrays of L values
     * @param inside a point that fits but for noise
     * @param tolerance t over the root mean square of the forms there
     */
    SubspaceSampling(double[][] forms, double[] inside, double tolerance, SplittableRandom random) {
        this.forms = forms;
        this.toPlane = inside.clone();
        this.random = random;
        double square = 0;
        for (double value : inside) {
            square += value * value;
        }
        for (int k = 0; k < toPlane.length; k++) {
            toPlane[k] /= square;
        }
        double[] values = values(inside);
        double lowest = 0;
        double sum = 0;
        for (double value : values) {
            lowest = Math.min(lowest, value);
            sum += value * value;
        }
        this.slack = Math.max(tolerance * Math.sqrt(sum / values.length), -1.01 * lowest);
    }

    /**
     * Walks.
     *
     * @param start the point {@code inside}
     * @param count how many points
     * @return K coordinates of the points, by coordinate
     */
    double[][] points(double[] start, int count, Progress progress) throws LamellaException {
        int dimension = forms.length;
        double[][] points = new double[dimension][count];
        double[] here = start.clone();
        for (int p = 0; p < count; p += 2) {
            progress.checkCancelled();
            progress.fraction((double) p / count);
            double[] direction = direction();
            double[] ends = ends(values(here), values(direction));
            double onward = ends[0] + (ends[1] - ends[0]) * (0.01 + 0.98 * random.nextDouble());
            for (int k = 0; k < dimension; k++) {
                points[k][p] = here[k] + ends[0] * direction[k];
                points[k][Math.min(p + 1, count - 1)] = here[k] + ends[1] * direction[k];
                here[k] += onward * direction[k];
            }
        }
        return points;
    }

    private double[] values(double[] point) {
        double[] values = new double[forms[0].length];
        for (int k = 0; k < point.length; k++) {
            for (int j = 0; j < values.length; j++) {
                values[j] += point[k] * forms[k][j];
            }
        }
        return values;
    }

    /** A random direction in the plane. */
    private double[] direction() {
        double[] direction = new double[toPlane.length];
        double along = 0;
        double square = 0;
        for (int k = 0; k < direction.length; k++) {
            direction[k] = random.nextGaussian();
            along += direction[k] * toPlane[k];
            square += toPlane[k] * toPlane[k];
        }
        for (int k = 0; k < direction.length; k++) {
            direction[k] -= along / square * toPlane[k];
        }
        return direction;
    }

    /** How far one can go backward and forward until a form falls below the slack. */
    private double[] ends(double[] values, double[] slopes) {
        double back = Double.NEGATIVE_INFINITY;
        double forth = Double.POSITIVE_INFINITY;
        for (int j = 0; j < values.length; j++) {
            double room = Math.max(0, values[j] + slack);
            if (slopes[j] < 0) {
                forth = Math.min(forth, -room / slopes[j]);
            } else if (slopes[j] > 0) {
                back = Math.max(back, -room / slopes[j]);
            }
        }
        return new double[] {Double.isFinite(back) ? back : 0, Double.isFinite(forth) ? forth : 0};
    }
}
