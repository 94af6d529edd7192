package org.lamella.workflow.picture;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;

class OverlayPictureTest {

    private static final int RED = 0xFF0000;
    private static final int GREEN = 0x00FF00;

    @Test
    void coloursAddUpWhereMapsOverlap() {
        double[][] maps = {{0, 10, 10, Double.NaN}, {0, 0, 10, 10}};
        ImagePicture picture = ImagePicture.overlay(maps, new int[] {RED, GREEN}, 4, 1, Contrast.FULL);
        assertArrayEquals(new int[] {0xFF000000, 0xFFFF0000, 0xFFFFFF00, 0xFF00FF00}, picture.argb());
    }

    @Test
    void eachMapHasItsOwnRange() {
        double[][] maps = {{0, 1}, {0, 1000}};
        ImagePicture picture = ImagePicture.overlay(maps, new int[] {RED, GREEN}, 2, 1, Contrast.FULL);
        assertEquals(0xFFFFFF00, picture.argb()[1]);
    }

    @Test
    void maskIsTintedMoreAtItsBorder() {
        double[] map = new double[25];
        ImagePicture plain = ImagePicture.of(map, 5, 5, ColourMap.GREY, Contrast.FULL);
        ImagePicture tinted = plain.tinted(pixel -> pixel / 5 >= 1 && pixel / 5 <= 3 && pixel % 5 >= 1 && pixel % 5 <= 3, 0xFFFFFF);
        int outside = tinted.argb()[0] & 0xFF;
        int border = tinted.argb()[6] & 0xFF;
        int inside = tinted.argb()[12] & 0xFF;
        assertEquals(plain.argb()[0] & 0xFF, outside);
        assertEquals(true, border > inside && inside > outside, border + " > " + inside + " > " + outside);
    }
}
