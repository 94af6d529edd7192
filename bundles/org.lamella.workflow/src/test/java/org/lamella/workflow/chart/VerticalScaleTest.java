package org.lamella.workflow.chart;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class VerticalScaleTest {

    @ParameterizedTest
    @CsvSource({"LINEAR,5,0,10,0.5", "LOGARITHMIC,10,1,100,0.5", "SQUARE_ROOT,25,0,100,0.5", "SQUARE_ROOT,-25,-100,100,0.25",
        "LINEAR,-10,0,10,-1"})
    void sharesOfTheHeight(VerticalScale scale, double value, double low, double high, double share) {
        assertEquals(share, scale.share(value, low, high), 1e-12);
    }

    @ParameterizedTest
    @EnumSource
    void valueIsTheInverseOfShare(VerticalScale scale) {
        for (double share = -0.2; share <= 1.2; share += 0.1) {
            assertEquals(share, scale.share(scale.value(share, 2, 300), 2, 300), 1e-9);
        }
    }

    @ParameterizedTest
    @EnumSource
    void idsLeadBack(VerticalScale scale) {
        assertEquals(scale, VerticalScale.named(scale.id()).orElseThrow());
    }
}
