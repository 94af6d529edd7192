package org.lamella.decomposition.linalg;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.lamella.core.LamellaException;
import org.lamella.core.progress.Progress;

class TransposedMatrixTest {

    @ParameterizedTest
    @CsvSource({"1, 1, 1", "3, 50, 0.3", "50, 3, 0.3", "20, 20, 0"})
    void rowsAreTheColumns(int rows, int columns, double density) throws LamellaException {
        TestMatrix a = TestMatrix.random(rows, columns, density, 4);

        TransposedMatrix transposed = TransposedMatrix.of(a, Progress.NONE);

        assertEquals(columns, transposed.rows());
        assertEquals(rows, transposed.columns());
        assertEquals(a.entries(), transposed.entries());
        double[][] expected = TestMatrix.transpose(a.cells());
        int[] at = new int[rows];
        double[] values = new double[rows];
        for (int c = 0; c < columns; c++) {
            double[] row = new double[rows];
            int length = transposed.copyRow(c, at, values);
            for (int e = 0; e < length; e++) {
                row[at[e]] = values[e];
            }
            assertArrayEquals(expected[c], row);
        }
    }
}
