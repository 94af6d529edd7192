package org.lamella.xray;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.lamella.core.LamellaException;

/** k-factors computed, and read from tables in the spellings of labs and programs. */
class KFactorsTest {

    @TempDir
    private Path folder;

    /** Nearly windowless, 0.5 mm thick. */
    private final KFactors at200 = new ComputedKFactors(200, new SiliconDetector(0.05, 0.5));

    @Test
    void siliconIsTheMeasure() throws Exception {
        assertEquals(1, at200.of(XrayLines.of("Si_Ka")), 1e-15);
    }

    /** K lines at 200 kV from cross-sections and yields that another program computed, as published: within a tenth. */
    @Test
    void kLinesAreNearAnotherCalculation() throws Exception {
        Map<Element, Double> crossSections = new TreeMap<>();
        for (ReferenceLine line : ReferenceLine.all()) {
            if (line.transition().label().matches("Ka[12]")) {
                crossSections.merge(line.transition().element(), line.crossSectionCm2(), Double::sum);
            }
        }
        KFactors windowless = new ComputedKFactors(200, new SiliconDetector(0, 1000));
        double silicon = crossSections.get(Element.of("Si")) / Element.of("Si").atomicWeight();
        for (Map.Entry<Element, Double> entry : crossSections.entrySet()) {
            double expected = silicon / (entry.getValue() / entry.getKey().atomicWeight());
            double ours = windowless.of(XrayLines.of(entry.getKey().symbol() + "_Ka"));
            assertEquals(expected, ours, 0.1 * expected, entry.getKey().symbol());
        }
        assertTrue(crossSections.size() > 10, "only " + crossSections.size() + " elements");
    }

    @Test
    void linesBeyondTheBeamAreRefused() {
        LamellaException refused = assertThrows(LamellaException.class,
                () -> new ComputedKFactors(15, new SiliconDetector(0.05, 0.5)).of(XrayLines.of("Sn_Ka")));
        assertTrue(refused.getMessage().contains("Sn_Ka") && refused.getMessage().contains("15.0 keV"), refused.getMessage());
    }

    @ParameterizedTest
    @ValueSource(strings = {"Fe_Ka,1.45", "Fe,Ka,1.45", "26,Ka,1.45", "Fe;K;1,45", "Fe\tKa1\t1.45", "FeK 1.45", "FeKa;1,45",
            "\"Fe\",\"K\",1.45,0.02"})
    void spellingsOfLabsAreUnderstood(String row) throws Exception {
        Path file = Files.write(folder.resolve("k.csv"), ("Element,Line,k-factor\n" + row + "\n").getBytes(StandardCharsets.ISO_8859_1));
        assertEquals(1.45, KFactorTable.read(file).of(XrayLines.of("Fe_Ka")));
    }

    /** Layouts of the programs of instrument makers: columns wherever the heading says, energies and errors beside them. */
    @ParameterizedTest
    @ValueSource(strings = {
        "El\tAN\tSeries\tEnergy [keV]\tk-factor\terror\nFe\t26\tK-Series\t6,404\t1,45\t0,02\nPt\t78\tL-Series\t9,442\t5,08\t0,1",
        "Element;Line;Type;K Factor;Wt%\nFe;K series;Calculated;1.45;15.4\nPt;L series;Calculated;5.08;84.6",
        "Z,Symbol,Energy,Line,K-Fact.\n26,Fe,6.398,Ka,1.45\n78,Pt,9.441,La,5.08",
        "Z,Element,K,L,M\n26,Fe,1.45,0,0\n78,Pt,5378.2,5.08,1.438",
        "26 Fe K 1.45 (Brown-Powell)\n78 Pt L 5.08 (Brown-Powell)"})
    void tablesOfInstrumentProgramsAreUnderstood(String text) throws Exception {
        for (java.nio.charset.Charset charset : new java.nio.charset.Charset[] {StandardCharsets.UTF_8, StandardCharsets.UTF_16}) {
            Path file = Files.write(folder.resolve("k.txt"), ("Cliff-Lorimer factors, 200 kV\n" + text + "\n").getBytes(charset));
            KFactorTable table = KFactorTable.read(file);
            assertEquals(1.45, table.of(XrayLines.of("Fe_Ka")));
            assertEquals(5.08, table.of(XrayLines.of("Pt_La")));
        }
    }

