package org.lamella.xray;

import static org.junit.jupiter.api.Assertions.assertAll;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.lamella.core.LamellaException;

class XrayLinesTest {

    /** X-ray Data Booklet (Lawrence Berkeley National Laboratory, 2009), table 1-2, itself after Bearden (1967); by hand. */
    @ParameterizedTest
    @CsvSource({
            "Li_Ka, 54.3", "B_Ka, 183.3", "C_Ka, 277", "N_Ka, 392.4", "O_Ka, 524.9", "F_Ka, 676.8", "Na_Ka1, 1040.98",
            "Mg_Ka1, 1253.60", "Al_Ka1, 1486.70", "Si_Ka1, 1739.98", "S_Ka1, 2307.84", "K_Ka1, 3313.8", "Ca_Ka1, 3691.68",
            "Ti_Ka1, 4510.84", "Cr_Ka1, 5414.72", "Mn_Ka1, 5898.75", "Mn_Ka2, 5887.65", "Fe_Ka1, 6403.84", "Fe_Ka2, 6390.84",
            "Fe_Kb1, 7057.98", "Cu_Ka1, 8047.78", "Cu_Kb1, 8905.29", "Cu_La1, 929.7", "Mo_Ka1, 17479.34", "Mo_La1, 2293.16",
            "Ag_La1, 2984.31", "Nd_La1, 5230.4", "Nd_Lb1, 5721.6", "Sm_La1, 5636.1", "W_La1, 8397.6", "Pt_La1, 9442.3",
            "Pt_Lb1, 11070.7", "Pt_Ma1, 2050.5", "Au_La1, 9713.3", "Au_Ma1, 2122.9", "Pb_La1, 10551.5", "Pb_Ma1, 2345.5",
            "U_La1, 13614.7", "U_Ma1, 3170.8"})
    void energiesAgreeWithTheXrayDataBooklet(String name, double energyEv) throws LamellaException {
        assertEquals(energyEv, 1e3 * XrayLines.of(name).energyKeV(), 1.0);
    }

    /** Energies and names of the most used lines in NIST's table, to its last digit. */
    @ParameterizedTest
    @CsvSource({
            "Si_Ka1, 1739.985", "Mn_Ka1, 5898.801", "Mn_Ka2, 5887.6859", "Fe_Ka1, 6404.0062", "Cu_Ka1, 8047.8227",
            "Nd_La1, 5230.239", "U_La1, 13614.87"})
    void measuredEnergiesAreThoseOfDeslattes(String name, double energyEv) throws LamellaException {
        assertEquals(energyEv, 1e3 * XrayLines.of(name).energyKeV(), 1e-9);
    }

    @Test
    void strongLinesAgreeWithTheReferenceTable() {
        List<ReferenceLine> lines = ReferenceLine.all().stream().filter(ReferenceLine::isPrincipal).toList();
        assertTrue(lines.size() > 30, "only " + lines.size() + " lines");
        // the reference takes heavy L lines as differences of binding energies: U La1 stands 3.1 eV above the measured 13614.87 eV
        assertAll(lines.stream().map(line -> () -> assertEquals(line.energyKeV(), line.transition().energyKeV(),
                Math.max(2e-3, 2.5e-4 * line.energyKeV()), line.transition().name())));
    }

    @Test
    void everyElementHasTheFamiliesOfItsShells() {
        for (Element element : Element.all()) {
            int z = element.atomicNumber();
            assertEquals(z >= 3, hasFamily(element, LineFamily.K), element + " K");
            assertEquals(z >= 12, hasFamily(element, LineFamily.L), element + " L");
            assertEquals(z >= 31, hasFamily(element, LineFamily.M), element + " M");
        }
    }

    private static boolean hasFamily(Element element, LineFamily family) {
        return XrayLines.lines(element).stream().anyMatch(line -> line.family() == family);
    }

    /** Moseley: the square root of the energy is nearly linear in the atomic number, so a wrong digit shows as a kink. */
    @ParameterizedTest
    @ValueSource(strings = {"Ka1", "Ka2", "Kb1", "La1", "Lb1", "Ll", "Lg1", "Ma1", "Mb", "Mg"})
    void principalLinesFollowMoseley(String label) {
        double[] roots = IntStream.rangeClosed(0, Element.LAST)
                .mapToDouble(z -> z < 20 ? Double.NaN : XrayLines.find(Element.of(z).symbol() + "_" + label)
                        .map(line -> Math.sqrt(line.energyKeV())).orElse(Double.NaN))
                .toArray();
        List<Integer> kinks = IntStream.range(21, Element.LAST)
                .filter(z -> Math.abs(roots[z - 1] + roots[z + 1] - 2 * roots[z]) > 6e-3 * roots[z]).boxed().toList();
        assertEquals(List.of(), kinks);
        assertTrue(IntStream.range(20, Element.LAST).noneMatch(z -> roots[z + 1] <= roots[z]));
    }

