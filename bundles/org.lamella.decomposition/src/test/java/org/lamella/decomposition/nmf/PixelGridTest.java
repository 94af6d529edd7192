package org.lamella.decomposition.nmf;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PixelGridTest {

    private static final double[] MAP = {1, 2, 4, 8, 16, 32};

    @ParameterizedTest
    @CsvSource({"0, 0, true, 2, 10", "1, 0, true, 3, 21", "1, 1, true, 3, 42", "0, 0, false, 1, 2", "1, 1, false, 2, 40"})
    void neighboursAreBesideAndInMapsAboveAndBelow(int x, int y, boolean rowsTouch, int count, double sum) {
        PixelGrid grid = new PixelGrid(3, 2, rowsTouch);
        assertEquals(count, grid.neighbours(x, y));
        assertEquals(sum, grid.neighbourSum(MAP, x, y));
    }

    @Test
    void roughnessCountsEachPairOnce() {
        double across = 1 + 4 + 64 + 256;
        assertEquals(across, new PixelGrid(3, 2, false).roughness(MAP));
        assertEquals(across + 49 + 196 + 784, new PixelGrid(3, 2, true).roughness(MAP));
    }
}
