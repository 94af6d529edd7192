package org.lamella.decomposition.linalg;

/**
 * The two halves of a product of sparse rows with a thin matrix, for one row x of A.
 *
 * <p>A thin matrix S (C x K) is packed row by row, each row filled up with zeros to a whole number of lanes of four, whose sums stay in
 * registers.
 */
public final class ThinRows {

    private static final int LANE = 4;

    private ThinRows() {
    }

    /** Length of a packed row. @param components K @return K rounded up to a whole number of lanes */
    public static int stride(int components) {
        return (components + LANE - 1) / LANE * LANE;
    }

    /**
     * Packs a thin matrix.
     *
     * @param columns S by column: K arrays of {@code length} values
     * @param length C
     * @return C packed rows
     */
    public static double[] pack(double[][] columns, int length) {
        int stride = stride(columns.length);
        double[] packed = new double[length * stride];
        for (int k = 0; k < columns.length; k++) {
            Sizes.require(columns[k].length == length, "A column of %d values in a matrix of %d rows", columns[k].length, length);
            for (int i = 0; i < length; i++) {
                packed[i * stride + k] = columns[k][i];
            }
        }
        return packed;
    }

    /**
     * Unpacks a thin matrix.
     *
     * @param packed C packed rows
     * @param components K
     * @param length C
     * @return S by column: K arrays of {@code length} values
     */
    public static double[][] unpack(double[] packed, int components, int length) {
        int stride = stride(components);
        double[][] columns = new double[components][length];
        for (int k = 0; k < components; k++) {
            for (int i = 0; i < length; i++) {
                columns[k][i] = packed[i * stride + k];
            }
        }
        return columns;
    }

    /**
     * sums = S^T x: sums_k = sum over the entries e of x of x_e S[column_e][k].
     *
     * @param columns columns of the entries of x
     * @param values values of the entries of x
     * @param length number of entries
     * @param packed S, packed
     * @param stride length of a packed row
     * @param sums receives {@code stride} values
     */
    public static void gather(int[] columns, double[] values, int length, double[] packed, int stride, double[] sums) {
        for (int k = 0; k < stride; k += LANE) {
            double s0 = 0;
            double s1 = 0;
            double s2 = 0;
            double s3 = 0;
            for (int e = 0; e < length; e++) {
                double value = values[e];
                int at = columns[e] * stride + k;
                s0 += value * packed[at];
                s1 += value * packed[at + 1];
                s2 += value * packed[at + 2];
                s3 += value * packed[at + 3];
            }
            sums[k] = s0;
            sums[k + 1] = s1;
            sums[k + 2] = s2;
            sums[k + 3] = s3;
        }
    }

    /**
     * P += x c^T: P[column_e][k] += x_e c_k for each entry e of x.
     *
     * @param columns columns of the entries of x
     * @param values values of the entries of x
     * @param length number of entries
     * @param weights c, {@code stride} values
     * @param stride length of a packed row
     * @param packed P, packed
     */
    public static void scatter(int[] columns, double[] values, int length, double[] weights, int stride, double[] packed) {
        for (int k = 0; k < stride; k += LANE) {
            double w0 = weights[k];
            double w1 = weights[k + 1];
            double w2 = weights[k + 2];
            double w3 = weights[k + 3];
            for (int e = 0; e < length; e++) {
                double value = values[e];
                int at = columns[e] * stride + k;
                packed[at] += value * w0;
                packed[at + 1] += value * w1;
                packed[at + 2] += value * w2;
                packed[at + 3] += value * w3;
            }
        }
    }
}