    @Test
    void weightsOfAFamilyAddUpToOne() {
        for (Element element : Element.all()) {
            Map<LineFamily, Double> sums = new EnumMap<>(LineFamily.class);
            XrayLines.lines(element).forEach(line -> sums.merge(line.family(), line.relativeWeight(), Double::sum));
            sums.forEach((family, sum) -> assertEquals(1, sum, 1e-12, element + " " + family));
        }
    }

    @Test
    void branchingOfASubshellAddsUpToOneButForTheInnerDecaysOfM() {
        for (Element element : Element.all()) {
            Map<Subshell, Double> sums = new EnumMap<>(Subshell.class);
            XrayLines.transitions(element).forEach(t -> sums.merge(t.vacancy(), t.branching(), Double::sum));
            sums.forEach((subshell, sum) -> {
                double lowest = subshell.family() == LineFamily.M ? 0 : 0.997;
                assertTrue(sum >= lowest && sum <= 1.0005, element + " " + subshell + " " + sum);
            });
        }
    }

    @Test
    void linesAreTheTransitionsWithDoubletsJoined() throws LamellaException {
        XrayLine strong = XrayLines.of("Fe_Ka1");
        XrayLine weak = XrayLines.of("Fe_Ka2");
        XrayLine doublet = XrayLines.of("Fe_Ka");
        assertEquals(strong.relativeWeight() + weak.relativeWeight(), doublet.relativeWeight(), 1e-12);
        assertEquals(6.3996, doublet.energyKeV(), 2e-4);
        assertEquals(0.507, weak.relativeWeight() / strong.relativeWeight(), 5e-3);
        List<String> names = XrayLines.lines(Element.of("Fe")).stream().map(XrayLine::name).toList();
        assertEquals(List.of("Fe_Ka", "Fe_Kb", "Fe_Kb5", "Fe_La", "Fe_Lb1", "Fe_Ll", "Fe_Lb3", "Fe_Ln", "Fe_Lb4"), names);
    }

    @ParameterizedTest
    @CsvSource({
            "O, 200, 0.2, 20, O_Ka", "Fe, 200, 0.2, 20, Fe_Ka", "Fe, 10, 0.2, 10, Fe_La", "Mo, 200, 0.2, 20, Mo_Ka",
            "Mo, 200, 0.2, 10, Mo_La", "Nd, 200, 0.2, 20, Nd_La", "Pt, 200, 0.2, 20, Pt_La", "Pt, 200, 0.2, 5, Pt_Ma",
            "U, 200, 0.2, 20, U_La", "U, 30, 0.2, 20, U_Ma"})
    void mainLineIsTheStrongestOfTheDeepestShellInReach(String symbol, double beamKeV, double from, double to, String expected)
            throws LamellaException {
        assertEquals(expected, XrayLines.main(Element.of(symbol), beamKeV, from, to).orElseThrow().name());
    }

    @Test
    void elementsWithoutLinesHaveNoMainLine() throws LamellaException {
        assertTrue(XrayLines.main(Element.of("H"), 200).isEmpty());
        assertTrue(XrayLines.main(Element.of("B"), 200, 0.2, 20).isEmpty());
        assertEquals("U_La", XrayLines.main(Element.of("U"), 200).orElseThrow().name());
    }

    @Test
    void linesBetweenEnergiesAreSortedAndComplete() {
        List<XrayLine> found = XrayLines.between(6.3, 6.5);
        List<String> names = found.stream().map(XrayLine::name).toList();
        assertTrue(names.containsAll(List.of("Fe_Ka", "Mn_Kb", "Dy_La")), names.toString());
        List<Double> energies = new ArrayList<>(found.stream().map(XrayLine::energyKeV).toList());
        assertEquals(energies.stream().sorted().toList(), energies);
        assertFalse(energies.get(0) < 6.3 || energies.get(energies.size() - 1) > 6.5);
    }

    @Test
    void unknownLineIsRefusedWithTheLinesThatThereAre() {
        LamellaException refused = assertThrows(LamellaException.class, () -> XrayLines.of("O_Kb"));
        assertEquals("There is no X-ray line 'O_Kb'; O has O_Ka.", refused.getMessage());
        assertThrows(LamellaException.class, () -> XrayLines.of("iron"));
    }
}
