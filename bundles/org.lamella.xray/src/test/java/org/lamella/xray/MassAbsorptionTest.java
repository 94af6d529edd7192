package org.lamella.xray;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.lamella.core.LamellaException;

/** Against photoelectric coefficients of NIST's XCOM (M. J. Berger et al., NBSIR 87-3597). */
class MassAbsorptionTest {

    @ParameterizedTest
    @CsvSource({"C, 1, 2206", "O, 1, 4590", "Al, 1, 1185", "Si, 2, 2777", "Fe, 10, 169.7", "Cu, 8, 51.8", "Pb, 10, 128.0"})
    void agreesWithXcom(String symbol, double energyKeV, double expected) throws LamellaException {
        assertEquals(expected, MassAbsorption.cm2PerG(Element.of(symbol), energyKeV), 0.025 * expected);
    }

    @Test
    void jumpsAtAnEdge() throws LamellaException {
        Element iron = Element.of("Fe");
        double below = MassAbsorption.cm2PerG(iron, 7.111);
        double above = MassAbsorption.cm2PerG(iron, 7.113);
        assertTrue(above / below > 7 && above / below < 9, below + " to " + above);
    }

    @Test
    void everyElementHasATable() {
        for (Element element : Element.all()) {
            double value = MassAbsorption.cm2PerG(element, 3);
            assertTrue(value > 0 && value < 1e4, element + " " + value);
        }
    }

    @Test
    void mixturesGoByMass() throws LamellaException {
        Element iron = Element.of("Fe");
        Element oxygen = Element.of("O");
        double expected = 0.7 * MassAbsorption.cm2PerG(iron, 2) + 0.3 * MassAbsorption.cm2PerG(oxygen, 2);
        assertEquals(expected, MassAbsorption.cm2PerG(Map.of(iron, 0.7, oxygen, 0.3), 2), 1e-12);
    }
}
