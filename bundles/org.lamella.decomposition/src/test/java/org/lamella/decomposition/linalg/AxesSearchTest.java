package org.lamella.decomposition.linalg;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.lamella.core.LamellaException;
import org.lamella.core.progress.CancelledException;
import org.lamella.core.progress.Progress;

class AxesSearchTest {

    /** Three components in noise whose eigenvalues crowd, as those of maps do. */
    private static TestMatrix noisy(int rows, int columns, long seed) {
        double[][] cells = TestMatrix.random(rows, columns, 0.3, seed).cells();
        double[][] structure = TestMatrix.ofRank(3, rows, columns, seed + 1).cells();
        for (int i = 0; i < rows; i++) {
            for (int j = 0; j < columns; j++) {
                cells[i][j] += cells[i][j] == 0 ? 0 : 0.5 * structure[i][j];
            }
        }
        return new TestMatrix(cells);
    }

    private static double[] exactSquares(TestMatrix a, int count) {
        return SymmetricEigen.leading(a.gram(), a.columns(), count).values();
    }

    private static void assertRelative(double[] expected, double[] actual, double tolerance) {
        for (int k = 0; k < expected.length; k++) {
            assertEquals(expected[k], actual[k], tolerance * expected[k], "value " + k);
        }
    }

    @ParameterizedTest
    @CsvSource({"1500, 400, 1", "1500, 400, 2", "300, 260, 3"})
    void blocksFindNoiseLimitedValuesToTheirTolerance(int rows, int columns, long seed) throws LamellaException {
        TestMatrix a = noisy(rows, columns, seed);

        EigenPairs found = BlockKrylov.leading(new NormalOperator(a), 20, 1e-6, seed, Progress.NONE);

        double[] expected = exactSquares(a, 20);
        assertRelative(expected, found.values(), 1e-6);
        assertTrue(found.valueError() < 1e-6);
        double[] product = new double[columns];
        new NormalOperator(a).apply(found.vectors()[19], product, Progress.NONE);
        Vectors.addScaled(-found.values()[19], found.vectors()[19], product);
        assertTrue(Vectors.norm(product) <= found.residual() * found.values()[0] * (1 + 1e-6) + 1e-12);
    }

    @Test
    void blocksStopWhereTheRankEnds() throws LamellaException {
        EigenPairs found = BlockKrylov.leading(new NormalOperator(TestMatrix.ofRank(3, 80, 50, 9)), 6, 1e-6, 1, Progress.NONE);

        double[] expected = exactSquares(TestMatrix.ofRank(3, 80, 50, 9), 3);
        assertRelative(expected, found.values(), 1e-12);
        assertEquals(0, found.values()[3], 1e-12 * expected[0]);
        assertTrue(found.products() < 50);
    }

    @Test
    void blocksOfASmallMatrixFindAllOfIt() throws LamellaException {
        TestMatrix a = TestMatrix.random(30, 4, 1, 7);

        EigenPairs found = BlockKrylov.leading(new NormalOperator(a), 4, 1e-6, 1, Progress.NONE);

        assertRelative(exactSquares(a, 4), found.values(), 1e-12);
    }

    @ParameterizedTest
    @EnumSource(Solver.class)
    void everySolverFindsTheAxes(Solver solver) throws LamellaException {
        TestMatrix a = noisy(900, 230, 5);

        PrincipalAxes axes = new AxesSearch(a, 10).by(solver, 42, Progress.NONE);

        assertRelative(exactSquares(a, 10), axes.squaredSingularValues(), 2e-6);
        assertEquals(Arrays.stream(TestMatrix.flat(a.cells())).map(x -> x * x).sum(), axes.squaredNorm(), 1e-9 * axes.squaredNorm());
        assertTrue(axes.valueError() < 1e-6);
    }

    @Test
    void estimatedErrorIsNoSmallerThanTheTrueOne() throws LamellaException {
        TestMatrix a = noisy(2000, 500, 11);
        double[] exact = exactSquares(a, 15);
        for (double tolerance : new double[] {1e-2, 1e-4, 1e-6}) {
            EigenPairs found = ThickRestartLanczos.leading(new NormalOperator(a), 15, tolerance, 3, Progress.NONE);
            double worst = IntStream.range(0, 15).mapToDouble(k -> Math.abs(found.values()[k] / exact[k] - 1)).max().orElseThrow();
            assertTrue(worst <= Math.max(found.valueError(), 1e-13), tolerance + ": " + worst + " against " + found.valueError());
            assertTrue(found.valueError() < tolerance);
        }
    }

