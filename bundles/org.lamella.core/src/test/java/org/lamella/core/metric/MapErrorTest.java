package org.lamella.core.metric;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import org.junit.jupiter.api.Test;

class MapErrorTest {

    @Test
    void isTheMeanOfTheSquaredDifferences() {
        assertEquals((0.25 + 0.0625) / 4, MapError.meanSquared(new double[] {0, 0.5, 1, 0.5}, new double[] {0, 0, 1, 0.75}), 1e-15);
    }

    @Test
    void doesNotSeeScaleAndOffset() {
        assertEquals(0, MapError.meanSquared(new double[] {1, 2, 5}, new double[] {-10, 10, 70}), 1e-15);
    }

    @Test
    void aFlatMapCountsAsZeroEverywhere() {
        assertEquals(1.25 / 3, MapError.meanSquared(new double[] {4, 4, 4}, new double[] {0, 1, 2}), 1e-15);
    }

    @Test
    void refusesMapsOfDifferentSize() {
        assertThrows(IllegalArgumentException.class, () -> MapError.meanSquared(new double[2], new double[3]));
    }
}
