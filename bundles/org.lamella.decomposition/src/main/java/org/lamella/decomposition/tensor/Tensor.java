package org.lamella.decomposition.tensor;

import java.util.Arrays;
import java.util.List;
import org.lamella.core.LamellaException;
import org.lamella.core.progress.Progress;
import org.lamella.decomposition.linalg.NormalOperator;
import org.lamella.decomposition.linalg.RowMatrix;

/**
 * A tensor X of order n, dense or sparse, known by its fibres along the last axis: row r of the matrix is the fibre at the r-th place of
 * the other axes, the last of these running fastest. A spectrum image is one as it is, its fibres are the spectra.
 *
 * @param shape the sizes I_1 to I_n
 * @param fibres I_1 ... I_(n-1) rows of I_n values
 */
public record Tensor(List<Integer> shape, RowMatrix fibres) {

    /** Checks the sizes. */
    public Tensor {
        shape = List.copyOf(shape);
        long places = shape.stream().limit(shape.size() - 1L).mapToLong(size -> size).reduce(1, (a, b) -> a * b);
        if (shape.size() < 2 || places != fibres.rows() || shape.get(shape.size() - 1) != fibres.columns()) {
            throw new IllegalArgumentException("A tensor of " + shape + " with " + fibres.rows() + " fibres of " + fibres.columns());
        }
    }

    /**
     * A dense tensor.
     *
     * @param values all values, the last axis running fastest; shared, not copied
     * @param shape the sizes I_1 to I_n
     * @return the tensor
     */
    public static Tensor of(double[] values, int... shape) {
        int length = shape[shape.length - 1];
        if (Arrays.stream(shape).asLongStream().reduce(1, (a, b) -> a * b) != values.length) {
            throw new IllegalArgumentException(values.length + " values in a tensor of " + Arrays.toString(shape));
        }
        return new Tensor(Arrays.stream(shape).boxed().toList(), new DenseRows(values.length / length, length, values));
    }

    /** Number of axes. @return n */
    public int order() {
        return shape.size();
    }

    /** Length of an axis. @param axis from 0 @return its size */
    public int size(int axis) {
        return shape.get(axis);
    }

    /**
     * |X|^2.
     *
     * @throws LamellaException when a value is not finite, or all are zero; also when cancelled
     */
    double squaredNorm(Progress progress) throws LamellaException {
        double norm = new NormalOperator(fibres).trace(progress);
        if (!Double.isFinite(norm)) {
            throw new LamellaException("The tensor " + shape + " holds values that are not finite; replace them first.");
        }
        if (norm == 0) {
            throw new LamellaException("The tensor " + shape + " holds nothing but zeros; there is nothing to decompose.");
        }
        return norm;
    }
}