    @Test
    void sameSeedGivesTheSameBitsAndAnotherTheSameAxes() throws LamellaException {
        TestMatrix a = noisy(400, 240, 8);
        PrincipalAxes first = new AxesSearch(a, 4).by(Solver.RANDOMIZED, 1, Progress.NONE);
        PrincipalAxes again = new AxesSearch(a, 4).by(Solver.RANDOMIZED, 1, Progress.NONE);
        PrincipalAxes other = new AxesSearch(a, 4).by(Solver.RANDOMIZED, 2, Progress.NONE);

        assertArrayEquals(first.axes()[3], again.axes()[3]);
        assertEquals(1, Math.abs(Vectors.dot(first.axes()[0], other.axes()[0])), 1e-6);
    }

    @ParameterizedTest
    @CsvSource({"COLUMN_GRAM, 300, 40", "ROW_GRAM, 40, 300", "PRODUCTS, 300, 40"})
    void meanRowIsLeftOutAsIfItHadBeenSubtracted(GramRoute route, int rows, int columns) throws LamellaException {
        TestMatrix a = TestMatrix.random(rows, columns, 0.4, 13);
        double[] weights = new SplittableRandom(2).doubles(rows, 0.5, 2).toArray();
        weights[3] = 0;
        MeanRemoval removal = MeanRemoval.of(a, weights, Progress.NONE);

        PrincipalAxes axes = new AxesSearch(a, Optional.of(removal), 6).exact(route, Progress.NONE);

        double squaredWeight = Vectors.dot(weights, weights);
        double[][] without = Arrays.stream(a.cells()).map(double[]::clone).toArray(double[][]::new);
        for (int j = 0; j < columns; j++) {
            double mean = 0;
            for (int i = 0; i < rows; i++) {
                mean += weights[i] * a.cells()[i][j] / squaredWeight;
            }
            assertEquals(mean, removal.mean()[j], 1e-14);
            for (int i = 0; i < rows; i++) {
                without[i][j] -= weights[i] * mean;
            }
        }
        TestMatrix explicit = new TestMatrix(without);
        assertRelative(exactSquares(explicit, 6), axes.squaredSingularValues(), 1e-10);
        assertEquals(Arrays.stream(TestMatrix.flat(without)).map(x -> x * x).sum(), axes.squaredNorm(), 1e-9);
        double[][] axis = new double[][] {axes.axes()[5]};
        assertEquals(axes.squaredSingularValues()[5], squaredNorm(ThinProduct.times(explicit, axis, Progress.NONE)[0]), 1e-9);
    }

    private static double squaredNorm(double[] x) {
        return Vectors.dot(x, x);
    }

    @ParameterizedTest
    @ValueSource(doubles = {0.05, 0.9})
    void incrementalReadsEveryRowOnceAndInOrder(double density) throws LamellaException {
        TestMatrix a = TestMatrix.random(700, 210, density, 4);
        List<Integer> read = new ArrayList<>();
        RowMatrix stream = new RowMatrix() {
            @Override
            public int rows() {
                return a.rows();
            }

            @Override
            public int columns() {
                return a.columns();
            }

            @Override
            public long entries() {
                return a.entries();
            }

            @Override
            public int copyRow(int row, int[] columnBuffer, double[] valueBuffer) {
                read.add(row);
                return a.copyRow(row, columnBuffer, valueBuffer);
            }
        };

        PrincipalAxes axes = new AxesSearch(stream, 5).by(Solver.INCREMENTAL, 1, Progress.NONE);

        assertEquals(IntStream.range(0, 700).boxed().toList(), read);
        assertRelative(exactSquares(a, 5), axes.squaredSingularValues(), 1e-11);
    }

    @Test
    void incrementalRefusesMoreColumnsThanAGramMatrixMayHave() {
        RowMatrix wide = TestMatrix.random(3, GramMatrix.MAX_COLUMNS + 1, 0.001, 1);

        LamellaException refused = assertThrows(LamellaException.class,
                () -> new AxesSearch(wide, 2).by(Solver.INCREMENTAL, 1, Progress.NONE));

        assertTrue(refused.getMessage().contains("8192 channels, not 8193"), refused.getMessage());
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 3, 30})
    void blocksStopWhenCancelled(int questions) {
        TestMatrix a = noisy(300, 260, 3);
        assertThrows(CancelledException.class,
                () -> BlockKrylov.leading(new NormalOperator(a), 20, 1e-12, 1, new CancelAfter(questions)));
    }
}
