package org.lamella.workflow.report;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NumbersTest {

    @ParameterizedTest
    @CsvSource({"0, 0", "1, 1", "200, 200", "0.0098591133, 0.0098591", "-3.5, −3.5", "1234567.8, 1234600", "12345678, 1.2346 × 10⁷",
        "0.00001, 1 × 10⁻⁵", "99999.99, 100000", "NaN, not a number", "-Infinity, −∞"})
    void significantDigitsWithoutTrailingZeros(double value, String text) {
        assertEquals(text, Numbers.significant(value, 5));
    }

    @ParameterizedTest
    @CsvSource({"0.3, 30.0 %", "0.00751, 0.751 %", "1, 100 %", "0.9999, 100 %", "1e-9, 1.00 × 10⁻⁷ %", "0, 0 %"})
    void percentHasThreeDigits(double share, String text) {
        assertEquals(text, Numbers.percent(share));
    }

    @ParameterizedTest
    @CsvSource({"0, 0", "999, 999", "1000, 1\u202F000", "-1234567, −1\u202F234\u202F567", "9223372036854775807, "
        + "9\u202F223\u202F372\u202F036\u202F854\u202F775\u202F807"})
    void wholeNumbersAreGroupedAndExact(long value, String text) {
        assertEquals(text, Numbers.whole(value));
        assertEquals(text, Numbers.any(value));
    }

    @Test
    void blockMeansCountOnlyNumbersAndSmallerEdgeBlocks() {
        double nan = Double.NaN;
        NamedMap map = new NamedMap("m", 3, 3, new double[] {1, 3, 5, 5, nan, 7, nan, nan, 9}, "", false);
        NamedMap mean = BlockMean.of(map, 2);
        assertEquals(2, mean.width());
        assertEquals(2, mean.height());
        assertArrayEquals(new double[] {3, 6, nan, 9}, mean.values());
    }
}
