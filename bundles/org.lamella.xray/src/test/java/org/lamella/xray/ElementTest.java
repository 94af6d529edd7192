package org.lamella.xray;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.lamella.core.LamellaException;

class ElementTest {

    @Test
    void atomicNumbersRunFromHydrogenToEinsteiniumWithoutGaps() {
        List<Integer> numbers = Element.all().stream().map(Element::atomicNumber).toList();
        assertEquals(IntStream.rangeClosed(1, Element.LAST).boxed().toList(), numbers);
        assertEquals(Element.LAST, Element.all().stream().map(Element::symbol).distinct().count());
    }

    @ParameterizedTest
    @CsvSource({
            "H, 1, Hydrogen, 1.008", "O, 8, Oxygen, 15.999", "Si, 14, Silicon, 28.085", "Fe, 26, Iron, 55.845",
            "Nd, 60, Neodymium, 144.242", "Hf, 72, Hafnium, 178.486", "U, 92, Uranium, 238.02891", "Es, 99, Einsteinium, 252"})
    void symbolsLeadToNameNumberAndStandardAtomicWeight(String symbol, int number, String name, double weight) throws LamellaException {
        Element element = Element.of(symbol);
        assertEquals(Element.of(number), element);
        assertEquals(name, element.name());
        assertEquals(weight, element.atomicWeight());
    }

    /** Where a heavier element is the lighter atom: Ar-K, Co-Ni, Te-I, Th-Pa; then those without a standard weight. */
    @Test
    void weightsRiseButForTheKnownInversions() {
        List<Integer> inversions = IntStream.range(1, Element.LAST)
                .filter(z -> Element.of(z + 1).atomicWeight() < Element.of(z).atomicWeight()).boxed().toList();
        assertEquals(List.of(18, 27, 52, 90, 92, 94), inversions);
    }

    @Test
    void unknownSymbolIsRefusedWithOneSentence() {
        LamellaException refused = assertThrows(LamellaException.class, () -> Element.of("Xx"));
        assertTrue(refused.getMessage().startsWith("'Xx' is not the symbol of an element"), refused.getMessage());
        assertTrue(Element.find("CO").isEmpty());
        assertThrows(IllegalArgumentException.class, () -> Element.of(100));
    }
}
