package org.lamella.decomposition.tensor;

import java.util.Arrays;
import java.util.stream.IntStream;
import org.lamella.core.LamellaException;
import org.lamella.core.progress.Progress;
import org.lamella.decomposition.linalg.ThinProduct;

/** The products of a tensor with the factors of all axes but one, from which Tucker iterations update that one. */
final class TuckerProducts {

    private TuckerProducts() {
    }

    /**
     * The tensor times the last factor, X xn F.
     *
     * @return J_n x I_1 ... I_(n-1) values, the last axis now the slowest
     */
    static double[] withLast(Tensor tensor, double[][] last, Progress progress) throws LamellaException {
        double[][] product = ThinProduct.times(tensor.fibres(), last, progress);
        int places = product[0].length;
        double[] flat = new double[product.length * places];
        for (int k = 0; k < product.length; k++) {
            System.arraycopy(product[k], 0, flat, k * places, places);
        }
        return flat;
    }

    /**
     * Contracts the other axes but the last as well.
     *
     * @param product the tensor times the last factor
     * @param axis which axis is left, not the last
     * @return for each index of the axis the J_n x J_1 ... without J_axis ... J_(n-1) values
     */
    static double[][] allBut(int axis, double[] product, double[][][] factors, Tensor tensor) {
        double[] y = product;
        int left = factors[factors.length - 1].length;
        int before = left;
        for (int other = 0; other < factors.length - 1; other++) {
            if (other == axis) {
                before = left;
                left *= tensor.size(other);
            } else {
                y = ModeProduct.contract(y, left, factors[other]);
                left *= factors[other].length;
            }
        }
        return ModeProduct.unfold(y, before, tensor.size(axis));
    }

    /**
     * The tensor times all factors.
     *
     * @param product the tensor times the last factor
     * @return for each vector of the last axis the J_1 ... J_(n-1) values
     */
    static double[][] withAll(double[] product, double[][][] factors) {
        int rank = factors[factors.length - 1].length;
        double[] y = product;
        int left = rank;
        for (int axis = 0; axis < factors.length - 1; axis++) {
            y = ModeProduct.contract(y, left, factors[axis]);
            left *= factors[axis].length;
        }
        return ModeProduct.unfold(y, 1, rank);
    }

    /**
     * The tensor times the factors of all axes but the last, in panels, so that their Kronecker product is never whole.
     *
     * @return J_1 ... J_(n-1) arrays of I_n values
     */
    static double[][] allButLast(Tensor tensor, double[][][] factors, Progress progress) throws LamellaException {
        int panels = factors[0].length;
        double[][] rest = kronecker(Arrays.copyOfRange(factors, 1, factors.length - 1));
        double[][] product = new double[panels * rest.length][];
        for (int panel = 0; panel < panels; panel++) {
            double[] first = factors[0][panel];
            double[][] columns = Arrays.stream(rest).map(column -> ModeProduct.outer(first, column)).toArray(double[][]::new);
            double[][] part = ThinProduct.transposeTimes(tensor.fibres(), columns,
                    progress.part((double) panel / panels, (panel + 1.0) / panels));
            System.arraycopy(part, 0, product, panel * rest.length, rest.length);
        }
        return product;
    }

    /** All outer products of one column of each factor, the last factor's running fastest. */
    private static double[][] kronecker(double[][][] factors) {
        double[][] columns = {{1}};
        for (double[][] factor : factors) {
            double[][] before = columns;
            columns = IntStream.range(0, before.length * factor.length)
                    .mapToObj(c -> ModeProduct.outer(before[c / factor.length], factor[c % factor.length])).toArray(double[][]::new);
        }
        return columns;
    }
}
