package org.lamella.decomposition.tensor;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.lamella.core.LamellaException;
import org.lamella.core.progress.CancelledException;
import org.lamella.core.progress.Progress;
import org.lamella.decomposition.linalg.CancelAfter;
import org.lamella.decomposition.linalg.ThinGram;

class TuckerTest {

    private static final int[] SHAPE = {12, 14, 25};
    private static final int[] RANKS = {3, 4, 2};

    /** A random model of the ranks; factors of a non-negative one have many zeros. */
    private static TuckerModel planted(boolean nonNegative, long seed) {
        SplittableRandom random = new SplittableRandom(seed);
        double[][][] factors = IntStream.range(0, 3).mapToObj(axis -> IntStream.range(0, RANKS[axis])
                .mapToObj(k -> random.doubles(SHAPE[axis], -1, 1).map(v -> nonNegative ? Math.max(0, v) : v).toArray())
                .toArray(double[][]::new)).toArray(double[][][]::new);
        return new TuckerModel(random.doubles(24, nonNegative ? 0 : -1, 1).toArray(), factors);
    }

    private static double[] values(TuckerModel model) {
        double[] values = new double[12 * 14 * 25];
        for (int k = 0; k < model.rank(2); k++) {
            double[] map = model.map(k);
            for (int place = 0; place < map.length; place++) {
                for (int e = 0; e < 25; e++) {
                    values[place * 25 + e] += map[place] * model.factors()[2][k][e];
                }
            }
        }
        return values;
    }

    private static double[] noisy(double[] values, double share, long seed) {
        return new PlantedTensor(new double[0][][], SHAPE, values).noisy(share, seed);
    }

    private static TuckerFit fit(double[] values, boolean nonNegative, double tolerance, int iterations) throws LamellaException {
        return Tucker.of(Tensor.of(values, SHAPE), RANKS, new TensorOptions(nonNegative, 4, iterations, tolerance, 1), Progress.NONE);
    }

    private static double relativeDistance(double[] a, double[] b) {
        double distance = IntStream.range(0, a.length).mapToDouble(i -> (a[i] - b[i]) * (a[i] - b[i])).sum();
        return distance / Arrays.stream(b).map(v -> v * v).sum();
    }

    /** Smallest cosine between a planted vector and its projection onto the space that the fitted ones of its axis span. */
    private static double worstCongruence(TuckerModel planted, TuckerModel fitted) {
        double worst = 1;
        for (int axis = 0; axis < 3; axis++) {
            double[][] dual = Grams.dual(fitted.factors()[axis]);
            for (double[] vector : planted.factors()[axis]) {
                double[] projection = new double[vector.length];
                for (int k = 0; k < dual.length; k++) {
                    double[] column = fitted.factors()[axis][k];
                    double[] coordinates = dual[k];
                    double along = IntStream.range(0, vector.length).mapToDouble(i -> coordinates[i] * vector[i]).sum();
                    Arrays.setAll(projection, i -> projection[i] + along * column[i]);
                }
                worst = Math.min(worst, PlantedTensor.cosine(vector, projection));
            }
        }
        return worst;
    }

    @ParameterizedTest
    @CsvSource({"0, 0.999999", "0.2, 0.99"})
    void orthogonalIterationFindsTheSpacesOfThePlantedFactors(double noise, double congruence) throws LamellaException {
        TuckerModel planted = planted(false, 2);
        TuckerFit fit = fit(noisy(values(planted), noise, 4), false, 1e-9, 200);

        assertTrue(worstCongruence(planted, fit.model()) > congruence, "congruence " + worstCongruence(planted, fit.model()));
        assertTrue(fit.converged());
        assertEquals(noise * noise / (1 + noise * noise), fit.relativeResidual(), 0.06 * noise * noise + 1e-10);
    }

    @Test
    void factorsAreOrthonormal() throws LamellaException {
        TuckerModel model = fit(noisy(values(planted(false, 2)), 0.1, 4), false, 1e-9, 200).model();

        for (double[][] factor : model.factors()) {
            double[] gram = ThinGram.of(factor);
            for (int i = 0; i < gram.length; i++) {
                assertEquals(i % (factor.length + 1) == 0 ? 1 : 0, gram[i], 1e-10);
            }
        }
    }

    @ParameterizedTest
    @CsvSource({"0, 1e-3", "0.2, 5e-3"})
    void nonNegativeFormRebuildsThePlantedTensor(double noise, double distance) throws LamellaException {
        double[] truth = values(planted(true, 3));
        TuckerFit fit = fit(noisy(truth, noise, 5), true, 1e-8, 3000);

        assertTrue(relativeDistance(values(fit.model()), truth) < distance,
                "relative distance " + relativeDistance(values(fit.model()), truth));
        assertTrue(Arrays.stream(fit.model().core()).allMatch(v -> v >= 0));
        for (double[][] factor : fit.model().factors()) {
            for (double[] column : factor) {
                assertTrue(Arrays.stream(column).allMatch(v -> v >= 0));
            }
        }
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void objectiveFallsToTheSquaredDistance(boolean nonNegative) throws LamellaException {
        double[] data = noisy(values(planted(nonNegative, 6)), 0.3, 7);
        TuckerFit fit = fit(data, nonNegative, 0, 30);

        double[] objective = fit.objective();
        for (int i = 1; i < objective.length; i++) {
            assertTrue(objective[i] <= objective[i - 1] * (1 + 1e-9), "iteration " + i);
        }
        double squaredNorm = Arrays.stream(data).map(v -> v * v).sum();
        assertEquals(relativeDistance(values(fit.model()), data) * squaredNorm, objective[objective.length - 1], 1e-8 * squaredNorm);
    }

    @ParameterizedTest
    @CsvSource({"0, 2, 2", "13, 7, 5", "5, 2, 2", "2, 2, 26"})
    void ranksThatDoNotFitAreRefused(int first, int second, int third) {
        LamellaException refusal = assertThrows(LamellaException.class, () -> Tucker.of(Tensor.of(new double[12 * 14 * 25], SHAPE),
                new int[] {first, second, third}, new TensorOptions(false, 1, 10, 0, 1), Progress.NONE));

        assertTrue(refusal.getMessage().contains("at most the size of its axis"), refusal.getMessage());
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void valuesThatAreNotFiniteAreRefused(boolean nonNegative) {
        double[] values = new double[12 * 14 * 25];
        values[3] = Double.NaN;

        LamellaException refusal = assertThrows(LamellaException.class, () -> fit(values, nonNegative, 0, 10));

        assertTrue(refusal.getMessage().contains("not finite"), refusal.getMessage());
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void canBeCancelled(boolean nonNegative) {
        double[] values = values(planted(true, 6));

        assertThrows(CancelledException.class, () -> Tucker.of(Tensor.of(values, SHAPE), RANKS,
                new TensorOptions(nonNegative, 2, 100, 0, 1), new CancelAfter(10)));
    }
}
