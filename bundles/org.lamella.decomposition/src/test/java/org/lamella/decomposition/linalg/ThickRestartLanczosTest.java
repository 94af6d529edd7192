package org.lamella.decomposition.linalg;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.lamella.core.LamellaException;
import org.lamella.core.progress.CancelledException;
import org.lamella.core.progress.Progress;

class ThickRestartLanczosTest {

    /** Noise matrices: the wanted eigenvalues lie close together at the edge of the bulk, the hard case; several restarts. */
    @ParameterizedTest
    @CsvSource({"400, 300, 1", "400, 300, 10", "1000, 260, 30", "350, 350, 5"})
    void agreesWithTheFullDecomposition(int rows, int n, int count) throws LamellaException {
        double[] gram = TestMatrix.random(rows, n, 1, 21).gram();
        EigenPairs full = SymmetricEigen.leading(gram, n, count);

        EigenPairs pairs = ThickRestartLanczos.leading(new DenseSymmetric(n, gram), count, Progress.NONE);

        for (int k = 0; k < count; k++) {
            assertEquals(full.values()[k], pairs.values()[k], 1e-12 * full.values()[0]);
            assertEquals(1, Math.abs(Vectors.dot(full.vectors()[k], pairs.vectors()[k])), 1e-10);
        }
        assertTrue(pairs.residual() < 2e-12, "residual " + pairs.residual());
    }

    @Test
    void vectorsAreOrthonormal() throws LamellaException {
        double[] gram = TestMatrix.random(500, 300, 1, 3).gram();
        EigenPairs pairs = ThickRestartLanczos.leading(new DenseSymmetric(300, gram), 20, Progress.NONE);
        for (int k = 0; k < 20; k++) {
            for (int l = 0; l <= k; l++) {
                assertEquals(k == l ? 1 : 0, Vectors.dot(pairs.vectors()[k], pairs.vectors()[l]), 1e-13);
            }
        }
    }

    @ParameterizedTest
    @CsvSource({"1", "3", "50"})
    void givesZerosBeyondTheRank(int rank) throws LamellaException {
        int n = 300;
        double[] gram = TestMatrix.ofRank(rank, 400, n, 6).gram();

        EigenPairs pairs = ThickRestartLanczos.leading(new DenseSymmetric(n, gram), 60, Progress.NONE);

        EigenPairs full = SymmetricEigen.leading(gram, n, rank);
        assertArrayEquals(full.values(), Arrays.copyOf(pairs.values(), rank), 1e-12 * full.values()[0]);
        assertEquals(0, pairs.values()[rank], 1e-12 * full.values()[0]);
        assertTrue(pairs.residual() < 2e-12);
    }

    @Test
    void findsBothCopiesOfARepeatedEigenvalue() throws LamellaException {
        int n = 250;
        double[] diagonal = new double[n * n];
        diagonal[7 * n + 7] = 5;
        diagonal[90 * n + 90] = 5;
        diagonal[91 * n + 91] = 2;

        EigenPairs pairs = ThickRestartLanczos.leading(new DenseSymmetric(n, diagonal), 4, Progress.NONE);

        assertArrayEquals(new double[] {5, 5, 2, 0}, pairs.values(), 1e-11);
    }

    @Test
    void zeroMatrixHasZeroEigenvalues() throws LamellaException {
        EigenPairs pairs = ThickRestartLanczos.leading(new DenseSymmetric(60, new double[3600]), 3, Progress.NONE);
        assertArrayEquals(new double[3], pairs.values());
        assertEquals(0, pairs.residual());
    }

    @Test
    void findsAllPairsOfASmallMatrix() throws LamellaException {
        double[] gram = TestMatrix.random(30, 9, 1, 3).gram();
        EigenPairs pairs = ThickRestartLanczos.leading(new DenseSymmetric(9, gram), 9, Progress.NONE);
        assertArrayEquals(SymmetricEigen.leading(gram, 9, 9).values(), pairs.values(), 1e-12);
    }

    @Test
    void refusesMorePairsThanRows() {
        DenseSymmetric one = new DenseSymmetric(1, new double[1]);
        assertThrows(IllegalArgumentException.class, () -> ThickRestartLanczos.leading(one, 2, Progress.NONE));
    }

    @Test
    void stopsWhenCancelled() {
        DenseSymmetric a = new DenseSymmetric(300, TestMatrix.random(300, 300, 1, 3).gram());
        assertThrows(CancelledException.class, () -> ThickRestartLanczos.leading(a, 20, new CancelAfter(10)));
    }
}
