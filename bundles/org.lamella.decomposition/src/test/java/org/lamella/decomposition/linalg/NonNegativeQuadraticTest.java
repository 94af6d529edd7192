package org.lamella.decomposition.linalg;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.SplittableRandom;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;
import org.ejml.data.DMatrixRMaj;
import org.ejml.dense.row.CommonOps_DDRM;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class NonNegativeQuadraticTest {

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8})
    void findsTheBestOfAllSupports(long seed) {
        int components = 4;
        double[] gram = TestMatrix.random(9, components, 1, seed).gram();
        SplittableRandom random = new SplittableRandom(seed);
        double[] linear = random.doubles(components, -1, 1).toArray();
        double[] c = new double[components];

        NonNegativeQuadratic.descend(gram, linear, c, 0, components, 100_000, 1e-15);

        assertArrayEquals(bestOfAllSupports(gram, linear), c, 1e-10);
    }

    /** Solves the unconstrained problem on each subset of the coordinates and keeps the best that is not negative. */
    private static double[] bestOfAllSupports(double[] gram, double[] linear) {
        int k = linear.length;
        double[] best = new double[k];
        double bestValue = 0;
        for (int support = 1; support < 1 << k; support++) {
            int[] members = IntStream.range(0, k).filter(bit(support)).toArray();
            DMatrixRMaj b = new DMatrixRMaj(members.length, members.length);
            DMatrixRMaj a = new DMatrixRMaj(members.length, 1);
            DMatrixRMaj solution = new DMatrixRMaj(members.length, 1);
            for (int i = 0; i < members.length; i++) {
                a.set(i, linear[members[i]]);
                for (int j = 0; j < members.length; j++) {
                    b.set(i, j, gram[members[i] * k + members[j]]);
                }
            }
            double[] c = new double[k];
            assertTrue(CommonOps_DDRM.solve(b, a, solution));
            for (int i = 0; i < members.length; i++) {
                c[members[i]] = solution.get(i);
            }
            if (Arrays.stream(c).allMatch(value -> value >= 0) && value(gram, linear, c) < bestValue) {
                bestValue = value(gram, linear, c);
                best = c;
            }
        }
        return best;
    }

    private static IntPredicate bit(int support) {
        return i -> (support >> i & 1) == 1;
    }

    private static double value(double[] gram, double[] linear, double[] c) {
        double value = 0;
        for (int k = 0; k < c.length; k++) {
            value -= linear[k] * c[k];
            for (int l = 0; l < c.length; l++) {
                value += 0.5 * gram[k * c.length + l] * c[k] * c[l];
            }
        }
        return value;
    }

    @Test
    void noSweepRaisesTheValue() {
        double[] gram = TestMatrix.random(6, 5, 1, 44).gram();
        double[] linear = {1, -0.5, 0.3, 0.9, -0.2};
        double[] c = {1, 1, 1, 1, 1};
        double before = value(gram, linear, c);
        for (int sweep = 0; sweep < 20; sweep++) {
            NonNegativeQuadratic.descend(gram, linear, c, 0, 5, 1, 0);
            double after = value(gram, linear, c);
            assertTrue(after <= before + 1e-15);
            before = after;
        }
    }

    @Test
    void leavesCoordinatesWithoutCurvatureAlone() {
        double[] c = {3, 0};
        NonNegativeQuadratic.descend(new double[] {0, 0, 0, 2}, new double[] {5, 4}, c, 0, 2, 10, 0);
        assertArrayEquals(new double[] {3, 2}, c);
    }

    @Test
    void worksOnARowWithinALargerArray() {
        double[] c = {9, 9, 0, 0, 9};
        NonNegativeQuadratic.descend(new double[] {1, 0, 0, 1}, new double[] {0, 0, 2, -1, 0}, c, 2, 2, 10, 0);
        assertArrayEquals(new double[] {9, 9, 2, 0, 9}, c);
    }
}
