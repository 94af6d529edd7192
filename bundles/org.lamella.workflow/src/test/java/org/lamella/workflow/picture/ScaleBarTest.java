package org.lamella.workflow.picture;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ScaleBarTest {

    @ParameterizedTest
    @CsvSource({
        "4.2,     nm,          63,  200 nm,  47.61904761904762",
        "1,       nm,          100, 100 nm,  100",
        "1,       nm,          99,  50 nm,   50",
        "0.00986, µm,          28,  200 nm,  20.28397565922921",
        "0.1,     um,          60,  5 µm,    50",
        "0.01,    \u03bcm,     200, 2 µm,    200",
        "0.5,     Å,           60,  2 nm,    40",
        "0.2,     angstrom,    4,   50 pm,   2.5",
        "-2,      nm,          60,  100 nm,  50",
        "1e-9,    m,           60,  50 nm,   50",
        "2,       mm,          300, 500 mm,  250",
        "1,       m,           1000, 1000 m, 1000",
        "1,       '',          70,  50 px,   50",
        "3.7,     <undefined>, 70,  50 px,   50",
        "0.25,    deg,         60,  10 deg,  40",
        "1e-15,   m,           100, 0.1 pm,  100"})
    void lengthIsTheLargestOneTwoOrFiveThatFits(double size, String units, double longest, String label, double pixels) {
        ScaleBar bar = ScaleBar.choose(size, units, longest).orElseThrow();
        assertEquals(label, bar.label());
        assertEquals(pixels, bar.pixels(), 1e-9 * pixels);
        assertTrue(bar.pixels() <= longest * (1 + 1e-9) && bar.pixels() > 0.39 * longest, "room well used");
    }

    @ParameterizedTest
    @CsvSource({"0, nm, 100", "NaN, nm, 100", "1, nm, 0", "Infinity, nm, 10"})
    void noBarWithoutASize(double size, String units, double longest) {
        assertTrue(ScaleBar.choose(size, units, longest).isEmpty());
    }
}
