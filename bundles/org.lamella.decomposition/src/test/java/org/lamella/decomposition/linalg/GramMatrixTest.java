package org.lamella.decomposition.linalg;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.lamella.core.LamellaException;
import org.lamella.core.progress.CancelledException;
import org.lamella.core.progress.Progress;

class GramMatrixTest {

    /** Densities on both sides of the choice of kernel; sizes that fill no tile, one, and several. */
    @ParameterizedTest
    @CsvSource({"1, 1, 1", "1, 7, 0.5", "5, 3, 0.1", "63, 20, 1", "64, 20, 1", "65, 33, 1", "200, 129, 0.7", "300, 40, 0.2", "50, 90, 0.3",
        "6000, 60, 0.3"})
    void equalsTheDefinition(int rows, int columns, double density) throws LamellaException {
        TestMatrix a = TestMatrix.random(rows, columns, density, 11);

        double[] gram = GramMatrix.of(a, Progress.NONE);

        assertArrayEquals(a.gram(), gram, 1e-12 * rows);
    }

    @Test
    void sparseAndDenseKernelsAgree() throws LamellaException {
        TestMatrix a = TestMatrix.random(500, 50, 0.4, 5);
        double[] sparse = new double[2500];
        double[] dense = new double[2500];

        TiledGram.addTo(sparse, a, Progress.NONE);
        DenseGram.addTo(dense, a, Progress.NONE);

        assertArrayEquals(dense, sparse, 1e-11);
    }

    @Test
    void isExactlySymmetric() throws LamellaException {
        int n = 150;
        double[] gram = GramMatrix.of(TestMatrix.random(400, n, 0.3, 2), Progress.NONE);
        for (int i = 0; i < n; i++) {
            for (int j = 0; j < n; j++) {
                assertEquals(gram[i * n + j], gram[j * n + i], 0.0);
            }
        }
    }

    @Test
    void emptyMatrixGivesZeros() throws LamellaException {
        assertArrayEquals(new double[9], GramMatrix.of(new TestMatrix(new double[4][3]), Progress.NONE));
    }

    @Test
    void refusesMoreColumnsThanFitTheMemory() {
        TestMatrix wide = new TestMatrix(new double[1][GramMatrix.MAX_COLUMNS + 1]);
        assertThrows(IllegalArgumentException.class, () -> GramMatrix.of(wide, Progress.NONE));
    }

    @ParameterizedTest
    @CsvSource({"0.1", "1"})
    void stopsWhenCancelled(double density) {
        TestMatrix a = TestMatrix.random(1000, 80, density, 2);
        assertThrows(CancelledException.class, () -> GramMatrix.of(a, new CancelAfter(1)));
    }
}
