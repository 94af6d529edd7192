package org.lamella.xray;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ElementPickerTest {

    private static Element element(String symbol) {
        return Element.find(symbol).orElseThrow();
    }

    @ParameterizedTest
    @CsvSource({"H,0,0", "He,0,17", "B,1,12", "Ne,1,17", "Ca,3,1", "Sc,3,2", "Fe,3,7", "Zn,3,11", "Ga,3,12", "Ba,5,1", "Hf,5,3", "Pt,5,9",
        "La,7,2", "Lu,7,16", "U,8,5", "Ra,6,1"})
    void elementsStandWhereTheyDoOnEveryWall(String symbol, int row, int column) {
        assertEquals(new PeriodicTable.Place(row, column), PeriodicTable.of(element(symbol)));
    }

    @Test
    void noTwoElementsStandInOnePlace() {
        Set<PeriodicTable.Place> places = new HashSet<>();
        Element.all().forEach(element -> assertTrue(places.add(PeriodicTable.of(element)), element.name()));
    }

    @Test
    void linesAreThoseOfBeamAndRange() {
        ElementPicker picker = new ElementPicker(15, 0.2, 10);
        assertTrue(picker.visibleLines(element("Fe")).containsKey(LineFamily.K));
        assertFalse(picker.visibleLines(element("Pt")).containsKey(LineFamily.L));
        assertTrue(picker.visibleLines(element("Pt")).containsKey(LineFamily.M));
        assertFalse(picker.isPickable(element("He")));
        assertFalse(new ElementPicker(200, 0.35, 20).isPickable(element("C")));
    }

    @Test
    void clicksGoThroughTheUses() {
        ElementPicker picker = new ElementPicker(200, 0.2, 20);
        List<Element> told = new ArrayList<>();
        picker.addListener(told::add);
        picker.cycle(element("Fe"));
        picker.cycle(element("Cu"));
        picker.cycle(element("Cu"));
        picker.cycle(element("He"));
        assertEquals(List.of(element("Fe")), picker.picked(ElementPicker.Use.QUANTIFY));
        assertEquals(List.of(element("Cu")), picker.picked(ElementPicker.Use.ALSO_PRESENT));
        picker.cycle(element("Cu"));
        assertEquals(ElementPicker.Use.NONE, picker.use(element("Cu")));
        assertEquals(List.of(element("Fe"), element("Cu"), element("Cu"), element("Cu")), told);
    }
}
