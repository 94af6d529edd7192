package org.lamella.diffusion.setup;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.lamella.core.LamellaException;
import org.lamella.diffusion.Geometry;

class CaseReaderTest {

    private static final String CASE = """
            title: Test
            geometry: spherical
            elements: [Fe, Cr, N]
            temperature:
              - {time: 0 s, temperature: 900 C}
              - {time: 10 min, temperature: 1000 C}
            databases: [shipped]
            phases:
              HCP_A3: {tracers: {Fe: {D0: 1e-18}, Cr: {D0: 1e-18}, N: {D0: 4.6e-13 m2/s, Q: 80.7 kJ/mol}}}
            regions:
              - {phase: HCP_A3, length: 10 nm, cells: 10, composition: equilibrium}
              - {phase: FCC_A1, length: 2 um, composition: {unit: wt%, Cr: 18, N: 0.9}}
            right: {N: {activity: 0.1}}
            times: [1 min, 1 h]
            """;

    @Test
    void readsUnitsAndDefaults() throws LamellaException {
        CaseDescription read = CaseReader.read("case.yaml", CASE);
        assertEquals(Geometry.SPHERICAL, read.geometry());
        assertEquals(List.of("N"), read.interstitial());
        assertEquals(1223.15, read.temperature().at(300), 1e-9);
        assertArrayEquals(new double[] {60, 3600}, read.timesS());
        assertEquals(1e-8, read.regions().get(0).lengthM(), 1e-20);
        assertEquals(200, read.regions().get(1).cells());
        CaseDescription.DatabasePhaseSource nitride = (CaseDescription.DatabasePhaseSource) read.phases().get("HCP_A3");
        assertEquals(80700, nitride.tracers().get("N").activationJPerMol(), 1e-9);
    }

    @Test
    void becomesAProblem() throws LamellaException {
        DiffusionCase built = DiffusionCase.build(CaseReader.read("case.yaml", CASE), Path.of("."));
        double[] mass = built.units().massFractions(built.problem().regions().get(1).composition().at(1e-6), 0);
        assertEquals(0.18, mass[1], 1e-12);
        assertEquals(0.009, mass[2], 1e-12);
        assertTrue(built.problem().interfaces().get(0).left()[0] > 0.7, "nitride of chromium");
        assertTrue(built.remarks().stream().anyMatch(remark -> remark.contains("assumed")), built.remarks().toString());
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "geometry: spherical | geometry: cubic | line 2 | must be one of planar, cylindrical, spherical",
        "title: Test | titel: Test | line 1 | 'titel' is unknown",
        "length: 2 um | length: 2 parsec | line 12 | must be a number with one of the units m, mm, um",
        "length: 2 um | length: -2 um | line 12 | must be above zero",
        "Cr: 18, N: 0.9 | Cr: 18, Ni: 0.9 | line 12 | is none of the elements Fe, Cr, N",
        "Cr: 18, N: 0.9 | Cr: 99, N: 2 | line 12 | leaves no Fe",
        "Cr: 18, N: 0.9 | Fe: 18, N: 0.9 | line 12 | makes up the balance",
        "[1 min, 1 h] | [1 h, 1 min] | line 14 | must be later than the one before",
        "elements: [Fe, Cr, N] | elements: [Fe, Fe, N] | line 3 | repeats Fe",
        "cells: 10, | cells: 1, | line 11 | whole number from 4",
        "composition: equilibrium | composition: same | line 11 | must be one of equilibrium",
        "{N: {activity: 0.1}} | {N: {pressure: 0.1}} | line 13 | 'pressure' is unknown",
        "times: [1 min, 1 h] | tolerance: 1e-4 | line 1 | lacks 'times'"})
    void tellsAMistakeWithItsLine(String right, String wrong, String line, String what) {
        LamellaException mistake = assertThrows(LamellaException.class, () -> CaseReader.read("case.yaml", CASE.replace(right, wrong)));
        assertTrue(mistake.getMessage().startsWith("Cannot read case.yaml: " + line), mistake.getMessage());
        assertTrue(mistake.getMessage().contains(what), mistake.getMessage());
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "phase: FCC_A1, | phase: BCC_B7, | BCC_B7",
        "databases: [shipped] | databases: [nothere.tdb] | nothere.tdb",
        "databases: [shipped] | tolerance: 1e-5 | no databases",
        "Cr: 18, N: 0.9 | Cr: 18 | has no N",
        "Cr: 18, N: 0.9 | Cr: 1, N: 0.01 | one phase alone is stable",
        "composition: equilibrium | 'composition: {unit: u, Cr: 1.2, N: 0.5}' | leaves no Fe"})
    void tellsWhatDoesNotGoTogether(String right, String wrong, String what) {
        LamellaException mistake = assertThrows(LamellaException.class,
                () -> DiffusionCase.build(CaseReader.read("case.yaml", CASE.replace(right, wrong)), Path.of(".")));
        assertTrue(mistake.getMessage().contains(what), mistake.getMessage());
    }

    @Test
    void damagedTextEndsInAMessage() {
        Random random = new Random(5);
        for (int i = 0; i < 3000; i++) {
            StringBuilder text = new StringBuilder(CASE);
            for (int j = 0; j <= random.nextInt(4) && text.length() > 1; j++) {
                int at = random.nextInt(text.length());
                switch (random.nextInt(3)) {
                    case 0 -> text.deleteCharAt(at);
                    case 1 -> text.insert(at, (char) (32 + random.nextInt(95)));
                    default -> text.setLength(Math.max(1, at));
                }
            }
            try {
                CaseReader.read("case.yaml", text.toString());
            } catch (LamellaException told) {
                assertFalse(told.getMessage().isBlank());
            }
        }
    }
}
