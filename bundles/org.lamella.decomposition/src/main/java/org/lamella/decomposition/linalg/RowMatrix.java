package org.lamella.decomposition.linalg;

/**
 * A matrix A (R x C) that is read row by row, in any order and by several threads at a time.
 *
 * <p>All kernels of this package take their large operand in this form: a weighted spectrum image is never stored as such, its entries
 * are scaled while they are read.
 */
public interface RowMatrix {

    /** Number of rows. @return R */
    int rows();

    /** Number of columns. @return C */
    int columns();

    /** Number of entries that {@link #copyRow} copies over all rows, the measure of cost. @return a count */
    long entries();

    /**
     * Copies the entries of one row; those left out are zero.
     *
     * @param row 0 to R - 1
     * @param columnBuffer receives the columns in rising order; at least C long
     * @param valueBuffer receives the values; at least C long
     * @return number of entries copied
     */
    int copyRow(int row, int[] columnBuffer, double[] valueBuffer);

    /** Share of the cells that hold an entry. @return 0 to 1 */
    default double density() {
        return entries() / ((double) rows() * columns());
    }
}
