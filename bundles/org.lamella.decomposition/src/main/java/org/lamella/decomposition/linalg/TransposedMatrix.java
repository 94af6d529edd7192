package org.lamella.decomposition.linalg;

import org.lamella.core.LamellaException;
import org.lamella.core.progress.Progress;

/**
 * The transpose B = A^T of a matrix with few rows, held row-compressed: an index and a double an entry.
 *
 * <p>Made for matrices with fewer rows than columns, where it is smaller than the Gram matrix A^T A that it saves.
 */
public final class TransposedMatrix implements RowMatrix {

    private final int columns;
    private final int[] starts;
    private final int[] columnOf;
    private final double[] values;

    private TransposedMatrix(int columns, int[] starts, int[] columnOf, double[] values) {
        this.columns = columns;
        this.starts = starts;
        this.columnOf = columnOf;
        this.values = values;
    }

    /**
     * Transposes.
     *
     * @param a A (R x C) with less than 2^31 entries
     * @param progress progress and cancellation
     * @return A^T (C x R)
     * @throws LamellaException when cancelled
     */
    public static TransposedMatrix of(RowMatrix a, Progress progress) throws LamellaException {
        int entries = Math.toIntExact(a.entries());
        int[] starts = new int[a.columns() + 1];
        int[] columnOf = new int[entries];
        double[] values = new double[entries];
        int[] rowColumns = new int[a.columns()];
        double[] rowValues = new double[a.columns()];
        for (int row = 0; row < a.rows(); row++) {
            progress.checkCancelled();
            int length = a.copyRow(row, rowColumns, rowValues);
            for (int e = 0; e < length; e++) {
                starts[rowColumns[e] + 1]++;
            }
        }
        for (int c = 0; c < a.columns(); c++) {
            starts[c + 1] += starts[c];
        }
        int[] next = starts.clone();
        for (int row = 0; row < a.rows(); row++) {
            progress.checkCancelled();
            int length = a.copyRow(row, rowColumns, rowValues);
            for (int e = 0; e < length; e++) {
                int place = next[rowColumns[e]]++;
                columnOf[place] = row;
                values[place] = rowValues[e];
            }
        }
        return new TransposedMatrix(a.rows(), starts, columnOf, values);
    }

    @Override
    public int rows() {
        return starts.length - 1;
    }

    @Override
    public int columns() {
        return columns;
    }

    @Override
    public long entries() {
        return values.length;
    }

    @Override
    public int copyRow(int row, int[] columnBuffer, double[] valueBuffer) {
        int length = starts[row + 1] - starts[row];
        System.arraycopy(columnOf, starts[row], columnBuffer, 0, length);
        System.arraycopy(values, starts[row], valueBuffer, 0, length);
        return length;
    }
}
