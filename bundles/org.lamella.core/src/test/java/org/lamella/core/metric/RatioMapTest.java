package org.lamella.core.metric;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;

class RatioMapTest {

    @Test
    void errorsAreThoseOfBothCounts() {
        double[] above = {50, 300};
        double[] below = {100, 100};
        RatioMap ratio = RatioMap.ofVariances(above, above, below, below);
        assertArrayEquals(new double[] {0.5, 3}, ratio.values(), 1e-15);
        assertEquals(0.5 * Math.sqrt(1 / 50.0 + 1 / 100.0), ratio.sigma()[0], 1e-12);
        assertEquals(3 * Math.sqrt(1 / 300.0 + 1 / 100.0), ratio.sigma()[1], 1e-12);
    }

    @Test
    void pixelsWithoutAClearDenominatorHaveNoRatio() {
        double[] above = {5, 5, 5};
        double[] below = {0, 8, 9};
        RatioMap ratio = RatioMap.ofVariances(above, above, below, below);
        assertTrue(Double.isNaN(ratio.values()[0]) && Double.isNaN(ratio.values()[1]));
        assertEquals(5 / 9.0, ratio.values()[2], 1e-15);
        assertEquals(1, ratio.pixels());
    }

    @Test
    void histogramCountsEveryNumberOnce() {
        double[] values = new double[1001];
        for (int i = 0; i < 1000; i++) {
            values[i] = i / 999.0;
        }
        values[1000] = Double.NaN;
        Histogram histogram = Histogram.of(values);
        long sum = 0;
        for (long count : histogram.counts()) {
            assertEquals(1000.0 / histogram.counts().length, count, 1.01);
            sum += count;
        }
        assertEquals(1000, sum);
        assertEquals(0.5, histogram.mean(), 1e-12);
        assertEquals(1 / Math.sqrt(12), histogram.deviation(), 1e-3);
        assertEquals(1, Histogram.of(new double[] {3, 3}).counts().length);
        assertEquals(0, Histogram.of(new double[] {Double.NaN}).counts().length);
    }

    @Test
    void imageRatioIsMeanOverDeviation() {
        assertEquals(2, ImageSignalToNoise.of(new double[] {1, 3, Double.NaN, 1, 3}), 1e-12);
    }
}
