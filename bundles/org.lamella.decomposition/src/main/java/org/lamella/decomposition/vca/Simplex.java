package org.lamella.decomposition.vca;

import java.util.Arrays;
import java.util.SplittableRandom;
import org.ejml.data.DMatrixRMaj;
import org.ejml.dense.row.CommonOps_DDRM;
import org.lamella.core.LamellaException;
import org.lamella.core.progress.Progress;

/**
 * Points whose convex hull is nearly the hull of many: vertex component analysis of Nascimento and Dias, IEEE Trans. Geosci. Remote Sens.
 * 43 (2005) 898.
 *
 * <p>K times a random direction is drawn that is orthogonal to the vertices found so far, and the point that lies farthest along it, on
 * either side, becomes the next. O(K N) a vertex.
 *
 * @param vertices numbers of the K points
 * @param corners their coordinates, K x K, a column a vertex
 */
record Simplex(int[] vertices, DMatrixRMaj corners) {

    /** The largest of several random searches. @param points K coordinates of n points, by coordinate; on a plane away from zero */
    static Simplex largest(double[][] points, int tries, SplittableRandom random, Progress progress) throws LamellaException {
        Simplex largest = null;
        for (int i = 0; i < tries; i++) {
            progress.checkCancelled();
            progress.fraction((double) i / tries);
            Simplex found = search(points, random);
            largest = largest == null || found.volume() > largest.volume() ? found : largest;
        }
        return largest;
    }

    private static Simplex search(double[][] points, SplittableRandom random) {
        int dimension = points.length;
        double[][] basis = new double[dimension][];
        int[] vertices = new int[dimension];
        DMatrixRMaj corners = new DMatrixRMaj(dimension, dimension);
        for (int k = 0; k < dimension; k++) {
            double[] direction = orthogonal(basis, k, random);
            int vertex = farthest(points, direction);
            vertices[k] = vertex;
            double[] corner = new double[dimension];
            for (int i = 0; i < dimension; i++) {
                corner[i] = points[i][vertex];
                corners.set(i, k, corner[i]);
            }
            basis[k] = orthonormal(basis, k, corner);
        }
        return new Simplex(vertices, corners);
    }

    private static double[] orthogonal(double[][] basis, int count, SplittableRandom random) {
        double[] direction = new double[basis.length];
        for (int i = 0; i < direction.length; i++) {
            direction[i] = random.nextDouble() - 0.5;
        }
        return orthonormal(basis, count, direction);
    }

    /** What is left of a vector outside the span of the first vectors of the basis, with norm 1; twice is enough (Kahan and Parlett). */
    private static double[] orthonormal(double[][] basis, int count, double[] vector) {
        double[] left = vector.clone();
        for (int pass = 0; pass < 2; pass++) {
            for (int b = 0; b < count; b++) {
                double product = dot(basis[b], left);
                for (int i = 0; i < left.length; i++) {
                    left[i] -= product * basis[b][i];
                }
            }
        }
        double norm = Math.sqrt(dot(left, left));
        for (int i = 0; i < left.length; i++) {
            left[i] = norm > 0 ? left[i] / norm : 0;
        }
        return left;
    }

    private static int farthest(double[][] points, double[] direction) {
        double most = -1;
        int farthest = 0;
        for (int p = 0; p < points[0].length; p++) {
            double along = 0;
            for (int i = 0; i < direction.length; i++) {
                along += direction[i] * points[i][p];
            }
            if (Math.abs(along) > most) {
                most = Math.abs(along);
                farthest = p;
            }
        }
        return farthest;
    }

    private static double dot(double[] a, double[] b) {
        double sum = 0;
        for (int i = 0; i < a.length; i++) {
            sum += a[i] * b[i];
        }
        return sum;
    }

    private double volume() {
        return Math.abs(CommonOps_DDRM.det(corners));
    }

    /**
     * The points that hold most of each vertex.
     *
     * @param points the points searched
     * @param count how many of them
     * @return for each vertex the numbers of the points with the largest barycentric coordinate, the largest first
     */
    int[][] nearest(double[][] points, int count) {
        DMatrixRMaj inverse = new DMatrixRMaj(corners.numRows, corners.numCols);
        if (count == 1 || !CommonOps_DDRM.invert(corners, inverse)) {
            return Arrays.stream(vertices).mapToObj(vertex -> new int[] {vertex}).toArray(int[][]::new);
        }
        int[][] nearest = new int[vertices.length][];
        for (int k = 0; k < vertices.length; k++) {
            double[] share = new double[points[0].length];
            for (int i = 0; i < vertices.length; i++) {
                double weight = inverse.get(k, i);
                for (int p = 0; p < share.length; p++) {
                    share[p] += weight * points[i][p];
                }
            }
            nearest[k] = largest(share, Math.min(count, share.length));
        }
        return nearest;
    }

    private static int[] largest(double[] values, int count) {
        int[] chosen = new int[count];
        int size = 0;
        for (int p = 0; p < values.length; p++) {
            if (size < count || values[p] > values[chosen[count - 1]]) {
                int place = Math.min(size, count - 1);
                while (place > 0 && values[p] > values[chosen[place - 1]]) {
                    chosen[place] = chosen[place - 1];
                    place--;
                }
                chosen[place] = p;
                size = Math.min(count, size + 1);
            }
        }
        return chosen;
    }
}
