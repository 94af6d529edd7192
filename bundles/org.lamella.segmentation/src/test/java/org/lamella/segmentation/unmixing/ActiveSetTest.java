package org.lamella.segmentation.unmixing;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class ActiveSetTest {

    private static double cost(double[] gram, double[] b, double[] a) {
        double cost = 0;
        for (int k = 0; k < b.length; k++) {
            cost -= b[k] * a[k];
            for (int l = 0; l < b.length; l++) {
                cost += 0.5 * gram[k * b.length + l] * a[k] * a[l];
            }
        }
        return cost;
    }

    /** The best feasible solution of all subsets: the optimum of a convex problem is one of them. */
    private static double[] bySearch(double[] gram, double[] b, Constraint constraint) {
        int count = b.length;
        DirectSubsets solver = new DirectSubsets(gram, count, constraint.sumToOne());
        double[] best = new double[count];
        double least = constraint.sumToOne() ? Double.POSITIVE_INFINITY : 0;
        int first = constraint.nonNegative() ? 1 : (1 << count) - 1;
        for (int subset = first; subset < 1 << count; subset++) {
            double[] a = new double[count];
            solver.solve(subset, b, a);
            boolean feasible = !constraint.nonNegative() || java.util.Arrays.stream(a).allMatch(v -> v >= 0);
            if (feasible && cost(gram, b, a) < least) {
                least = cost(gram, b, a);
                best = a;
            }
        }
        return best;
    }

    /** Gram matrix of endmembers that are much alike, as spectra of minerals are. */
    private static double[] gram(int count, Random random) {
        double[][] members = new double[count][40];
        for (double[] member : members) {
            for (int channel = 0; channel < member.length; channel++) {
                member[channel] = 1 + Math.sin(channel * 0.3) + 0.5 * random.nextDouble();
            }
        }
        double[] gram = new double[count * count];
        for (int k = 0; k < count; k++) {
            for (int l = 0; l < count; l++) {
                for (int channel = 0; channel < 40; channel++) {
                    gram[k * count + l] += members[k][channel] * members[l][channel];
                }
            }
        }
        return gram;
    }

    @ParameterizedTest
    @EnumSource(Constraint.class)
    void solutionIsTheBestOfAllSubsets(Constraint constraint) {
        Random random = new Random(7);
        for (int trial = 0; trial < 3000; trial++) {
            int count = 1 + trial % 6;
            double[] gram = gram(count, random);
            double[] b = new double[count];
            for (int k = 0; k < count; k++) {
                double wanted = random.nextGaussian() + 0.3;
                for (int l = 0; l < count; l++) {
                    b[l] += gram[l * count + k] * wanted / count;
                }
            }
            double[] expected = bySearch(gram, b, constraint);
            double[] tabled = new double[count];
            new ActiveSet(gram, count, constraint, new TabledSubsets(gram, count, constraint.sumToOne())).solve(b, tabled);
            assertArrayEquals(expected, tabled, 1e-9);
            double[] direct = new double[count];
            new ActiveSet(gram, count, constraint, new DirectSubsets(gram, count, constraint.sumToOne())).solve(b, direct);
            assertArrayEquals(expected, direct, 1e-9);
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {9, 20, 30})
    void manyEndmembersMeetTheConditionsOfTheOptimum(int count) {
        Random random = new Random(count);
        for (int trial = 0; trial < 200; trial++) {
            double[] gram = gram(count, random);
            for (int k = 0; k < count; k++) {
                gram[k * count + k] += 1;
            }
            double[] b = random.doubles(count, -20, 60).toArray();
            double[] a = new double[count];
            new ActiveSet(gram, count, Constraint.FULL, new DirectSubsets(gram, count, true)).solve(b, a);
            assertEquals(1, java.util.Arrays.stream(a).sum(), 1e-12);
            double mu = Double.NEGATIVE_INFINITY;
            double[] slope = new double[count];
            for (int k = 0; k < count; k++) {
                slope[k] = b[k];
                for (int l = 0; l < count; l++) {
                    slope[k] -= gram[k * count + l] * a[l];
                }
                mu = Math.max(mu, slope[k]);
            }
            for (int k = 0; k < count; k++) {
                assertTrue(a[k] >= 0);
                assertTrue(a[k] == 0 || Math.abs(slope[k] - mu) < 1e-8, "a part that is there has the largest slope");
            }
        }
    }

    @Test
    void oneEndmemberIsAll() {
        double[] a = new double[1];
        new ActiveSet(new double[] {4}, 1, Constraint.FULL, new TabledSubsets(new double[] {4}, 1, true)).solve(new double[] {-3}, a);
        assertEquals(1, a[0], 1e-15);
        new ActiveSet(new double[] {4}, 1, Constraint.NON_NEGATIVE, new TabledSubsets(new double[] {4}, 1, false)).solve(new double[] {-3},
                a);
        assertEquals(0, a[0]);
    }
}
