package org.lamella.core.metric;

import java.util.Arrays;

/** Pairs found components with known ones, since a factorisation returns them in any order. */
public final class ComponentMatching {

    private ComponentMatching() {
    }

    /**
     * The pairing with the smallest sum of spectral angles, by the Hungarian method in its shortest-augmenting-path form
     * (Jonker and Volgenant, Computing 38 (1987) 325), O(K^3).
     *
     * @param reference R known spectra of M values
     * @param found F found spectra of M values, F at least R
     * @return for each reference the index of its found spectrum
     */
    public static int[] byAngle(double[][] reference, double[][] found) {
        double[][] cost = new double[reference.length][found.length];
        for (int r = 0; r < reference.length; r++) {
            for (int f = 0; f < found.length; f++) {
                cost[r][f] = SpectralAngle.degrees(reference[r], found[f]);
            }
        }
        return assign(cost);
    }

    /**
     * The same for any number of found spectra.
     *
     * @param reference R known spectra of M values
     * @param found F found spectra of M values
     * @return for each reference the index of its found spectrum, -1 for those that none stands for because there are fewer
     */
    public static int[] pairs(double[][] reference, double[][] found) {
        if (found.length >= reference.length) {
            return byAngle(reference, found);
        }
        int[] pairs = new int[reference.length];
        Arrays.fill(pairs, -1);
        int[] partner = byAngle(found, reference);
        for (int f = 0; f < found.length; f++) {
            pairs[partner[f]] = f;
        }
        return pairs;
    }

    /**
     * The assignment of rows to columns with the smallest total cost.
     *
     * @param cost R x C finite costs, C at least R
     * @return for each row its column
     */
    public static int[] assign(double[][] cost) {
        int rows = cost.length;
        int columns = rows == 0 ? 0 : cost[0].length;
        if (columns < rows) {
            throw new IllegalArgumentException(rows + " rows cannot be assigned to " + columns + " columns");
        }
        double[] rowPotential = new double[rows + 1];
        double[] columnPotential = new double[columns + 1];
        int[] rowOfColumn = new int[columns + 1];
        for (int row = 1; row <= rows; row++) {
            augment(cost, row, rowPotential, columnPotential, rowOfColumn);
        }
        int[] columnOfRow = new int[rows];
        for (int column = 1; column <= columns; column++) {
            if (rowOfColumn[column] > 0) {
                columnOfRow[rowOfColumn[column] - 1] = column - 1;
            }
        }
        return columnOfRow;
    }

    private static void augment(double[][] cost, int row, double[] rowPotential, double[] columnPotential, int[] rowOfColumn) {
        int columns = columnPotential.length - 1;
        double[] slack = new double[columns + 1];
        Arrays.fill(slack, Double.POSITIVE_INFINITY);
        boolean[] visited = new boolean[columns + 1];
        int[] previous = new int[columns + 1];
        rowOfColumn[0] = row;
        int column = 0;
        while (rowOfColumn[column] != 0) {
            visited[column] = true;
            int here = rowOfColumn[column];
            int next = 0;
            double step = Double.POSITIVE_INFINITY;
            for (int c = 1; c <= columns; c++) {
                if (!visited[c]) {
                    double reduced = cost[here - 1][c - 1] - rowPotential[here] - columnPotential[c];
                    if (reduced < slack[c]) {
                        slack[c] = reduced;
                        previous[c] = column;
                    }
                    if (slack[c] < step) {
                        step = slack[c];
                        next = c;
                    }
                }
            }
            for (int c = 0; c <= columns; c++) {
                if (visited[c]) {
                    rowPotential[rowOfColumn[c]] += step;
                    columnPotential[c] -= step;
                } else {
                    slack[c] -= step;
                }
            }
            column = next;
        }
        while (column != 0) {
            rowOfColumn[column] = rowOfColumn[previous[column]];
            column = previous[column];
        }
    }
}
