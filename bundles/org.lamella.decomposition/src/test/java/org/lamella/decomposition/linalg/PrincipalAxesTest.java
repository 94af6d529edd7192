package org.lamella.decomposition.linalg;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import org.ejml.data.DMatrixRMaj;
import org.ejml.dense.row.factory.DecompositionFactory_DDRM;
import org.ejml.interfaces.decomposition.SingularValueDecomposition_F64;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.lamella.core.LamellaException;
import org.lamella.core.progress.Progress;

class PrincipalAxesTest {

    @ParameterizedTest
    @CsvSource({"COLUMN_GRAM, 300, 40", "ROW_GRAM, 300, 40", "PRODUCTS, 300, 40", "COLUMN_GRAM, 40, 300", "ROW_GRAM, 40, 300",
        "PRODUCTS, 40, 300", "COLUMN_GRAM, 500, 450", "ROW_GRAM, 450, 500", "PRODUCTS, 450, 500"})
    void everyRouteGivesTheSingularValueDecomposition(GramRoute route, int rows, int columns) throws LamellaException {
        TestMatrix a = TestMatrix.random(rows, columns, 0.2, 31);
        int count = 12;

        PrincipalAxes axes = new AxesSearch(a, count).exact(route, Progress.NONE);

        SingularValueDecomposition_F64<DMatrixRMaj> svd = DecompositionFactory_DDRM.svd(rows, columns, false, true, true);
        assertTrue(svd.decompose(new DMatrixRMaj(a.cells())));
        double[] sigma = svd.getSingularValues();
        DMatrixRMaj vt = svd.getV(null, true);
        double total = 0;
        Integer[] order = new Integer[sigma.length];
        for (int i = 0; i < sigma.length; i++) {
            order[i] = i;
            total += sigma[i] * sigma[i];
        }
        Arrays.sort(order, (i, j) -> Double.compare(sigma[j], sigma[i]));
        for (int k = 0; k < count; k++) {
            double square = sigma[order[k]] * sigma[order[k]];
            assertEquals(square, axes.squaredSingularValues()[k], 1e-12 * axes.squaredSingularValues()[0]);
            double product = 0;
            for (int c = 0; c < columns; c++) {
                product += vt.get(order[k], c) * axes.axes()[k][c];
            }
            assertEquals(1, Math.abs(product), 1e-10);
        }
        assertEquals(total, axes.squaredNorm(), 1e-12 * total);
        assertEquals(count, axes.rank());
    }

    @ParameterizedTest
    @EnumSource(GramRoute.class)
    void axesBeyondTheRankAreZero(GramRoute route) throws LamellaException {
        PrincipalAxes axes = new AxesSearch(TestMatrix.ofRank(3, 260, 250, 5), 6).exact(route, Progress.NONE);

        assertEquals(3, axes.rank());
        assertEquals(0, axes.squaredSingularValues()[3], 0.0);
        assertArrayEquals(new double[250], axes.axes()[4]);
    }

    @ParameterizedTest
    @CsvSource({"262144, 2048, 0.045, COLUMN_GRAM", "100, 2048, 1, ROW_GRAM", "4096, 2048, 1, COLUMN_GRAM", "1024, 4096, 0.05, ROW_GRAM",
        "20000, 16384, 0.01, PRODUCTS", "2500, 100000, 0.001, PRODUCTS"})
    void choosesTheCheapestRoute(int rows, int columns, double density, GramRoute expected) {
        assertEquals(expected, GramRoute.choose(new SizesOnly(rows, columns, (long) (density * rows * columns)), 30));
    }

    private record SizesOnly(int rows, int columns, long entries) implements RowMatrix {
        @Override
        public int copyRow(int row, int[] columnBuffer, double[] valueBuffer) {
            throw new AssertionError("the estimate reads no rows");
        }
    }
}
