package org.lamella.core.metric;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;

/** Table 3 of the paper on trace elements: ratios of neodymium, samarium and uranium against the number of pixels. */
class SquareRootLawTest {

    private static final double[] PIXELS = {3922, 5980, 24360, 34262, 170081, 142030, 132096, 444207};
    private static final double[] NEODYMIUM = {3.9, 9.8, 14.6, 16.4, 40.0, 36.0, 33.8, 53.5};
    private static final double[] SAMARIUM = {7.1, 12.9, 27.0, 33.1, 59.0, 51.0, 48.9, 83.9};

    @Test
    void lawOfThePaperComesFromItsTable() {
        SquareRootLaw neodymium = SquareRootLaw.fit(PIXELS, NEODYMIUM);
        assertEquals(0.0881, neodymium.k(), 5e-5);
        assertEquals(0.969, neodymium.determination(), 5e-4);
        assertEquals(0.506, neodymium.exponent(), 5e-4);
        SquareRootLaw samarium = SquareRootLaw.fit(PIXELS, SAMARIUM);
        assertEquals(0.1348, samarium.k(), 5e-5);
        assertEquals(0.965, samarium.determination(), 5e-4);
        assertEquals(0.483, samarium.exponent(), 5e-4);
    }

    @Test
    void countingAloneFollowsTheLawExactly() {
        SquareRootLaw law = SquareRootLaw.fit(new double[] {1, 4, 9, 100}, new double[] {2, 4, 6, 20});
        assertEquals(2, law.k(), 1e-12);
        assertEquals(1, law.determination(), 1e-12);
        assertEquals(0.5, law.exponent(), 1e-12);
        assertEquals(25, law.pixelsFor(10), 1e-9);
        assertEquals(10, law.at(25), 1e-12);
    }
}