    /**
     * Measured at 120 kV with a lithium-drifted detector behind beryllium and gold, relative to iron's K-alpha: J. E. Wood, D. B. Williams
     * and J. I. Goldstein, J. Microsc. 133 (1984) 255, as tabled by D. B. Williams and C. B. Carter, Transmission Electron Microscopy.
     * Errors of measurement are 1 to 4 %. The thickness of the window is not known: behind 7.5 &micro;m of beryllium, of which we absorb, the
     * light elements come out 10 to 14 % below. Measured potassium and calcium lie above the smooth course of their neighbours.
     */
    @ParameterizedTest
    @CsvSource({"Mg,1.02,0.15", "Al,0.86,0.15", "Si,0.76,0.15", "P,0.77,0.15", "S,0.83,0.15", "Ti,0.86,0.1", "Cr,0.90,0.1", "Mn,1.04,0.1",
        "Co,0.98,0.1", "Ni,1.07,0.1", "Cu,1.17,0.1", "Zn,1.19,0.1", "Mo,3.8,0.1", "K,0.86,0.15", "Ca,0.88,0.15"})
    void factorsMeasuredAtOneHundredAndTwentyKilovoltsAreReproduced(String symbol, double measured, double tolerance) throws Exception {
        KFactors old = new ComputedKFactors(120, new SiliconDetector(0.1, 3, DetectorWindow.BERYLLIUM));
        double ours = old.of(XrayLines.of(symbol + "_Ka")) / old.of(XrayLines.of("Fe_Ka"));
        assertEquals(measured, ours, tolerance * measured, symbol);
    }

    /**
     * What an instrument maker's program (Bruker Esprit) uses at 200 kV, as published with the CV4EM project for a Hitachi HD2700; of the
     * elements whose factors its users have not replaced. Relative to titanium it is ours within 10 % from scandium on; its lighter elements
     * lie up to 16 % above ours. The sets of programs differ by as much: for iron relative to silicon this one has 1.45, the one of
     * {@link #kLinesAreNearAnotherCalculation} 1.78.
     */
    @ParameterizedTest
    @CsvSource({"Sc,1.191", "Ti,1.210", "V,1.259", "Cr,1.278", "Co,1.518", "Ni,1.556",
        "Ga,2.070", "Ge,2.265", "As,2.481"})
    void ratiosOfAnInstrumentMakersFactorsAreOurs(String symbol, double published) throws Exception {
        double titanium = 1.210 / at200.of(XrayLines.of("Ti_Ka"));
        assertEquals(published, titanium * at200.of(XrayLines.of(symbol + "_Ka")), 0.1 * published, symbol);
    }

    @Test
    void listsAreReadAsTyped() throws Exception {
        KFactorTable table = KFactorTable.parse("Fe_Ka:1.450226, Pt_La:5.075602");
        assertEquals(1.450226, table.of(XrayLines.of("Fe_Ka")));
        assertEquals(5.075602, table.of(XrayLines.of("Pt_La")));
    }

    @Test
    void missingFactorsAreNamed() throws Exception {
        KFactorTable table = KFactorTable.parse("Fe_Ka:1.45,Pt_La:5.08");
        LamellaException refused = assertThrows(LamellaException.class, () -> table.of(XrayLines.of("Pt_Ma")));
        assertTrue(refused.getMessage().contains("Pt_Ma") && refused.getMessage().contains("Fe_Ka, Pt_La"), refused.getMessage());
    }

    @Test
    void contradictionsAndEmptyTablesAreRefused() throws Exception {
        assertThrows(LamellaException.class, () -> KFactorTable.parse("Fe_Ka:1.45,Fe_Ka:1.5"));
        assertThrows(LamellaException.class, () -> KFactorTable.parse("hello"));
        assertThrows(LamellaException.class, () -> KFactorTable.read(folder.resolve("absent.csv")));
    }
}
