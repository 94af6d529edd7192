package org.lamella.decomposition.nmf;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

/** The rules on single rows, against solutions that can be checked by hand or by search. */
class RowRuleTest {

    /** B of two components at 60 degrees. */
    private static final double[] GRAM = {1, 0.5, 0.5, 1};
    private static final int[] BOTH = {0, 1};

    private static double[] solve(RowRule rule, double[] gram, int[] free, double[] linear, double... start) {
        double[] c = start.clone();
        rule.prepare(gram, linear.length, free).solve(0, linear, c, 0, new double[linear.length]);
        return c;
    }

    private static double value(double[] gram, double[] linear, double[] c) {
        double value = 0;
        for (int k = 0; k < c.length; k++) {
            value -= linear[k] * c[k];
            for (int l = 0; l < c.length; l++) {
                value += gram[k * c.length + l] * c[k] * c[l] / 2;
            }
        }
        return value;
    }

    @Test
    void halsSolvesWithTheBoundActive() {
        // without the bound c = (0.95, -0.4) / 0.75; with the second at zero the first is a_1 / B_11
        assertArrayEquals(new double[] {1, 0}, solve(HalsRule.SOLVING, GRAM, BOTH, new double[] {1, 0.1}, 0.3, 0.3), 1e-9);
        assertArrayEquals(new double[] {2.0 / 3, 2.0 / 3}, solve(HalsRule.SOLVING, GRAM, BOTH, new double[] {1, 1}, 0, 0), 1e-9);
    }

    @Test
    void heldCoordinatesStayAndCount() {
        for (RowRule rule : new RowRule[] {HalsRule.SOLVING, new AlternatingRule(0)}) {
            assertArrayEquals(new double[] {0.75, 0.5}, solve(rule, GRAM, new int[] {0}, new double[] {1, 0.1}, 0, 0.5), 1e-9);
        }
    }

    @Test
    void alternatingLeastSquaresSolvesAndCutsOff() {
        double[] c = {0, 0};
        double cut = new AlternatingRule(0).prepare(GRAM, 2, BOTH).solve(0, new double[] {1, 0.1}, c, 0, new double[2]);
        // B^-1 (1, 0.1) = (0.95, -0.4) / 0.75
        assertArrayEquals(new double[] {0.95 / 0.75, 0}, c, 1e-12);
        assertEquals(0.16 / 0.5625, cut, 1e-12);
    }

    @Test
    void dampingHoldsTheStepBack() {
        double[] free = solve(new AlternatingRule(0), GRAM, BOTH, new double[] {1, 0.1}, 0.5, 0.5);
        double[] damped = solve(new AlternatingRule(1000), GRAM, BOTH, new double[] {1, 0.1}, 0.5, 0.5);
        assertEquals(0.5, damped[0], 1e-3);
        assertTrue(free[0] > 1);
    }

    @Test
    void singularNormalMatricesGiveTheShortestSolution() {
        double[] singular = {1, 1, 1, 1};
        assertArrayEquals(new double[] {0.5, 0.5}, solve(new AlternatingRule(0), singular, BOTH, new double[] {1, 1}, 0, 0), 1e-9);
    }

    @Test
    void multiplicativeStepsFollowLeeAndSeung() {
        // (B c) = (1, 1.25), so c_1 = 0.5 * 1 / 1 and c_2 = 1 * 0.1 / 1.25
        assertArrayEquals(new double[] {0.5, 0.08}, solve(new MultiplicativeRule(), GRAM, BOTH, new double[] {1, 0.1}, 0.5, 1), 1e-12);
        assertArrayEquals(new double[] {0, 0.1}, solve(new MultiplicativeRule(), GRAM, BOTH, new double[] {1, 0.1}, 0, 1), 1e-12);
    }

    @Test
    void simplexKeepsTheSumAndFindsTheBest() {
        SplittableRandom random = new SplittableRandom(5);
        for (int trial = 0; trial < 50; trial++) {
            double[][] a = new double[5][3];
            Arrays.setAll(a, i -> random.doubles(3).toArray());
            double[] gram = new double[9];
            for (int k = 0; k < 9; k++) {
                for (double[] row : a) {
                    gram[k] += row[k / 3] * row[k % 3];
                }
            }
            double[] linear = random.doubles(3, -1, 3).toArray();
            double[] c = solve(SimplexRule.solving(new double[] {2}), gram, new int[] {0, 1, 2}, linear, 0, 0, 0);
            assertEquals(2, c[0] + c[1] + c[2], 1e-12);
            double found = value(gram, linear, c);
            for (int i = 0; i <= 40; i++) {
                for (int j = 0; i + j <= 40; j++) {
                    double other = value(gram, linear, new double[] {i / 20.0, j / 20.0, 2 - (i + j) / 20.0});
                    assertTrue(found <= other + 1e-9, "trial " + trial);
                }
            }
            double[] steps = new double[3];
            SimplexRule.solving(new double[] {2}).prepare(gram, 3, new int[] {0, 1, 2}).addSteps(0, linear, c, 0, steps);
            assertEquals(0, Arrays.stream(steps).sum(), 1e-10);
        }
    }

    @Test
    void simplexWithoutCountsIsEmpty() {
        assertArrayEquals(new double[2], solve(SimplexRule.solving(new double[1]), GRAM, BOTH, new double[] {1, 1}, 0.5, 0.5));
    }
}
