package org.lamella.workflow;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;

import org.junit.jupiter.api.Test;
import org.lamella.core.LamellaException;
import org.lamella.core.signal.Axis;
import org.lamella.core.signal.AxisRole;

class SpectrumResamplingTest {

    private static Axis axis(int size, double offset, double scale, String units) {
        return Axis.uniform("Energy", AxisRole.SIGNAL, size, offset, scale, units);
    }

    @Test
    void countsAreConserved() throws LamellaException {
        double[] values = {4, 8, 2, 6};
        Axis from = axis(4, 0.5, 1, "keV");
        assertArrayEquals(new double[] {2, 2, 4, 4, 1, 1, 3, 3},
                SpectrumResampling.onto(values, from, axis(8, 0.25, 0.5, "keV"), "s"), 1e-12);
        assertArrayEquals(new double[] {12, 8}, SpectrumResampling.onto(values, from, axis(2, 1, 2, "keV"), "s"), 1e-12);
        assertArrayEquals(new double[] {4, 8, 2, 6}, SpectrumResampling.onto(values, from, axis(4, 500, 1000, "eV"), "s"), 1e-9);
        assertArrayEquals(new double[] {6, 5, 4, 3}, SpectrumResampling.onto(values, from, axis(4, 1, 1, ""), "s"), 1e-12);
    }

    @Test
    void theSameAxisChangesNothing() throws LamellaException {
        double[] values = {4, 8};
        assertSame(values, SpectrumResampling.onto(values, axis(2, 0, 0.01, "keV"), axis(2, 0, 0.01, "keV"), "s"));
    }

    @Test
    void axesThatDoNotMeetAreRefused() {
        assertThrows(LamellaException.class,
                () -> SpectrumResampling.onto(new double[2], axis(2, 0, 1, "keV"), axis(2, 10, 1, "keV"), "s"));
        assertThrows(LamellaException.class,
                () -> SpectrumResampling.onto(new double[2], axis(2, 0, 1, "nm"), axis(2, 0, 1, "keV"), "s"));
    }
}
