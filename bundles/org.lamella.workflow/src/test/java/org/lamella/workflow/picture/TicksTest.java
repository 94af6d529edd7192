package org.lamella.workflow.picture;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.HashSet;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TicksTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "0      | 20.67  | 11 | 0 2 4 6 8 10 12 14 16 18 20   | 0",
        "0      | 1      | 6  | 0.0 0.2 0.4 0.6 0.8 1.0       | 0",
        "-0.03  | 0.11   | 4  | 0.00 0.05 0.10                | 0",
        "-15    | 15     | 4  | −10 0 10                      | 0",
        "0      | 320000 | 5  | 0 100 200 300                 | 3",
        "0      | 4.7e6  | 6  | 0 1 2 3 4                     | 6",
        "0      | 0.0042 | 5  | 0 1 2 3 4                     | -3",
        "0      | 99999  | 3  | 0 50000                       | 0",
        "7      | 7      | 5  | 7                             | 0",
        "0.12345678 | 0.123456780000001 | 5 | 0.123457         | 0",
        "0.3    | 0.9    | 4  | 0.4 0.6 0.8                   | 0"})
    void linearTicksAreRoundNumbers(double min, double max, int atMost, String labels, int exponent) {
        Ticks ticks = Ticks.linear(min, max, atMost);
        assertEquals(List.of(labels.split(" ")), ticks.labels());
        assertEquals(exponent, ticks.exponent());
    }

    @Test
    void linearTicksStayWithinEndsAndNumberForAnyRange() {
        Random random = new Random(1);
        for (int i = 0; i < 2000; i++) {
            double min = random.nextGaussian() * Math.pow(10, random.nextInt(24) - 12);
            double max = min + Math.pow(10, random.nextDouble() * 20 - 10);
            int atMost = 2 + random.nextInt(12);
            Ticks ticks = Ticks.linear(min, max, atMost);
            double slack = 1e-6 * (max - min);
            if (max - min > 1e-9 * Math.abs(max)) {
                assertTrue(ticks.values().size() <= atMost, min + " " + max + " " + atMost);
                assertTrue(!ticks.values().isEmpty() && ticks.values().get(0) >= min - slack
                        && ticks.values().get(ticks.values().size() - 1) <= max + slack, min + " " + max);
                assertEquals(ticks.labels().size(), new HashSet<>(ticks.labels()).size(), "labels differ");
            }
        }
    }

    @Test
    void labelsAreTheValues() {
        Ticks ticks = Ticks.linear(-2.5e-5, 7.5e-5, 8);
        for (int i = 0; i < ticks.values().size(); i++) {
            double shown = Double.parseDouble(ticks.labels().get(i).replace('−', '-')) * Math.pow(10, ticks.exponent());
            assertEquals(ticks.values().get(i), shown, 1e-15);
        }
    }

    @Test
    void countingTicksAreWhole() {
        assertEquals(List.of("1", "2", "3"), Ticks.whole(0.9, 3.1, 10).labels());
        assertEquals(List.of("0.5", "1.0", "1.5", "2.0", "2.5", "3.0"), Ticks.linear(0.5, 3.1, 10).labels());
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "0.5    | 2e4   | 8 | 1 10 100 1000 10000",
        "3e-7   | 1     | 8 | 10⁻⁶ 10⁻⁵ 10⁻⁴ 10⁻³ 10⁻² 10⁻¹ 10⁰",
        "1      | 1e10  | 4 | 10⁰ 10³ 10⁶ 10⁹",
        "15     | 120   | 8 | 20 50 100",
        "21     | 45    | 6 | 25 30 35 40 45",
        "1e6    | 3e6   | 5 | 10⁶ 2×10⁶"})
    void logarithmicTicksArePowersOfTenOrTheirSimpleMultiples(double min, double max, int atMost, String labels) {
        assertEquals(List.of(labels.split(" ")), Ticks.logarithmic(min, max, atMost).labels());
    }

    @Test
    void impossibleAxesHaveNoTicks() {
        assertEquals(List.of(), Ticks.linear(Double.NaN, 1, 5).values());
        assertEquals(List.of(), Ticks.linear(1, 0, 5).values());
        assertEquals(List.of(), Ticks.logarithmic(0, 1, 5).values());
        assertEquals(List.of(), Ticks.logarithmic(1, Double.POSITIVE_INFINITY, 5).values());
    }
}
