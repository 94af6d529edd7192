package org.lamella.workflow.chart;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.Random;
import org.junit.jupiter.api.Test;

class DecimationTest {

    @Test
    void keepsFirstLowestHighestAndLastInTheirOrder() {
        double[] x = {0, 0.1, 0.2, 0.3, 0.4, 0.5, 1.2};
        double[] y = {5, 9, 3, 4, 1, 2, 8};
        Polyline thin = Decimation.thin(new Polyline(x, y), 1);
        assertArrayEquals(new double[] {0, 0.1, 0.4, 0.5, 1.2}, thin.x());
        assertArrayEquals(new double[] {5, 9, 1, 2, 8}, thin.y());
    }

    @Test
    void shortCurvesStayAsTheyAre() {
        Polyline curve = new Polyline(new double[] {0, 5, 10}, new double[] {1, 1, 1});
        assertArrayEquals(curve.x(), Decimation.thin(curve, 1).x());
    }

    @Test
    void gapsStay() {
        double nan = Double.NaN;
        Polyline thin = Decimation.thin(new Polyline(new double[] {0, 0.1, 0.2, 0.3}, new double[] {1, nan, 2, 2}), 1);
        assertArrayEquals(new double[] {1, nan, 2, 2}, thin.y());
    }

    @Test
    void everyColumnKeepsItsExtremes() {
        int n = 5000;
        double[] x = new double[n];
        double[] y = new Random(4).doubles(n).toArray();
        for (int i = 0; i < n; i++) {
            x[i] = i * 0.013;
        }
        Polyline thin = Decimation.thin(new Polyline(x, y), 1);
        assertTrue(thin.size() <= 4 * 66);
        assertEquals(extremes(x, y), extremes(thin.x(), thin.y()));
    }

    private static String extremes(double[] x, double[] y) {
        double[] low = new double[66];
        double[] high = new double[66];
        Arrays.fill(low, 9);
        for (int i = 0; i < x.length; i++) {
            low[(int) x[i]] = Math.min(low[(int) x[i]], y[i]);
            high[(int) x[i]] = Math.max(high[(int) x[i]], y[i]);
        }
        return Arrays.toString(low) + Arrays.toString(high);
    }
}
