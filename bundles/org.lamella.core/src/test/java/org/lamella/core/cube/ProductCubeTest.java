package org.lamella.core.cube;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.Arrays;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.lamella.core.progress.Progress;
import org.lamella.core.region.Mask;

/** A lazy product against the same product multiplied out. */
class ProductCubeTest {

    private static final int WIDTH = 7;
    private static final int HEIGHT = 5;
    private static final int CHANNELS = 11;

    private final double[][] maps = random(3, WIDTH * HEIGHT, 1);
    private final double[][] spectra = random(3, CHANNELS, 2);
    private final ProductCube product = ProductCube.of(WIDTH, HEIGHT, maps, spectra);
    private final DenseCube dense = multipliedOut();

    private static double[][] random(int rows, int columns, long seed) {
        SplittableRandom random = new SplittableRandom(seed);
        double[][] values = new double[rows][columns];
        for (double[] row : values) {
            Arrays.setAll(row, i -> random.nextDouble(-1, 1));
        }
        return values;
    }

    private DenseCube multipliedOut() {
        double[][] rows = new double[HEIGHT][WIDTH * CHANNELS];
        for (int pixel = 0; pixel < WIDTH * HEIGHT; pixel++) {
            for (int channel = 0; channel < CHANNELS; channel++) {
                for (int k = 0; k < maps.length; k++) {
                    rows[pixel / WIDTH][pixel % WIDTH * CHANNELS + channel] += maps[k][pixel] * spectra[k][channel];
                }
            }
        }
        return DenseCube.ofDoubles(WIDTH, HEIGHT, CHANNELS, rows);
    }

    private static void assertSame(Cube expected, Cube actual) throws Exception {
        int[] channels = new int[expected.channels()];
        double[] a = new double[expected.channels()];
        double[] b = new double[expected.channels()];
        assertEquals(expected.pixels(), actual.pixels());
        for (int pixel = 0; pixel < expected.pixels(); pixel++) {
            assertEquals(expected.copyRow(pixel, channels, a), actual.copyRow(pixel, channels, b));
            assertArrayEquals(a, b, 1e-14);
        }
    }

    @Test
    void rowsAreThoseOfTheProduct() throws Exception {
        assertSame(dense, product);
    }

    @Test
    void sumsAndLargestValueAgree() throws Exception {
        assertEquals(dense.sum().doubleValue(), product.sum().doubleValue(), 1e-12);
        assertEquals(dense.max().doubleValue(), product.max().doubleValue(), 1e-15);
        assertArrayEquals(dense.sumSpectrum(Progress.NONE), product.sumSpectrum(Progress.NONE), 1e-13);
    }

    @Test
    void windowMapsAndMaskedSpectraAgree() throws Exception {
        assertArrayEquals(dense.windowMap(2, 9, Progress.NONE), product.windowMap(2, 9, Progress.NONE), 1e-13);
        Mask mask = Mask.builder(WIDTH, HEIGHT).set(1, 1).set(6, 0).set(3, 4).build();
        assertArrayEquals(dense.spectrum(mask, Progress.NONE), product.spectrum(mask, Progress.NONE), 1e-13);
    }

    @Test
    void partsAndBlocksAreThoseOfTheProduct() throws Exception {
        CubeCrop crop = new CubeCrop(1, 6, 2, 5, 3, 10);
        assertSame(dense.crop(crop, Progress.NONE), product.crop(crop, Progress.NONE));
        RebinFactors factors = new RebinFactors(2, 2, 3);
        assertSame(dense.rebin(factors, Progress.NONE), product.rebin(factors, Progress.NONE));
    }

    @Test
    void sizesThatDoNotFitAreRefused() {
        assertThrows(IllegalArgumentException.class, () -> ProductCube.of(WIDTH, HEIGHT + 1, maps, spectra));
        assertThrows(IllegalArgumentException.class, () -> ProductCube.of(WIDTH, HEIGHT, maps, random(2, CHANNELS, 3)));
        assertThrows(IllegalArgumentException.class, () -> ProductCube.of(WIDTH, HEIGHT, new double[0][], new double[0][]));
    }
}
