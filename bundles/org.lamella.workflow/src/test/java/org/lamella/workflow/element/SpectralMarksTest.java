package org.lamella.workflow.element;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.lamella.core.signal.Axis;
import org.lamella.core.signal.AxisRole;
import org.lamella.core.signal.NumericArray;
import org.lamella.core.signal.Signal;
import org.lamella.core.signal.SignalHeader;
import org.lamella.core.signal.SignalKind;
import org.lamella.core.signal.Spectrum;
import org.lamella.xray.Element;

class SpectralMarksTest {

    private static final Element CHROMIUM = Element.of(24);

    private static Axis axis(double from, double to, String unit) {
        return Axis.uniform("Energy", AxisRole.SIGNAL, 1001, from, (to - from) / 1000, unit);
    }

    private static SpectralMarks marks(SignalKind kind, Axis axis) {
        return SpectralMarks.of(spectrum(kind, axis), axis).orElseThrow();
    }

    private static Signal spectrum(SignalKind kind, Axis axis) {
        return new Spectrum(SignalHeader.of("s", kind), axis, NumericArray.of(new double[axis.size()]));
    }

    private static List<String> labels(List<SpectralMark> marks) {
        return marks.stream().map(SpectralMark::label).toList();
    }

    @Test
    void lossesShowEdgesAndXraysShowLines() {
        assertEquals(List.of("Cr L2,3", "Cr L1", "Cr L2"), labels(marks(SignalKind.EELS, axis(300, 1000, "eV")).of(CHROMIUM)));
        List<String> lines = labels(marks(SignalKind.EDS_TEM, axis(0, 20, "keV")).of(CHROMIUM));
        assertTrue(lines.contains("Cr Kα") && lines.stream().noneMatch(label -> label.contains(",")), lines.toString());
    }

    @Test
    void onlyWhatTheSpectrumCoversIsMarked() {
        assertEquals(List.of("Cr M2,3", "Cr M1", "Cr M2"), labels(marks(SignalKind.EELS, axis(20, 300, "eV")).of(CHROMIUM)));
        assertEquals(List.of(), marks(SignalKind.EELS, axis(1000, 2000, "eV")).of(CHROMIUM));
        assertEquals(574.1, marks(SignalKind.EELS, axis(300, 1000, "eV")).of(CHROMIUM).get(0).energy(), 1e-9);
        assertEquals(0.5741, marks(SignalKind.EELS, axis(0.3, 1, "keV")).of(CHROMIUM).get(0).energy(), 1e-9);
    }

    @ParameterizedTest
    @CsvSource(delimiter = ';', value = {"575;Cr L2,3", "403;N K", "284;C K", "457;Ti L2,3", "709;Fe L2,3", "833;La M4,5", "1190;Gd M4,5"})
    void whatMayBeAtAnEnergyBeginsThere(double energyEv, String label) {
        List<SpectralMark> found = marks(SignalKind.EELS, axis(50, 3000, "eV")).at(energyEv);
        assertTrue(labels(found).stream().limit(3).anyMatch(label::equals), labels(found).toString());
        assertTrue(found.size() <= 10);
    }

    /** The silicon L2,3 maximum lies about 10 eV behind its onset. */
    @Test
    void delayedEdgesAreFoundAtTheirMaximum() {
        assertTrue(labels(marks(SignalKind.EELS, axis(50, 500, "eV")).at(108)).contains("Si L2,3"));
    }

    @ParameterizedTest
    @EnumSource(value = SignalKind.class, names = {"SPECTRUM", "IMAGE", "OTHER"})
    void otherSignalsHaveNoMarks(SignalKind kind) {
        Axis axis = axis(300, 1000, "eV");
        assertTrue(SpectralMarks.of(spectrum(kind, axis), axis).isEmpty());
    }

    @Test
    void anAxisOfWavelengthsHasNoMarks() {
        Axis axis = axis(300, 1000, "nm");
        assertTrue(SpectralMarks.of(spectrum(SignalKind.EELS, axis), axis).isEmpty());
    }
}
