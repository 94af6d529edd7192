package org.lamella.decomposition.linalg;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.lamella.core.LamellaException;
import org.lamella.core.progress.Progress;

class ThinProductTest {

    private final TestMatrix a = TestMatrix.random(900, 37, 0.3, 8);

    @ParameterizedTest
    @ValueSource(ints = {1, 3, 4, 5, 8, 9})
    void timesEqualsTheDefinition(int components) throws LamellaException {
        double[][] v = TestMatrix.random(components, 37, 1, 9).cells();

        double[][] product = ThinProduct.times(a, v, Progress.NONE);

        double[][] expected = TestMatrix.transpose(TestMatrix.multiply(a.cells(), TestMatrix.transpose(v)));
        assertEquals(components, product.length);
        for (int k = 0; k < components; k++) {
            assertArrayEquals(expected[k], product[k], 1e-13);
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 3, 4, 5, 8, 9})
    void transposeTimesEqualsTheDefinition(int components) throws LamellaException {
        double[][] u = TestMatrix.random(components, 900, 1, 9).cells();

        double[][] product = ThinProduct.transposeTimes(a, u, Progress.NONE);

        double[][] expected = TestMatrix.multiply(u, a.cells());
        assertEquals(components, product.length);
        for (int k = 0; k < components; k++) {
            assertArrayEquals(expected[k], product[k], 1e-12);
        }
    }

    @Test
    void refusesColumnsOfTheWrongLength() {
        assertThrows(IllegalArgumentException.class, () -> ThinProduct.times(a, new double[2][36], Progress.NONE));
        assertThrows(IllegalArgumentException.class, () -> ThinProduct.transposeTimes(a, new double[2][901], Progress.NONE));
    }

    @Test
    void packingAndUnpackingGiveTheSameColumns() {
        double[][] columns = TestMatrix.random(5, 11, 1, 3).cells();
        double[] packed = ThinRows.pack(columns, 11);

        assertEquals(11 * 8, packed.length);
        double[][] unpacked = ThinRows.unpack(packed, 5, 11);
        for (int k = 0; k < 5; k++) {
            assertArrayEquals(columns[k], unpacked[k]);
        }
    }
}
