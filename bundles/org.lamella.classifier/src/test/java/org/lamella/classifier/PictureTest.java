package org.lamella.classifier;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class PictureTest {

    @ParameterizedTest
    @CsvSource({"100,100,100,100", "64,48,64,48", "101,150,50,75", "180,180,90,90", "512,300,170,100", "20,2000,20,2000", "1,7,1,7"})
    void mapsAreBinnedByWholePixelsUntilTheShorterSideFits(int width, int height, int columns, int rows) {
        ComponentImage image = ComponentImage.of(new double[width * height], width, height);
        assertEquals(columns, image.width());
        assertEquals(rows, image.height());
    }

    @Test
    void blocksAreSummedAndWhatIsNotFiniteCountsAsZero() {
        double[] map = new double[202 * 202];
        Arrays.setAll(map, i -> i % 202);
        map[0] = Double.NaN;
        map[4] = Double.POSITIVE_INFINITY;
        ComponentImage image = ComponentImage.of(map, 202, 202);
        assertEquals(67, image.width());
        assertEquals(3 * (0 + 1 + 2), image.values()[0]);
        assertEquals(3 * (3 + 4 + 5) - 4, image.values()[1]);
        assertEquals(3 * (6 + 7 + 8), image.values()[2]);
    }

    @Test
    void wrongSizesAreRefused() {
        assertThrows(IllegalArgumentException.class, () -> ComponentImage.of(new double[5], 2, 3));
    }

    @Test
    void mirrorDoesNotRepeatTheEdge() {
        assertArrayEquals(new int[] {2, 1, 0, 1, 2, 3, 2, 1, 0, 1},
                IntStream.range(-2, 8).map(i -> ComponentImage.mirrored(i, 4)).toArray());
        assertEquals(0, ComponentImage.mirrored(-5, 1));
    }

    /** Noise ten times stronger in one half must look like noise in both. */
    @Test
    void localMeansOfUnevenNoiseHaveVarianceOneEverywhere() {
        double[] map = TestMaps.noise(100, 100, 11);
        for (int i = 0; i < map.length / 2; i++) {
            map[i] *= 10;
        }
        float[] planes = Rendering.SCALES.planes(ComponentImage.of(map, 100, 100));
        for (int channel = 1; channel < 3; channel++) {
            for (int half = 0; half < 2; half++) {
                int from = channel * 10_000 + half * 5500;
                double variance = IntStream.range(from, from + 4500).mapToDouble(i -> (double) planes[i] * planes[i]).average()
                        .orElseThrow();
                assertEquals(1, variance, channel == 1 ? 0.1 : 0.3);
            }
        }
    }

    @Test
    void localMeansOfAConstantAreTheRootOfThePixels() {
        double[] map = new double[50 * 50];
        Arrays.fill(map, -4);
        float[] planes = Rendering.SCALES.planes(ComponentImage.of(map, 50, 50));
        int middle = 25 * 50 + 25;
        assertEquals(-Math.log(1 + Math.sqrt(2)), planes[middle], 1e-6);
        assertEquals(-3, planes[2500 + middle], 1e-5);
        assertEquals(-9, planes[5000 + middle], 1e-5);
        assertArrayEquals(new float[3 * 2500], Rendering.SCALES.planes(ComponentImage.of(new double[2500], 50, 50)));
    }

    @Test
    void coloursRunFromVioletToYellow() {
        double[] map = new double[20 * 20];
        map[3] = 8;
        float[] planes = Rendering.COLOUR.planes(ComponentImage.of(map, 20, 20));
        assertArrayEquals(new float[] {68 / 255f, 1 / 255f, 84 / 255f}, new float[] {planes[0], planes[400], planes[800]});
        assertArrayEquals(new float[] {253 / 255f, 231 / 255f, 37 / 255f}, new float[] {planes[3], planes[403], planes[803]});
    }

    @ParameterizedTest
    @EnumSource(Augmentation.class)
    void augmentationKeepsThePixelsOfAMap(Augmentation augmentation) {
        double[] map = TestMaps.noise(60, 52, 12);
        Random random = new Random(13);
        double[] magnitudes = Arrays.stream(map).map(value -> Math.abs((float) value)).sorted().toArray();
        for (int i = 0; i < 20; i++) {
            ComponentImage varied = augmentation.vary(ComponentImage.of(map, 60, 52), random);
            double[] found = IntStream.range(0, varied.values().length).mapToDouble(k -> Math.abs(varied.values()[k])).sorted().toArray();
            assertEquals(map.length, found.length);
            if (augmentation == Augmentation.SYMMETRIES) {
                assertArrayEquals(magnitudes, found, "the same pixels in another order");
            } else {
                assertTrue(Arrays.stream(found).allMatch(value -> Arrays.binarySearch(magnitudes, value) >= 0));
            }
        }
    }

    @Test
    void augmentationTurnsAndFlips() {
        double[] map = new double[9];
        map[1] = 1;
        Random random = new Random(14);
        boolean[] seen = new boolean[9];
        for (int i = 0; i < 100; i++) {
            float[] values = Augmentation.EIGHTH_TURNS.vary(ComponentImage.of(map, 3, 3), random).values();
            for (int k = 0; k < 9; k++) {
                seen[k] |= values[k] == 1;
            }
        }
        assertArrayEquals(new boolean[] {true, true, true, true, false, true, true, true, true}, seen);
    }

    @Test
    void tilesCoverEveryPixel() {
        for (int size : new int[] {30, 80, 81, 100, 160, 161, 500}) {
            boolean[] covered = new boolean[size];
            for (int tile = 0; tile < InputTiles.count(size, 80); tile++) {
                int start = InputTiles.start(tile, size, 80);
                assertTrue(size < 80 || start >= 0 && start + 80 <= size);
                for (int i = Math.max(0, start); i < Math.min(size, start + 80); i++) {
                    covered[i] = true;
                }
            }
            assertTrue(IntStream.range(0, size).allMatch(i -> covered[i]), "size " + size);
        }
    }

    @Test
    void stackedImagesAreTakenApart() {
        double[] map = IntStream.range(0, 14).mapToDouble(i -> i).toArray();
        assertArrayEquals(new double[] {0, 1, 2, 3, 4, 5}, Destacking.equal(2, 7, 2).panels(map).get(0));
        assertArrayEquals(new double[] {6, 7, 8, 9, 10, 11, 12, 13}, Destacking.equal(2, 7, 2).panels(map).get(1));
        assertThrows(IllegalArgumentException.class, () -> Destacking.equal(2, 5, 2).panels(map));
        assertThrows(IllegalArgumentException.class, () -> Destacking.equal(2, 2, 3));
    }
}
