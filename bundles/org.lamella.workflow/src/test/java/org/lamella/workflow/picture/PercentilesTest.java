package org.lamella.workflow.picture;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PercentilesTest {

    /** What numpy.percentile gives by default. */
    @ParameterizedTest
    @CsvSource({"0, 1", "100, 10", "50, 3.5", "25, 2.25", "10, 1.5", "99, 9.7"})
    void interpolatesBetweenOrderStatistics(double percent, double expected) {
        assertEquals(expected, Percentiles.of(new double[] {10, 3, 1, 4, 2, 4}).at(percent), 1e-12);
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3, 10, 1000})
    void agreesWithSortingForRepeatedAndRandomValues(int distinct) {
        Random random = new Random(distinct);
        double[] values = random.doubles(997).map(v -> Math.floor(v * distinct)).toArray();
        double[] sorted = values.clone();
        Arrays.sort(sorted);
        Percentiles percentiles = Percentiles.of(values);
        for (double percent : new double[] {0, 0.5, 3, 50, 77.7, 99.5, 100}) {
            double rank = percent / 100 * (sorted.length - 1);
            int below = (int) rank;
            double above = sorted[Math.min(sorted.length - 1, below + 1)];
            assertEquals(sorted[below] + (rank - below) * (above - sorted[below]), percentiles.at(percent), 1e-12);
        }
    }

    @Test
    void valuesThatAreNotFiniteAreLeftOut() {
        Percentiles percentiles = Percentiles.of(new double[] {Double.NaN, 2, Double.POSITIVE_INFINITY, 4, Double.NEGATIVE_INFINITY});
        assertEquals(2, percentiles.count());
        assertEquals(3, percentiles.at(50));
        assertTrue(Double.isNaN(Percentiles.of(new double[] {Double.NaN}).at(50)));
    }
}
