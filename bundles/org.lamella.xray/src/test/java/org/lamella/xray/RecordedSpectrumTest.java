package org.lamella.xray;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.lamella.core.signal.Axis;
import org.lamella.core.signal.AxisRole;

/** What a detector makes of photons besides peaks of a width: windows, escape and sum peaks; and what dose and standards make of counts. */
class RecordedSpectrumTest {

    private static final Axis AXIS = Axis.uniform("Energy", AxisRole.SIGNAL, 1000, -0.05, 0.01, "keV");

    /** Shares that are usual for silicon detectors: 0.3 to 2 %, most just above the edge (Goldstein et al., 2018). */
    @ParameterizedTest
    @CsvSource({"2.014,0.017,0.004", "2.957,0.0115,0.003", "4.509,0.0075,0.002", "6.399,0.0045,0.0015", "8.041,0.0026,0.001"})
    void escapeIsAsLargeAsMeasured(double energyKeV, double expected, double tolerance) {
        assertEquals(expected, SiliconEscape.share(energyKeV), tolerance);
    }

    @Test
    void siliconsOwnLineDoesNotEscape() {
        assertEquals(0, SiliconEscape.share(1.74));
    }

    @Test
    void escapePeakTakesItsCountsFromTheLine() {
        double[] spectrum = new double[AXIS.size()];
        DetectorResponse.TYPICAL.addLineWithEscape(spectrum, AXIS, 6.399, 1000, 1);
        assertEquals(1000, Arrays.stream(spectrum).sum(), 1e-6);
        double escaped = Arrays.stream(spectrum, AXIS.nearest(4.2), AXIS.nearest(5.1)).sum();
        assertEquals(1000 * SiliconEscape.share(6.399), escaped, 1e-6);
    }

    @Test
    void pairsOfALineStandAtTwiceItsEnergy() {
        double[] spectrum = new double[AXIS.size()];
        DetectorResponse.TYPICAL.addLine(spectrum, AXIS, 1.74, 500);
        double[] pairs = PileUp.pairs(spectrum, AXIS);
        assertEquals(1, Arrays.stream(pairs).sum(), 1e-9);
        double mean = 0;
        for (int channel = 0; channel < pairs.length; channel++) {
            mean += pairs[channel] * AXIS.coordinate(channel);
        }
        assertEquals(3.48, mean, 1e-3);
    }

    @Test
    void windowsStopSoftPhotonsAndLetHardOnesThrough() {
        // about half of oxygen comes through a polymer window, none through beryllium; hard photons cross the grid in part
        assertTrue(DetectorWindow.POLYMER.transmission(0.525) > 0.4 && DetectorWindow.POLYMER.transmission(0.525) < 0.7);
        assertTrue(DetectorWindow.BERYLLIUM.transmission(0.525) < 0.01);
        assertEquals(0.77, DetectorWindow.POLYMER.transmission(6.4), 0.02);
        assertEquals(1, DetectorWindow.BERYLLIUM.transmission(20), 0.04);
        assertEquals(1, DetectorWindow.NONE.transmission(0.2));
    }

    @Test
    void zetaFactorsAreCrossSectionsByMass() throws Exception {
        ZetaFactors factors = ZetaFactorTable.readOrParse("Pt_La:1500");
        XrayLine line = XrayLines.of("Pt_La");
        double barn = factors.partialCrossSectionBarn(line);
        assertEquals(0.195084 / (6.02214076e23 * 1500 * 1e-28), barn, 1e-6 * barn);
        assertEquals(1500, ZetaFactorTable.ofCrossSections("Pt_La:" + barn).of(line), 1e-6);
    }

    /** Their ratios are those of k-factors, and their size is that of M. Watanabe and D. B. Williams (2006): about 1000 for silicon. */
    @Test
    void computedZetaFactorsHaveTheRatiosOfKFactors() throws Exception {
        SiliconDetector detector = new SiliconDetector(0.1, 0.45);
        ZetaFactors zeta = new ComputedZetaFactors(200, detector, 0.13);
        KFactors k = new ComputedKFactors(200, detector);
        XrayLine iron = XrayLines.of("Fe_Ka");
        XrayLine silicon = XrayLines.of("Si_Ka");
        assertEquals(k.of(iron), zeta.of(iron) / zeta.of(silicon), 1e-12);
        assertTrue(zeta.of(silicon) > 300 && zeta.of(silicon) < 3000, "silicon " + zeta.of(silicon));
    }

    @Test
    void standardGivesBackTheFactorItsCountsWereMadeWith() {
        Element nickel = Element.find("Ni").orElseThrow();
        XrayLine line = XrayLines.find("Ni_Ka").orElseThrow();
        double electrons = new ElectronDose(0.5, 100).electrons();
        assertEquals(0.5e-9 * 100 / 1.602176634e-19, electrons, 1e-3);
        ZetaStandard standard = new ZetaStandard(Map.of(nickel, 1.0), 8.9e-4, 4.45e-5, 22, electrons);
        double leaving = ThinFilm.ofMass(8.9e-5, 22).transmission(Map.of(nickel, 1.0), line.energyKeV());
        double counts = leaving * 8.9e-4 * electrons / 1600;
        ZetaStandard.Factor factor = standard.factor(line, counts, 0.01 * counts);
        assertEquals(1600, factor.value(), 1e-9);
        assertEquals(1600 * Math.hypot(0.01, 0.05), factor.sigma(), 1e-9);
    }
}
