package org.lamella.decomposition.tensor;

/** Products of a dense tensor with a thin matrix along one axis, on the flat array of the tensor seen as left x size x right. */
final class ModeProduct {

    private ModeProduct() {
    }

    /**
     * Y_lkr = sum over i of X_lir F_ik.
     *
     * @param x left x size x right values
     * @param left product of the sizes of the axes before
     * @param factor F by column, K arrays of {@code size} values
     * @return left x K x right values
     */
    static double[] contract(double[] x, int left, double[][] factor) {
        int size = factor[0].length;
        int right = x.length / left / size;
        int components = factor.length;
        double[] y = new double[left * components * right];
        for (int l = 0; l < left; l++) {
            for (int i = 0; i < size; i++) {
                int from = (l * size + i) * right;
                for (int k = 0; k < components; k++) {
                    double weight = factor[k][i];
                    int to = (l * components + k) * right;
                    for (int r = 0; r < right; r++) {
                        y[to + r] += weight * x[from + r];
                    }
                }
            }
        }
        return y;
    }

    /**
     * Y_lir = sum over k of X_lkr F_ik, the way back.
     *
     * @param x left x K x right values
     * @param left product of the sizes of the axes before
     * @param factor F by column, K arrays of {@code size} values
     * @return left x size x right values
     */
    static double[] expand(double[] x, int left, double[][] factor) {
        int size = factor[0].length;
        double[][] rows = new double[size][factor.length];
        for (int i = 0; i < size; i++) {
            for (int k = 0; k < factor.length; k++) {
                rows[i][k] = factor[k][i];
            }
        }
        return contract(x, left, rows);
    }

    /**
     * The unfolding of a tensor along one axis.
     *
     * @param x left x size x right values
     * @return for each index of the axis its left x right values
     */
    static double[][] unfold(double[] x, int left, int size) {
        int right = x.length / left / size;
        double[][] unfolded = new double[size][left * right];
        for (int l = 0; l < left; l++) {
            for (int i = 0; i < size; i++) {
                System.arraycopy(x, (l * size + i) * right, unfolded[i], l * right, right);
            }
        }
        return unfolded;
    }

    /** The outer product of vectors, the last running fastest: a column of their Khatri-Rao product. */
    static double[] outer(double[]... vectors) {
        double[] product = {1};
        for (double[] vector : vectors) {
            double[] longer = new double[product.length * vector.length];
            for (int i = 0; i < product.length; i++) {
                for (int j = 0; j < vector.length; j++) {
                    longer[i * vector.length + j] = product[i] * vector[j];
                }
            }
            product = longer;
        }
        return product;
    }
}
