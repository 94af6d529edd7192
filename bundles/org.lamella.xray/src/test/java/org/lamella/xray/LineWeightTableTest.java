package org.lamella.xray;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.lamella.core.LamellaException;

class LineWeightTableTest {

    private static final Element IRON = Element.of(26);

    @TempDir
    private Path folder;

    private LineWeightTable read(String text) throws IOException, LamellaException {
        return LineWeightTable.read(Files.writeString(folder.resolve("lab.csv"), text));
    }

    @ParameterizedTest
    @ValueSource(strings = {"Fe,26,KL3,6.4039,6.5e-23", "element,Z,line,energy,weight_200keV\nFe,26,K-L3,6.4039,6.5e-23",
        "# a comment\nFe Ka1 6.4039 6.5E-23\n", "Fe;Ka1;6,4039;6,5e-23", "Fe\t26\tKL3\t6.4039\t6.5e-23"})
    void rowsOfManyKindsMeanALine(String text) throws IOException, LamellaException {
        List<EmissionLine> lines = read(text).of(IRON);
        assertEquals(List.of(new EmissionLine(LineFamily.K, 6.4039, 6.5e-23)), lines);
    }

    @ParameterizedTest
    @ValueSource(strings = {"Fe,Ka1,2", "Fe,KL3,2", "Fe,26,K-L3,2"})
    void energiesThatAreNotGivenAreThoseOfTheTable(String text) throws IOException, LamellaException {
        EmissionLine line = read(text).of(IRON).get(0);
        assertEquals(XrayLines.of("Fe_Ka1").energyKeV(), line.energyKeV(), 1e-12);
        assertEquals(2, line.crossSection());
    }

    @Test
    void linesOfAnElementStayTogether() throws IOException, LamellaException {
        LineWeightTable table = read("Fe,Ka1,2\nPt,La1,3\nFe,La1,4");
        assertEquals(List.of(LineFamily.K, LineFamily.L), table.of(IRON).stream().map(EmissionLine::family).toList());
        assertEquals("lab.csv", table.source());
    }

    @Test
    void whatIsNoTableIsSaid() throws IOException, LamellaException {
        assertMessage("Row 2 of lab.csv says no line: 'Fe,Qa1,3'", "Fe,Ka1,2\nFe,Qa1,3");
        assertMessage("Row 1 of lab.csv says no line: 'Xx,Ka1,3'", "Xx,Ka1,3");
        assertMessage("Row 1 of lab.csv says no line: 'Fe,Ka1,6.4,-3'", "Fe,Ka1,6.4,-3");
        assertMessage("There are no line weights in lab.csv", "element,line,weight\n");
        LineWeightTable table = read("Fe,Ka1,2");
        String missing = assertThrows(LamellaException.class, () -> table.of(Element.of(78))).getMessage();
        assertTrue(missing.contains("no line weights of Pt in lab.csv; it has Fe"), missing);
        assertTrue(assertThrows(LamellaException.class, () -> LineWeightTable.read(folder.resolve("none.csv"))).getMessage()
                .contains("none.csv"));
    }

    private void assertMessage(String expected, String text) {
        String message = assertThrows(LamellaException.class, () -> read(text)).getMessage();
        assertTrue(message.contains(expected), message);
    }

    @Test
    void computedLinesAreThoseOfThinFilms() {
        ComputedEmissionLines lines = new ComputedEmissionLines(200);
        double sum = lines.of(IRON).stream().mapToDouble(EmissionLine::crossSection).sum();
        double expected = XrayLines.transitions(IRON).stream().mapToDouble(new ThinFilmEmission(200)::crossSectionCm2).sum();
        assertEquals(expected, sum, 1e-12 * expected);
        assertTrue(new ComputedEmissionLines(5).of(IRON).stream().noneMatch(line -> line.family() == LineFamily.K));
    }
}
