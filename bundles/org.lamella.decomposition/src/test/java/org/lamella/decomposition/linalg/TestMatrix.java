package org.lamella.decomposition.linalg;

import java.util.SplittableRandom;

/** A matrix held densely, with the textbook products that kernels are compared to. Zero cells are not entries. */
public final class TestMatrix implements RowMatrix {

    private final double[][] cells;
    private final int columns;

    public TestMatrix(double[][] cells) {
        this.cells = cells;
        this.columns = cells[0].length;
    }

    /** Cells are non-zero with a probability, then uniform on -1 to 1. */
    public static TestMatrix random(int rows, int columns, double density, long seed) {
        SplittableRandom random = new SplittableRandom(seed);
        double[][] cells = new double[rows][columns];
        for (double[] row : cells) {
            for (int c = 0; c < columns; c++) {
                row[c] = random.nextDouble() < density ? 2 * random.nextDouble() - 1 : 0;
            }
        }
        return new TestMatrix(cells);
    }

    /** A product of two random matrices: a matrix of a given rank. */
    public static TestMatrix ofRank(int rank, int rows, int columns, long seed) {
        double[][] left = random(rows, rank, 1, seed).cells;
        double[][] right = random(rank, columns, 1, seed + 1).cells;
        return new TestMatrix(multiply(left, right));
    }

    public static double[][] multiply(double[][] a, double[][] b) {
        double[][] product = new double[a.length][b[0].length];
        for (int i = 0; i < a.length; i++) {
            for (int k = 0; k < b.length; k++) {
                for (int j = 0; j < b[0].length; j++) {
                    product[i][j] += a[i][k] * b[k][j];
                }
            }
        }
        return product;
    }

    public static double[][] transpose(double[][] a) {
        double[][] transposed = new double[a[0].length][a.length];
        for (int i = 0; i < a.length; i++) {
            for (int j = 0; j < a[0].length; j++) {
                transposed[j][i] = a[i][j];
            }
        }
        return transposed;
    }

    public static double[] flat(double[][] a) {
        double[] flat = new double[a.length * a[0].length];
        for (int i = 0; i < a.length; i++) {
            System.arraycopy(a[i], 0, flat, i * a[0].length, a[0].length);
        }
        return flat;
    }

    public double[][] cells() {
        return cells;
    }

    /** A^T A by the definition. */
    public double[] gram() {
        return flat(multiply(transpose(cells), cells));
    }

    @Override
    public int rows() {
        return cells.length;
    }

    @Override
    public int columns() {
        return columns;
    }

    @Override
    public long entries() {
        long entries = 0;
        for (double[] row : cells) {
            for (double value : row) {
                entries += value != 0 ? 1 : 0;
            }
        }
        return entries;
    }

    @Override
    public int copyRow(int row, int[] columnBuffer, double[] valueBuffer) {
        int length = 0;
        for (int c = 0; c < columns; c++) {
            if (cells[row][c] != 0) {
                columnBuffer[length] = c;
                valueBuffer[length++] = cells[row][c];
            }
        }
        return length;
    }
}
