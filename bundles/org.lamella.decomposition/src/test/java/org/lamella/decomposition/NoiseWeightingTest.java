package org.lamella.decomposition;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.lamella.core.LamellaException;
import org.lamella.core.cube.Cube;
import org.lamella.core.progress.Progress;
import org.lamella.core.region.Mask;
import org.lamella.decomposition.linalg.RowMatrix;

class NoiseWeightingTest {

    private static NoiseWeighting of(Weighting weighting, Cube cube) throws LamellaException {
        return NoiseWeighting.of(weighting, cube, Mask.all(cube.width(), cube.height()), "test", Progress.NONE);
    }

    private static double[][] dense(RowMatrix matrix) {
        double[][] dense = new double[matrix.rows()][matrix.columns()];
        int[] columns = new int[matrix.columns()];
        double[] values = new double[matrix.columns()];
        for (int row = 0; row < matrix.rows(); row++) {
            int length = matrix.copyRow(row, columns, values);
            for (int e = 0; e < length; e++) {
                dense[row][columns[e]] = values[e];
            }
        }
        return dense;
    }

    @Test
    void dividesByTheRootsOfMeanImageAndMeanSpectrum() throws LamellaException {
        Cube cube = TestImages.ofCounts(2, new int[][] {{4, 0, 2}, {1, 0, 5}}).cube();

        double[][] weighted = dense(of(Weighting.POISSON, cube).weight(cube));

        double[] image = {2, 2};
        double[] spectrum = {2.5, 0, 3.5};
        assertEquals(4 / Math.sqrt(image[0] * spectrum[0]), weighted[0][0], 1e-15);
        assertEquals(2 / Math.sqrt(image[0] * spectrum[2]), weighted[0][2], 1e-15);
        assertEquals(5 / Math.sqrt(image[1] * spectrum[2]), weighted[1][2], 1e-15);
    }

    @Test
    void masksEmptyPixelsAndChannels() throws LamellaException {
        Cube cube = TestImages.ofCounts(3, new int[][] {{4, 0, 2, 0}, {0, 0, 0, 0}, {1, 0, 5, 0}}).cube();

        NoiseWeighting weighting = of(Weighting.POISSON, cube);

        assertEquals(1, weighting.maskedPixels());
        assertEquals(2, weighting.maskedChannels());
        assertArrayEquals(new double[4], dense(weighting.weight(cube))[1]);
        double[] spectrum = {1, 1, 1, 1};
        weighting.weightSpectrum(spectrum);
        assertEquals(0, spectrum[1]);
        assertTrue(spectrum[2] > 0);
    }

    @Test
    void pixelsThatAreNotUsedHaveNoSay() throws LamellaException {
        Cube cube = TestImages.ofCounts(3, new int[][] {{4, 1, 0}, {9, 0, 7}, {2, 3, 0}}).cube();
        Cube without = TestImages.ofCounts(2, new int[][] {{4, 1, 0}, {2, 3, 0}}).cube();
        Mask used = Mask.builder(3, 1).set(0).set(2).build();

        NoiseWeighting weighting = NoiseWeighting.of(Weighting.POISSON, cube, used, "test", Progress.NONE);

        double[][] expected = dense(of(Weighting.POISSON, without).weight(without));
        double[][] weighted = dense(weighting.weight(cube));
        assertArrayEquals(expected[0], weighted[0], 1e-15);
        assertArrayEquals(new double[3], weighted[1]);
        assertArrayEquals(expected[1], weighted[2], 1e-15);
        assertEquals(1, weighting.maskedPixels());
        assertEquals(1, weighting.maskedChannels());
    }

    @Test
    void mapsAreWeightedLikePixelsAndBack() throws LamellaException {
        Cube cube = TestImages.ofCounts(3, new int[][] {{4, 0, 2}, {0, 0, 0}, {1, 0, 5}}).cube();
        NoiseWeighting weighting = of(Weighting.POISSON, cube);
        double[] map = {3, 5, 7};

        weighting.weightMap(map);
        assertArrayEquals(new double[] {3 / Math.sqrt(2), 0, 7 / Math.sqrt(2)}, map, 1e-15);
        weighting.restoreMap(map);
        assertArrayEquals(new double[] {3, 0, 7}, map, 1e-15);
    }

    @Test
    void weightingChannelsLeavesPixelsAlone() throws LamellaException {
        Cube cube = TestImages.ofCounts(2, new int[][] {{4, 0, 2}, {1, 0, 5}}).cube();

        double[][] weighted = dense(of(Weighting.POISSON, cube).weightChannels(cube));

        assertEquals(4 / Math.sqrt(2.5), weighted[0][0], 1e-15);
        assertEquals(5 / Math.sqrt(3.5), weighted[1][2], 1e-15);
    }

    @Test
    void masksEmptyPixelsAndChannelsOfDenseData() throws LamellaException {
        Cube cube = TestImages.ofValues(2, new double[][] {{4, 0, 2}, {0, 0, 0}}).cube();

        NoiseWeighting weighting = of(Weighting.POISSON, cube);

        assertEquals(1, weighting.maskedPixels());
        assertEquals(1, weighting.maskedChannels());
        assertArrayEquals(new double[3], dense(weighting.weight(cube))[1]);
    }

    @Test
    void restoringUndoesWeighting() throws LamellaException {
        Cube cube = TestImages.ofCounts(2, new int[][] {{4, 3, 2}, {1, 7, 5}}).cube();
        NoiseWeighting weighting = of(Weighting.POISSON, cube);
        double[] spectrum = {1, 2, 3};

        weighting.weightSpectrum(spectrum);
        weighting.restoreSpectrum(spectrum);

        assertArrayEquals(new double[] {1, 2, 3}, spectrum, 1e-15);
    }

    @Test
    void noWeightingLeavesValuesAsTheyAre() throws LamellaException {
        double[][] values = {{-4, 3, 0.5}, {0, 0, 0}};
        Cube cube = TestImages.ofValues(2, values).cube();

        NoiseWeighting weighting = of(Weighting.NONE, cube);

        assertArrayEquals(values, dense(weighting.weight(cube)));
        assertEquals(0, weighting.maskedPixels());
        assertEquals(0, weighting.maskedChannels());
    }

    @Test
    void refusesNegativeValuesAndSaysWhatToDo() {
        Cube cube = TestImages.ofValues(2, new double[][] {{4, 3}, {-0.5, 2}}).cube();

        String message = assertThrows(LamellaException.class, () -> of(Weighting.POISSON, cube)).getMessage();

        assertEquals("The image 'test' holds negative values, down to -0.5, which counts never are; choose weighting none.", message);
    }

    @ParameterizedTest
    @ValueSource(doubles = {Double.NaN, Double.POSITIVE_INFINITY, Double.NEGATIVE_INFINITY})
    void refusesValuesThatAreNotFinite(double bad) {
        Cube cube = TestImages.ofValues(2, new double[][] {{4, 3}, {bad, 2}}).cube();
        for (Weighting weighting : Weighting.values()) {
            String message = assertThrows(LamellaException.class, () -> of(weighting, cube)).getMessage();
            assertTrue(message.contains("not finite"), message);
        }
    }

    @Test
    void refusesAnEmptyImage() {
        Cube sparse = TestImages.ofCounts(2, new int[4][5]).cube();
        Cube dense = TestImages.ofValues(2, new double[4][5]).cube();
        assertThrows(LamellaException.class, () -> of(Weighting.POISSON, sparse));
        assertThrows(LamellaException.class, () -> of(Weighting.NONE, dense));
    }
}
