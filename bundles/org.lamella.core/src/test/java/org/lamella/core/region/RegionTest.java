package org.lamella.core.region;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class RegionTest {

    static Stream<Region> regions() {
        return Stream.of(new RectangleRegion(3, 4, 17.5, 9), new EllipseRegion(20, 15, 11, 6.5),
                new PolygonRegion(new double[] {2, 30, 18, 5}, new double[] {3, 8, 28, 20}), new LineRegion(4, 25, 33, 7, 5));
    }

    @ParameterizedTest
    @MethodSource("regions")
    void maskHoldsThePixelsWhoseCentresLieInside(Region region) {
        Mask mask = region.toMask(40, 30);
        for (int y = 0; y < 30; y++) {
            for (int x = 0; x < 40; x++) {
                assertEquals(region.contains(x + 0.5, y + 0.5), mask.contains(x, y), "pixel " + x + ", " + y);
            }
        }
    }

    @ParameterizedTest
    @MethodSource("regions")
    void movingByWholePixelsMovesTheMask(Region region) {
        Mask before = region.toMask(60, 50);
        Mask after = region.moved(7, 9).toMask(60, 50);
        assertEquals(before.count(), after.count());
        for (int pixel = before.nextSet(0); pixel >= 0; pixel = before.nextSet(pixel + 1)) {
            assertTrue(after.contains(pixel % 60 + 7, pixel / 60 + 9));
        }
    }

    @ParameterizedTest
    @MethodSource("regions")
    void regionOutsideTheMapIsEmpty(Region region) {
        assertEquals(0, region.moved(1000, -1000).toMask(40, 30).count());
    }

    @Test
    void areasAgreeWithGeometry() {
        assertEquals(15 * 5, new RectangleRegion(3, 4, 18, 9).toMask(40, 30).count());
        assertEquals(Math.PI * 200 * 120, new EllipseRegion(250, 250, 200, 120).toMask(500, 500).count(), 60);
        assertEquals(0.5 * 300 * 200, new PolygonRegion(new double[] {0, 300, 0}, new double[] {0, 0, 200}).toMask(400, 400).count(), 200);
        assertEquals(Math.hypot(300, 200) * 20, new LineRegion(50, 60, 350, 260, 20).toMask(400, 400).count(), 40);
    }

    @Test
    void cornersInAnyOrderGiveTheSameRectangle() {
        assertEquals(new RectangleRegion(1, 2, 5, 6), new RectangleRegion(5, 6, 1, 2));
    }

    @Test
    void neighbouringLinesShareNoPixel() {
        Mask upper = new LineRegion(0, 5, 20, 5, 4).toMask(20, 20);
        Mask lower = new LineRegion(0, 9, 20, 9, 4).toMask(20, 20);
        assertEquals(0, upper.and(lower).count());
        assertEquals(160, upper.or(lower).count());
    }

    @Test
    void profileAlongARowIsTheMeanAcrossTheWidth() {
        int width = 10;
        double[] map = new double[width * 8];
        Arrays.setAll(map, i -> i % width + 100.0 * (i / width));
        LineProfile profile = LineProfile.along(new LineRegion(2, 4, 8, 4, 2), map, width, 8);
        assertArrayEquals(new double[] {0.5, 1.5, 2.5, 3.5, 4.5, 5.5}, profile.positions());
        assertArrayEquals(new int[] {2, 2, 2, 2, 2, 2}, profile.pixels());
        double[] expected = new double[6];
        Arrays.setAll(expected, i -> 2 + i + 350.0);
        assertArrayEquals(expected, profile.means(), 1e-12);
        assertEquals(Math.sqrt(704) / 2, profile.poissonErrors()[0], 1e-12);
    }

    @Test
    void slantedProfileUsesEachPixelOnce() {
        double[] ones = new double[100 * 100];
        Arrays.fill(ones, 1);
        LineRegion line = new LineRegion(10, 20, 80, 70, 9);
        LineProfile profile = LineProfile.along(line, ones, 100, 100);
        assertEquals(line.toMask(100, 100).count(), Arrays.stream(profile.sums()).sum());
        assertEquals(line.toMask(100, 100).count(), Arrays.stream(profile.pixels()).sum());
    }

    @Test
    void profileBesideTheMapHasNoValues() {
        LineProfile profile = LineProfile.along(new LineRegion(-20, 2, -10, 2, 3), new double[25], 5, 5);
        assertTrue(Double.isNaN(profile.means()[3]));
        assertEquals(0, profile.pixels()[3]);
    }

    @Test
    void maskAlgebraIsThatOfSets() {
        Mask a = Mask.builder(4, 2).set(0, 0).set(1, 0).set(3, 1).name("a").build();
        Mask b = Mask.builder(4, 2).set(1, 0).set(2, 1).name("b").build();
        assertEquals(1, a.and(b).count());
        assertEquals(4, a.or(b).count());
        assertEquals(2, a.minus(b).count());
        assertEquals(5, a.not().count());
        assertFalse(a.not().contains(3, 1));
        assertEquals("a and b", a.and(b).name());
        assertEquals(a.named("x"), a.minus(b).or(a).named("x"));
        assertThrows(IllegalArgumentException.class, () -> a.and(Mask.all(2, 4)));
    }

    @Test
    void maskRunsAreFoundInOrder() {
        Mask mask = new RectangleRegion(2, 1, 5, 3).toMask(8, 4);
        assertEquals(10, mask.nextSet(0));
        assertEquals(13, mask.nextClear(10));
        assertEquals(18, mask.nextSet(13));
        assertEquals(-1, mask.nextSet(21));
        assertEquals(32, Mask.all(8, 4).nextClear(0));
    }
}
