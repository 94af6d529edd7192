package org.lamella.decomposition.linalg;

/** Level-1 kernels on whole arrays. */
final class Vectors {

    /** Rows that {@link #addEightRows} takes at a time. */
    static final int EIGHT = 8;

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

    /**
     * sums_j += f_0 r_0j + ... + f_7 r_7j for j from {@code from} to {@code to}, eight rows of a matrix at a time: a loop that the compiler
     * turns into vector instructions and that writes each sum once for eight additions.
     *
     * @param cells the matrix
     * @param starts places of the rows' first cells, eight of them from {@code at} on
     * @param factors f, eight of them from {@code at} on
     * @param at where the eight begin
     * @param sums receives sum j at {@code sumsStart + j}
     * @param sumsStart place of sum 0
     * @param from first j
     * @param to one past the last j
     */
    static void addEightRows(double[] cells, int[] starts, double[] factors, int at, double[] sums, int sumsStart, int from, int to) {
        int r0 = starts[at];
        int r1 = starts[at + 1];
        int r2 = starts[at + 2];
        int r3 = starts[at + 3];
        int r4 = starts[at + 4];
        int r5 = starts[at + 5];
        int r6 = starts[at + 6];
        int r7 = starts[at + 7];
        double f0 = factors[at];
        double f1 = factors[at + 1];
        double f2 = factors[at + 2];
        double f3 = factors[at + 3];
        double f4 = factors[at + 4];
        double f5 = factors[at + 5];
        double f6 = factors[at + 6];
        double f7 = factors[at + 7];
        for (int j = from; j < to; j++) {
            sums[sumsStart + j] += f0 * cells[r0 + j] + f1 * cells[r1 + j] + f2 * cells[r2 + j] + f3 * cells[r3 + j]
                    + f4 * cells[r4 + j] + f5 * cells[r5 + j] + f6 * cells[r6 + j] + f7 * cells[r7 + j];
        }
    }

    /** sums_j += f r_j, one row of a matrix, as {@link #addEightRows}. */
    static void addRow(double[] cells, int start, double factor, double[] sums, int sumsStart, int from, int to) {
        for (int j = from; j < to; j++) {
            sums[sumsStart + j] += factor * cells[start + j];
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
