package org.lamella.segmentation.cluster;

import java.util.Arrays;
import java.util.SplittableRandom;
import org.lamella.core.LamellaException;
import org.lamella.core.parallel.Blocks;
import org.lamella.core.progress.Progress;

/**
 * k-means: points to the nearest of K centres, centres to the mean of their points, from a k-means++ start (D. Arthur and S. Vassilvitskii,
 * SODA 2007, 1027). The same centres for the same seed and any number of threads.
 */
public final class Clusters {

    private final int dimensions;
    private final double[] centres;
    private final int[] assignment;
    private final double cost;

    private Clusters(int dimensions, double[] centres, int[] assignment, double cost) {
        this.dimensions = dimensions;
        this.centres = centres;
        this.assignment = assignment;
        this.cost = cost;
    }

    /**
     * Clusters points.
     *
     * @param points n x D values, point after point
     * @param dimensions D
     * @param count K, at most the number of points; fewer clusters are found among fewer different points
     * @param iterations most iterations
     * @param random start
     * @param progress cancellation
     * @return the clusters
     * @throws LamellaException when cancelled
     */
    public static Clusters of(double[] points, int dimensions, int count, int iterations, SplittableRandom random, Progress progress)
            throws LamellaException {
        double[] centres = spread(points, dimensions, count, random);
        int n = points.length / dimensions;
        int[] assignment = new int[n];
        Arrays.fill(assignment, -1);
        for (int iteration = 0; iteration < iterations; iteration++) {
            progress.checkCancelled();
            Sums sums = assign(points, dimensions, centres, assignment);
            if (sums.changed == 0) {
                break;
            }
            sums.moveTo(centres);
        }
        return new Clusters(dimensions, centres, assignment, assign(points, dimensions, centres, assignment).cost);
    }

    /** k-means++: each next centre is a point, with a probability as its squared distance to the centres so far. */
    private static double[] spread(double[] points, int dimensions, int count, SplittableRandom random) {
        int n = points.length / dimensions;
        double[] centres = new double[count * dimensions];
        double[] nearest = new double[n];
        Arrays.fill(nearest, Double.POSITIVE_INFINITY);
        int chosen = random.nextInt(n);
        for (int k = 0; k < count; k++) {
            System.arraycopy(points, chosen * dimensions, centres, k * dimensions, dimensions);
            double sum = 0;
            for (int i = 0; i < n; i++) {
                nearest[i] = Math.min(nearest[i], squaredDistance(points, i * dimensions, centres, k * dimensions, dimensions));
                sum += nearest[i];
            }
            if (!(sum > 0)) {
                return Arrays.copyOf(centres, (k + 1) * dimensions);
            }
            double wanted = random.nextDouble() * sum;
            chosen = 0;
            for (int i = 0; i < n && wanted >= 0; i++) {
                wanted -= nearest[i];
                chosen = nearest[i] > 0 ? i : chosen;
            }
        }
        return centres;
    }

    private static double squaredDistance(double[] a, int atA, double[] b, int atB, int dimensions) {
        double sum = 0;
        for (int d = 0; d < dimensions; d++) {
            double difference = a[atA + d] - b[atB + d];
            sum += difference * difference;
        }
        return sum;
    }

    private static int nearest(double[] points, int at, double[] centres, int dimensions) {
        int best = 0;
        double least = Double.POSITIVE_INFINITY;
        for (int k = 0; k * dimensions < centres.length; k++) {
            double distance = squaredDistance(points, at, centres, k * dimensions, dimensions);
            if (distance < least) {
                least = distance;
                best = k;
            }
        }
        return best;
    }

    private static Sums assign(double[] points, int dimensions, double[] centres, int[] assignment) throws LamellaException {
        return Blocks.reduce(assignment.length, Progress.NONE, () -> new Sums(centres.length / dimensions, dimensions), (from, to, sums) -> {
            for (int i = from; i < to; i++) {
                int k = nearest(points, i * dimensions, centres, dimensions);
                sums.changed += k == assignment[i] ? 0 : 1;
                assignment[i] = k;
                sums.add(points, i * dimensions, k);
                sums.cost += squaredDistance(points, i * dimensions, centres, k * dimensions, dimensions);
            }
        }, Sums::join);
    }

    /** Sums over the points of each cluster. */
    private static final class Sums {

        private final int dimensions;
        private final int[] points;
        private final double[] sums;
        private int changed;
        private double cost;

        Sums(int clusters, int dimensions) {
            this.dimensions = dimensions;
            points = new int[clusters];
            sums = new double[clusters * dimensions];
        }

        void add(double[] values, int at, int k) {
            points[k]++;
            for (int d = 0; d < dimensions; d++) {
                sums[k * dimensions + d] += values[at + d];
            }
        }

        static void join(Sums into, Sums later) {
            for (int k = 0; k < into.points.length; k++) {
                into.points[k] += later.points[k];
            }
            for (int i = 0; i < into.sums.length; i++) {
                into.sums[i] += later.sums[i];
            }
            into.changed += later.changed;
            into.cost += later.cost;
        }

        /** A centre without points stays where it is. */
        void moveTo(double[] centres) {
            for (int i = 0; i < sums.length; i++) {
                int count = points[i / dimensions];
                centres[i] = count == 0 ? centres[i] : sums[i] / count;
            }
        }
    }

    /** How many clusters there are. @return K, or fewer among fewer different points */
    public int count() {
        return centres.length / dimensions;
    }

    /** The cluster of a point. @param point from 0 @return from 0 */
    public int of(int point) {
        return assignment[point];
    }

    /** A coordinate of a centre. @param cluster from 0 @param dimension from 0 @return the coordinate */
    public double centre(int cluster, int dimension) {
        return centres[cluster * dimensions + dimension];
    }

    /** Sum of the squared distances of all points to their centres. @return zero or more */
    public double cost() {
        return cost;
    }
}
