package org.lamella.workflow.picture;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class ColourMapTest {

    /** Entries of the published 256-entry tables, chosen off the control points. */
    @ParameterizedTest
    @CsvSource({
        "VIRIDIS, 0, 440154", "VIRIDIS, 64, 3b528b", "VIRIDIS, 128, 21918c", "VIRIDIS, 200, 70cf57", "VIRIDIS, 255, fde725",
        "CIVIDIS, 0, 00224e", "CIVIDIS, 64, 434e6c", "CIVIDIS, 128, 7d7c78", "CIVIDIS, 200, c4b468", "CIVIDIS, 255, fee838",
        "MAGMA, 0, 000004", "MAGMA, 64, 51127c", "MAGMA, 128, b73779", "MAGMA, 200, fd9869", "MAGMA, 255, fcfdbf",
        "INFERNO, 0, 000004", "INFERNO, 64, 57106e", "INFERNO, 128, bc3754", "INFERNO, 200, fb9d07", "INFERNO, 255, fcffa4",
        "GREY, 0, 000000", "GREY, 100, 646464", "GREY, 255, ffffff"})
    void sequentialMapsHaveThePublishedColours(ColourMap map, int entry, String published) {
        int colour = map.table()[entry];
        int expected = Integer.parseInt(published, 16);
        for (int shift = 0; shift <= 16; shift += 8) {
            assertEquals(expected >> shift & 0xFF, colour >> shift & 0xFF, 1.0, map + " " + entry);
        }
    }

    @ParameterizedTest
    @EnumSource(names = "BLUE_WHITE_RED", mode = EnumSource.Mode.EXCLUDE)
    void lightnessRisesFromEndToEnd(ColourMap map) {
        int[] table = map.table();
        for (int i = 1; i < table.length; i++) {
            // one eighth of L* is less than a change of one in a single component of a dark colour
            assertTrue(lightness(table[i]) > lightness(table[i - 1]) - 0.125, map + " at " + i);
        }
        for (int i = 8; i < table.length; i++) {
            assertTrue(lightness(table[i]) > lightness(table[i - 8]), map + " at " + i);
        }
    }

    @Test
    void divergingMapIsLightestInTheMiddleAndSymmetricInLightness() {
        int[] table = ColourMap.BLUE_WHITE_RED.table();
        int middle = table.length / 2;
        assertEquals(1, table.length % 2, "zero needs an entry of its own");
        assertEquals(lightness(0xFFF6F6F6), lightness(table[middle]));
        for (int i = 1; i <= middle; i++) {
            assertTrue(lightness(table[middle + i]) < lightness(table[middle + i - 1]) + 0.01, "at " + i);
            assertEquals(lightness(table[middle - i]), lightness(table[middle + i]), 1.0, "at " + i);
        }
        assertTrue((table[0] & 0xFF) > (table[0] >> 16 & 0xFF), "negative is blue");
        assertTrue((table[table.length - 1] >> 16 & 0xFF) > (table[table.length - 1] & 0xFF), "positive is red");
    }

    @ParameterizedTest
    @EnumSource
    void colourOfAPositionIsTheNearestEntryAndClamped(ColourMap map) {
        int last = map.size() - 1;
        assertEquals(map.table()[0], map.argb(-0.5));
        assertEquals(map.table()[last], map.argb(1.5));
        assertEquals(map.table()[100], map.argb(100.4 / last));
        assertEquals(0, map.argb(Double.NaN), "transparent");
        assertEquals(0xFF, map.argb(0.3) >>> 24, "opaque");
    }

    @ParameterizedTest
    @EnumSource
    void mapsAreFoundByTheirId(ColourMap map) {
        assertEquals(Optional.of(map), ColourMap.named(map.id()));
        assertEquals(Optional.empty(), ColourMap.named(map.id() + "-not"));
    }

    @Test
    void tablesCannotBeChangedFromOutside() {
        int[] table = ColourMap.VIRIDIS.table();
        int[] copy = table.clone();
        table[0] = 0;
        assertArrayEquals(copy, ColourMap.VIRIDIS.table());
    }

    /** CIELAB L* of an sRGB colour (IEC 61966-2-1, CIE 15). */
    private static double lightness(int argb) {
        double y = 0.2126 * linear(argb >> 16 & 0xFF) + 0.7152 * linear(argb >> 8 & 0xFF) + 0.0722 * linear(argb & 0xFF);
        double delta = 6.0 / 29;
        double f = y > delta * delta * delta ? Math.cbrt(y) : y / (3 * delta * delta) + 4.0 / 29;
        return 116 * f - 16;
    }

    private static double linear(int component) {
        double c = component / 255.0;
        return c <= 0.04045 ? c / 12.92 : Math.pow((c + 0.055) / 1.055, 2.4);
    }
}
