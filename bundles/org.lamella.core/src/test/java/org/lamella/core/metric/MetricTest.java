package org.lamella.core.metric;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.SplittableRandom;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;
import org.junit.jupiter.api.Test;

class MetricTest {

    @Test
    void angleIsBlindToScaleAndExactNearZero() {
        assertEquals(0, SpectralAngle.degrees(new double[] {1, 2, 3}, new double[] {10, 20, 30}), 1e-13);
        assertEquals(90, SpectralAngle.degrees(new double[] {1, 0}, new double[] {0, 5}), 1e-12);
        assertEquals(45, SpectralAngle.degrees(new double[] {1, 0}, new double[] {2, 2}), 1e-12);
        assertEquals(Math.toDegrees(1e-9), SpectralAngle.degrees(new double[] {1, 0}, new double[] {1, 1e-9}), 1e-18);
        assertEquals(90, SpectralAngle.degrees(new double[] {0, 0}, new double[] {1, 1}));
    }

    @Test
    void componentsArePairedWhateverTheirOrder() {
        double[][] reference = {{1, 0, 0}, {0, 1, 0}, {0, 0, 1}};
        double[][] found = {{0.1, 0, 1}, {0, 0, 0}, {1, 0.1, 0}, {0, 1, 0.1}};
        assertArrayEquals(new int[] {2, 3, 0}, ComponentMatching.byAngle(reference, found));
    }

    @RepeatedTest(20)
    void assignmentIsTheCheapestOfAll(RepetitionInfo repetition) {
        SplittableRandom random = new SplittableRandom(repetition.getCurrentRepetition());
        double[][] cost = new double[4][6];
        for (double[] row : cost) {
            for (int c = 0; c < row.length; c++) {
                row[c] = random.nextDouble();
            }
        }
        int[] assigned = ComponentMatching.assign(cost);
        double total = 0;
        for (int r = 0; r < 4; r++) {
            total += cost[r][assigned[r]];
        }
        assertEquals(cheapest(cost, 0, 0), total, 1e-12);
    }

    private static double cheapest(double[][] cost, int row, int taken) {
        if (row == cost.length) {
            return 0;
        }
        double best = Double.POSITIVE_INFINITY;
        for (int c = 0; c < cost[0].length; c++) {
            if ((taken >> c & 1) == 0) {
                best = Math.min(best, cost[row][c] + cheapest(cost, row + 1, taken | 1 << c));
            }
        }
        return best;
    }

    @Test
    void phasesThatNoComponentIsLeftForStayWithout() {
        double[][] reference = {{1, 0, 0}, {0, 1, 0}, {0, 0, 1}};
        assertArrayEquals(new int[] {1, -1, 0}, ComponentMatching.pairs(reference, new double[][] {{0, 0.1, 1}, {1, 0.2, 0}}));
        assertArrayEquals(new int[] {1, 0, 2}, ComponentMatching.pairs(reference, new double[][] {{0, 1, 0}, {1, 0, 0}, {0, 0, 1}}));
    }

    @Test
    void fewerFoundThanKnownIsRefused() {
        assertThrows(IllegalArgumentException.class, () -> ComponentMatching.byAngle(new double[2][3], new double[1][3]));
    }
}
