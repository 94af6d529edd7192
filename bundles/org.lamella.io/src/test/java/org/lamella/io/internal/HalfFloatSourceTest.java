package org.lamella.io.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class HalfFloatSourceTest {

    @ParameterizedTest
    @CsvSource({"0x3C00, 1", "0xC000, -2", "0x7BFF, 65504", "0x3555, 0.333251953125", "0x0400, 6.103515625e-5",
        "0x0001, 5.9604644775390625e-8",
        "0x03FF, 6.097555160522461e-5", "0x7C00, Infinity", "0xFC00, -Infinity", "0x7E00, NaN"})
    void halvesKeepTheirValues(String half, float value) {
        assertEquals(value, HalfFloatSource.widen(Integer.decode(half)));
    }

    @Test
    void zeroKeepsItsSign() {
        assertEquals(Float.floatToRawIntBits(-0f), Float.floatToRawIntBits(HalfFloatSource.widen(0x8000)));
    }
}
