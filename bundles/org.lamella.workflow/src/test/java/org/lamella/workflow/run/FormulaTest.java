package org.lamella.workflow.run;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.lamella.core.LamellaException;

class FormulaTest {

    private static final Map<String, double[]> MAPS = Map.of("a", new double[] {1, 4, 9}, "map-2.I", new double[] {2, 2, 3}, "pair",
            new double[] {1, 2});

    private static double[] evaluate(String formula) throws LamellaException {
        return Formula.evaluate(formula, name -> {
            if (!MAPS.containsKey(name)) {
                throw new LamellaException("there is nothing named '" + name + "'");
            }
            return MAPS.get(name);
        });
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {"1 + 2 * 3 | 7", "(1 + 2) * 3 | 9", "7 - 2 - 1 | 4", "8 / 4 / 2 | 1", "-2^2 | -4", "2^3^2 | 512",
        "3 - -1 | 4", "sqrt(1e-18 * 1000) * 1e9 | 31.6227766", "log(1) | 0", "abs(-.5) | 0.5", "min(2, 3) + max(2, 3) | 5", "2.5e+1 | 25"})
    void numbersFollowTheUsualOrder(String formula, double expected) throws LamellaException {
        assertEquals(expected, evaluate(formula)[0], 1e-7);
    }

    @Test
    void numbersGoWithEveryPixelOfAMap() throws LamellaException {
        assertArrayEquals(new double[] {1.5, 2, 2}, evaluate("sqrt(a) / map-2.I + 1"), 1e-12);
        assertArrayEquals(new double[] {-1, 2, 6}, evaluate("a - map-2.I"), 1e-12);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {"1 + | breaks off", "(1 | lacks ')' at its end", "1 2 | '2' is one too many",
        "2 * ) | ')' stands where",
        "1 ; 2 | it has ';'", "sin(1) | no function 'sin'", "min(1) | no function 'min' of one value", "sqrt(1, 2) | of two values",
        "b | nothing named 'b'", "a + pair | 3 and 2 pixels"})
    void mistakesAreNamed(String formula, String why) {
        String message = assertThrows(LamellaException.class, () -> evaluate(formula)).getMessage();
        assertTrue(message.contains(why), message);
    }
}
