package org.lamella.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.LinkedHashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;

class TextTableTest {

    @Test
    void columnsAreAsWideAsTheirWidestCell() {
        assertEquals("a     b\nlong  c\n", new TextTable().row("a", "b").row("long", "c").toString());
    }

    @Test
    void realNumbersOfFactsHaveSixDigits() {
        Map<String, Object> facts = new LinkedHashMap<>();
        facts.put("a", 0.8765196401974135);
        facts.put("b", 2.746021404859329E7);
        facts.put("c", 100.0);
        facts.put("d", 1.0E-7);
        facts.put("e", 0.0);
        facts.put("f", Double.NaN);
        facts.put("g", 123456789);
        facts.put("h", "1.50");
        assertEquals("""
                  a  0.87652
                  b  2.74602E+7
                  c  100
                  d  1E-7
                  e  0
                  f  NaN
                  g  123456789
                  h  1.50
                """, new TextTable().facts(facts).toString());
    }
}
