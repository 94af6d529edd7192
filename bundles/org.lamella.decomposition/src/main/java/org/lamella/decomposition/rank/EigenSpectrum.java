package org.lamella.decomposition.rank;

/**
 * The leading eigenvalues of X^T X for a matrix X whose noise is alike in all cells, with what all of them sum to.
 *
 * @param values leading squared singular values of X, falling; one or more; the array is shared, not copied
 * @param total |X|^2, the sum of all of them
 * @param rows rows of X that hold anything
 * @param columns columns of X that hold anything
 */
public record EigenSpectrum(double[] values, double total, int rows, int columns) {

    /** How many eigenvalues there are, known or not. @return the smaller of rows and columns */
    int size() {
        return Math.min(rows, columns);
    }

    /** Most components that can be told from the eigenvalues known: at least one must be left for noise. @return 0 or more */
    int mostComponents() {
        return Math.min(values.length, size() - 1);
    }

    /** Sums of the eigenvalues after the first k, for k from 0 to the number known. @return sums, not below 0 */
    double[] remainders() {
        double[] remainders = new double[values.length + 1];
        remainders[0] = total;
        for (int k = 0; k < values.length; k++) {
            remainders[k + 1] = Math.max(0, remainders[k] - values[k]);
        }
        return remainders;
    }

    /** Shares of the total. @return one a value known */
    double[] ratios() {
        double[] ratios = new double[values.length];
        for (int k = 0; k < ratios.length; k++) {
            ratios[k] = values[k] / total;
        }
        return ratios;
    }
}
