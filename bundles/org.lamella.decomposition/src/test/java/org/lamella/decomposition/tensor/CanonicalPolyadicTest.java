package org.lamella.decomposition.tensor;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.lamella.core.LamellaException;
import org.lamella.core.progress.CancelledException;
import org.lamella.core.progress.Progress;
import org.lamella.decomposition.linalg.CancelAfter;
import org.lamella.decomposition.linalg.TestMatrix;

class CanonicalPolyadicTest {

    private static TensorOptions options(boolean nonNegative) {
        return new TensorOptions(nonNegative, 5, 2000, 1e-10, 1);
    }

    private static CpFit fit(Tensor tensor, int components, boolean nonNegative) throws LamellaException {
        return CanonicalPolyadic.of(tensor, components, options(nonNegative), Progress.NONE);
    }

    @ParameterizedTest
    @CsvSource({"false, 0, 0.9999", "true, 0, 0.999", "false, 0.2, 0.99", "true, 0.2, 0.99"})
    void recoversPlantedFactors(boolean nonNegative, double noise, double match) throws LamellaException {
        PlantedTensor planted = PlantedTensor.random(nonNegative, 4, 3, 14, 17, 30);
        CpFit fit = fit(Tensor.of(planted.noisy(noise, 5), 14, 17, 30), 4, nonNegative);

        assertTrue(planted.worstMatch(fit.model()) > match, "factor match score " + planted.worstMatch(fit.model()));
        assertTrue(fit.converged());
        assertEquals(noise * noise / (1 + noise * noise), fit.relativeResidual(), 0.05 * noise * noise + 1e-5);
    }

    @Test
    void recoversFactorsOfAFourthOrderTensor() throws LamellaException {
        PlantedTensor planted = PlantedTensor.random(true, 3, 8, 6, 7, 8, 9);
        CpFit fit = fit(planted.tensor(), 3, true);

        assertTrue(planted.worstMatch(fit.model()) > 0.999, "factor match score " + planted.worstMatch(fit.model()));
    }

    @Test
    void sparseAndDenseTensorsGiveTheSame() throws LamellaException {
        PlantedTensor planted = PlantedTensor.random(true, 2, 4, 9, 10, 11);
        double[][] rows = new double[90][];
        Arrays.setAll(rows, row -> Arrays.copyOfRange(planted.values(), row * 11, (row + 1) * 11));

        CpFit dense = fit(planted.tensor(), 2, true);
        CpFit sparse = fit(new Tensor(List.of(9, 10, 11), new TestMatrix(rows)), 2, true);

        assertArrayEquals(dense.model().weights(), sparse.model().weights(), 1e-8 * dense.model().weights()[0]);
        assertArrayEquals(dense.model().factors()[1][1], sparse.model().factors()[1][1], 1e-8);
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void objectiveFallsToTheSquaredDistance(boolean nonNegative) throws LamellaException {
        PlantedTensor planted = PlantedTensor.random(nonNegative, 3, 6, 8, 9, 12);
        double[] data = planted.noisy(0.3, 2);
        CpFit fit = CanonicalPolyadic.of(Tensor.of(data, 8, 9, 12), 3, new TensorOptions(nonNegative, 1, 40, 0, 4), Progress.NONE);

        double[] objective = fit.objective();
        assertTrue(objective.length > 15);
        for (int i = 1; i < objective.length; i++) {
            assertTrue(objective[i] <= objective[i - 1] * (1 + 1e-9), "iteration " + i);
        }
        double distance = 0;
        for (int place = 0; place < 72; place++) {
            for (int e = 0; e < 12; e++) {
                double left = data[place * 12 + e];
                for (int k = 0; k < 3; k++) {
                    left -= fit.model().map(k)[place] * fit.model().factors()[2][k][e];
                }
                distance += left * left;
            }
        }
        assertEquals(distance, objective[objective.length - 1], 1e-8 * distance);
    }

    @ParameterizedTest
    @CsvSource({"1, 99, 100.001", "3, 99, 100.001", "5, -Infinity, 50"})
    void coreConsistencyIsAHundredUpToTheRankAndLowAbove(int components, double from, double to) throws LamellaException {
        PlantedTensor planted = PlantedTensor.random(false, 3, 11, 12, 13, 20);
        Tensor noisy = Tensor.of(planted.noisy(0.05, 3), 12, 13, 20);

        double percent = CoreConsistency.percent(noisy, fit(noisy, components, false).model(), Progress.NONE);

        assertTrue(percent > from && percent < to, percent + " %");
    }

    @ParameterizedTest
    @CsvSource({"0, 3, 4, 5", "13, 3, 4, 5", "2, 1, 20, 1"})
    void componentsThatCannotBeAreRefused(int components, int first, int second, int third) {
        Tensor tensor = Tensor.of(new double[first * second * third], first, second, third);

        LamellaException refusal = assertThrows(LamellaException.class, () -> fit(tensor, components, false));

        assertTrue(refusal.getMessage().contains("there can be 1 to"), refusal.getMessage());
    }

    @ParameterizedTest
    @CsvSource({"0, nothing but zeros", "NaN, not finite", "Infinity, not finite"})
    void tensorsWithoutContentAreRefused(double value, String why) {
        double[] values = new double[60];
        values[7] = value;

        LamellaException refusal = assertThrows(LamellaException.class, () -> fit(Tensor.of(values, 3, 4, 5), 2, true));

        assertTrue(refusal.getMessage().contains(why), refusal.getMessage());
    }

    @Test
    void moreComponentsThanNeededStayFinite() throws LamellaException {
        PlantedTensor planted = PlantedTensor.random(true, 1, 4, 5, 6, 7);
        CpModel model = fit(planted.tensor(), 4, true).model();

        assertTrue(Arrays.stream(model.weights()).allMatch(Double::isFinite));
        for (double[][] axis : model.factors()) {
            for (double[] column : axis) {
                assertTrue(Arrays.stream(column).allMatch(v -> v >= 0));
            }
        }
    }

    @Test
    void canBeCancelled() {
        PlantedTensor planted = PlantedTensor.random(true, 3, 4, 10, 10, 10);

        assertThrows(CancelledException.class, () -> CanonicalPolyadic.of(planted.tensor(), 3, options(true), new CancelAfter(20)));
    }
}
