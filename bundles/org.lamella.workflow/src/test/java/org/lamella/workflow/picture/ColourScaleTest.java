package org.lamella.workflow.picture;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ColourScaleTest {

    private static double[] ramp() {
        double[] values = new double[1001];
        for (int i = 0; i < values.length; i++) {
            values[i] = i;
        }
        return values;
    }

    @Test
    void defaultLimitsCutHalfAPercentAtEachEnd() {
        ColourScale scale = ColourScale.of(ramp(), ColourMap.VIRIDIS, Contrast.DEFAULT);
        assertEquals(5, scale.low());
        assertEquals(995, scale.high());
        assertEquals(0, scale.position(-10));
        assertEquals(0.5, scale.position(500));
        assertEquals(1, scale.position(1e9));
    }

    @Test
    void divergingScaleIsSymmetricAboutZero() {
        ColourScale scale = ColourScale.of(new double[] {-1, 0, 4}, ColourMap.BLUE_WHITE_RED, Contrast.FULL);
        assertEquals(-4, scale.low());
        assertEquals(4, scale.high());
        assertEquals(0.5, scale.position(0));
    }

    @Test
    void sparseMapFallsBackToItsFullRange() {
        double[] map = new double[10000];
        map[17] = 3;
        ColourScale scale = ColourScale.of(map, ColourMap.VIRIDIS, Contrast.DEFAULT);
        assertEquals(0, scale.low());
        assertEquals(3, scale.high());
    }

    @Test
    void logarithmicScaleGivesEqualRatiosEqualSteps() {
        Contrast contrast = new Contrast(0, 100, 1, true);
        ColourScale scale = ColourScale.of(new double[] {-5, 0, 1, 10, 100}, ColourMap.MAGMA, contrast);
        assertEquals(1, scale.low());
        assertEquals(0.5, scale.position(10), 1e-12);
        assertEquals(0, scale.position(-5), "what has no logarithm gets the lowest colour");
        assertTrue(scale.logarithmic());
    }

    @Test
    void logarithmNeedsPositiveValues() {
        ColourScale scale = ColourScale.of(new double[] {-5, 0}, ColourMap.MAGMA, new Contrast(0, 100, 1, true));
        assertEquals(0, scale.position(-5));
        assertTrue(!scale.logarithmic());
    }

    @Test
    void divergingScaleIgnoresTheLogarithm() {
        ColourScale scale = ColourScale.of(new double[] {-2, 1}, ColourMap.BLUE_WHITE_RED, new Contrast(0, 100, 1, true));
        assertEquals(0.75, scale.position(1));
    }

    @ParameterizedTest
    @CsvSource({"VIRIDIS, 2, 0.5, 0.25", "VIRIDIS, 0.5, 0.25, 0.5", "BLUE_WHITE_RED, 2, 0.5, 0.625", "BLUE_WHITE_RED, 2, -0.5, 0.375",
        "BLUE_WHITE_RED, 3, 0, 0.5"})
    void gammaBendsFromTheDarkEndOrFromZero(ColourMap map, double gamma, double value, double position) {
        double[] values = map.isDiverging() ? new double[] {-1, 1} : new double[] {0, 1};
        assertEquals(position, ColourScale.of(values, map, new Contrast(0, 100, gamma, false)).position(value), 1e-12);
    }

    @ParameterizedTest
    @CsvSource({"VIRIDIS, 0.4, false", "VIRIDIS, 1, true", "VIRIDIS, 2.5, true", "BLUE_WHITE_RED, 0.7, false"})
    void valueIsTheInverseOfPosition(ColourMap map, double gamma, boolean logarithmic) {
        ColourScale scale = ColourScale.of(new double[] {0.3, 7}, map, new Contrast(0, 100, gamma, logarithmic));
        for (double position : new double[] {0, 0.1, 0.5, 0.93, 1}) {
            assertEquals(position, scale.position(scale.value(position)), 1e-9);
        }
    }

    @Test
    void flatAndEmptyMapsHaveAColour() {
        assertEquals(0, ColourScale.of(new double[] {7, 7}, ColourMap.GREY, Contrast.DEFAULT).position(7));
        assertEquals(0.5, ColourScale.of(new double[] {0, 0}, ColourMap.BLUE_WHITE_RED, Contrast.DEFAULT).position(0));
        ColourScale empty = ColourScale.of(new double[] {Double.NaN}, ColourMap.GREY, Contrast.DEFAULT);
        assertEquals(0, empty.argb(Double.NaN));
    }

    @ParameterizedTest
    @CsvSource({"-1, 50, 1", "50, 50, 1", "60, 50, 1", "0, 101, 1", "NaN, 50, 1", "0, 100, 0", "0, 100, NaN"})
    void impossibleContrastIsRefused(double low, double high, double gamma) {
        assertThrows(IllegalArgumentException.class, () -> new Contrast(low, high, gamma, false));
    }

    @Test
    void captionsSayTheContrast() {
        assertEquals("percentiles 0.5 to 99.5", Contrast.DEFAULT.caption());
        assertEquals("full range, gamma 0.5, logarithmic", new Contrast(0, 100, 0.5, true).caption());
    }
}
