package org.lamella.decomposition.linalg;

/** Level-1 kernels on whole arrays. */
final class Vectors {

    private Vectors() {
    }

    /** x . y, in four interleaved sums so that additions need not wait for each other. */
    static double dot(double[] x, double[] y) {
        return dot(x, 0, y, 0, x.length);
    }

    /** Sum of {@code x[xFrom + i] * y[yFrom + i]} for i below {@code length}. */
    static double dot(double[] x, int xFrom, double[] y, int yFrom, int length) {
        double s0 = 0;
        double s1 = 0;
        double s2 = 0;
        double s3 = 0;
        int i = 0;
        for (; i + 3 < length; i += 4) {
            s0 += x[xFrom + i] * y[yFrom + i];
            s1 += x[xFrom + i + 1] * y[yFrom + i + 1];
            s2 += x[xFrom + i + 2] * y[yFrom + i + 2];
            s3 += x[xFrom + i + 3] * y[yFrom + i + 3];
        }
        for (; i < length; i++) {
            s0 += x[xFrom + i] * y[yFrom + i];
        }
        return (s0 + s1) + (s2 + s3);
    }

    /** y += s x. */
    static void addScaled(double s, double[] x, double[] y) {
        for (int i = 0; i < x.length; i++) {
            y[i] += s * x[i];
        }
    }

    /** x *= s. */
    static void scale(double s, double[] x) {
        for (int i = 0; i < x.length; i++) {
            x[i] *= s;
        }
    }

    static double norm(double[] x) {
        return Math.sqrt(dot(x, x));
    }
}
