package org.lamella.core.region;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class MaskOperationsTest {

    private static Mask random(int width, int height, double share, long seed) {
        Random random = new Random(seed);
        Mask.Builder builder = Mask.builder(width, height).name("random");
        for (int pixel = 0; pixel < width * height; pixel++) {
            if (random.nextDouble() < share) {
                builder.set(pixel);
            }
        }
        return builder.build();
    }

    /** Whether any pixel of a mask is within a radius, looked up pixel by pixel. */
    private static boolean near(Mask mask, int x, int y, double radius) {
        for (int b = 0; b < mask.height(); b++) {
            for (int a = 0; a < mask.width(); a++) {
                if (mask.contains(a, b) && (a - x) * (a - x) + (b - y) * (b - y) <= radius * radius) {
                    return true;
                }
            }
        }
        return false;
    }

    private static Mask picture(String... rows) {
        Mask.Builder builder = Mask.builder(rows[0].length(), rows.length).name("picture");
        for (int y = 0; y < rows.length; y++) {
            for (int x = 0; x < rows[y].length(); x++) {
                if (rows[y].charAt(x) == '#') {
                    builder.set(x, y);
                }
            }
        }
        return builder.build();
    }

    @ParameterizedTest
    @ValueSource(doubles = {0, 1, 1.5, 2.9, 7})
    void dilationReachesExactlyTheDisc(double radius) {
        Mask mask = random(37, 23, 0.02, 5);
        Mask grown = Morphology.dilated(mask, radius);
        Mask shrunk = Morphology.eroded(mask.not(), radius);
        for (int y = 0; y < 23; y++) {
            for (int x = 0; x < 37; x++) {
                assertEquals(near(mask, x, y, radius), grown.contains(x, y), "pixel " + x + ", " + y);
                assertEquals(!near(mask, x, y, radius), shrunk.contains(x, y), "pixel " + x + ", " + y);
            }
        }
    }

    @Test
    void anEmptyMaskGrowsNothingAndAFullOneShrinksNothing() {
        assertEquals(0, Morphology.dilated(Mask.builder(20, 10).build(), 50).count());
        assertEquals(200, Morphology.eroded(Mask.all(20, 10), 50).count());
    }

    @Test
    void openingTakesBridgesAwayAndClosingFillsCracks() {
        Mask mask = picture("####...####", "####...####", "###########", "####...####", "####...####");
        assertFalse(Morphology.opened(mask, 1).contains(5, 2));
        assertTrue(Morphology.opened(mask, 1).contains(1, 1));
        assertTrue(Morphology.closed(mask, 2).contains(5, 1));
        Mask noise = random(64, 64, 0.4, 9);
        for (double radius : new double[] {1, 2.5}) {
            Mask opened = Morphology.opened(noise, radius);
            assertEquals(0, opened.minus(noise).count(), "an opening is part of the mask");
            assertEquals(opened, Morphology.opened(opened, radius), "opening twice is opening once");
            assertEquals(0, noise.minus(Morphology.closed(noise, radius)).count(), "a closing holds the mask");
        }
    }

    @Test
    void regionsTouchAtEdgesOrAlsoAtCorners() {
        Mask mask = picture("##..#", "..#.#", "....#", "#....");
        ConnectedRegions edges = ConnectedRegions.of(mask, false);
        assertEquals(4, edges.count());
        assertEquals(3, ConnectedRegions.of(mask, true).count());
        List<Mask> masks = edges.masks();
        assertEquals(List.of(3, 2, 1, 1), masks.stream().map(Mask::count).toList());
        assertTrue(masks.get(0).contains(4, 1));
        assertEquals("picture 1", masks.get(0).name());
        assertEquals(-1, edges.regionOf(2));
        assertEquals(edges.regionOf(0), edges.regionOf(1));
    }

    @Test
    void smallRegionsGoAndTheLargestStays() {
        Mask mask = picture("##..#", "..#.#", "....#", "#....");
        assertEquals(5, ConnectedRegions.of(mask, false).withoutSmallerThan(2).count());
        assertEquals(picture("....#", "....#", "....#", "....."), ConnectedRegions.of(mask, false).largest());
        assertEquals(0, ConnectedRegions.of(Mask.builder(4, 4).build(), true).largest().count());
    }

    @Test
    void holesAreWhatTheFrameDoesNotReach() {
        Mask ring = picture(".####..", ".#..#..", ".#..#..", ".####.#", "......#");
        assertEquals(ring.count() + 4, ConnectedRegions.holesFilled(ring, Integer.MAX_VALUE).count());
        assertEquals(ring, ConnectedRegions.holesFilled(ring, 3));
        Mask bay = picture("#####", "#....", "#####");
        assertEquals(bay, ConnectedRegions.holesFilled(bay, Integer.MAX_VALUE));
    }

    @Test
    void brushPaintsADiscAtAPointAndABandAlongALine() {
        assertEquals(Math.PI * 400, new BrushStroke(new double[] {50}, new double[] {50}, 20).toMask(100, 100).count(), 8);
        Mask band = new BrushStroke(new double[] {30, 150, 150}, new double[] {40, 40, 100}, 5).toMask(200, 150);
        assertEquals(10 * (120 + 60) + Math.PI * 25, band.count(), 12);
        assertTrue(band.contains(149, 70));
        assertFalse(band.contains(100, 70));
        assertEquals(0, new BrushStroke(new double[] {-30}, new double[] {10}, 5).toMask(20, 20).count());
    }
}
