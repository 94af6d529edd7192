package org.lamella.decomposition.rank;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ScreeElbowTest {

    @ParameterizedTest
    @CsvSource({"1", "2", "3", "5"})
    void countsTheComponentsBeforeAFlatTail(int components) {
        double[] ratios = new double[30];
        for (int k = 0; k < ratios.length; k++) {
            ratios[k] = k < components ? Math.pow(0.3, k) : 0.001 * Math.pow(0.99, k);
        }
        assertEquals(components, ScreeElbow.index(ratios));
    }

    @Test
    void looksAtTheFirstTwentyOneRatiosOnly() {
        double[] ratios = new double[40];
        Arrays.setAll(ratios, k -> k < 2 ? 1 : k < 21 ? 0.1 : 1e-9);
        assertEquals(2, ScreeElbow.index(ratios));
    }

    @Test
    void zerosAreRaisedBeforeTheLogarithm() {
        assertEquals(3, ScreeElbow.index(new double[] {0.5, 0.3, 0.2, 0, 0, 0, 0, 0, 0, 0}));
    }

    @Test
    void aSingleRatioHasItsElbowAtTheFirstPoint() {
        assertEquals(0, ScreeElbow.index(new double[] {1}));
    }

    @Test
    void aStraightLineHasItsElbowAtTheFirstPoint() {
        assertEquals(0, ScreeElbow.index(new double[] {1, 1, 1, 1}));
    }
}
