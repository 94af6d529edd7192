package org.lamella.workflow.mask;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.LinkedHashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.lamella.core.LamellaException;
import org.lamella.core.region.Mask;
import org.lamella.core.region.Morphology;
import org.lamella.core.region.RectangleRegion;

class MaskExpressionTest {

    private final Mask fp = new RectangleRegion(0, 0, 10, 20).toMask(30, 20).named("fp");
    private final Mask capv = new RectangleRegion(5, 5, 20, 12).toMask(30, 20).named("capv");
    private final Map<String, Mask> masks = new LinkedHashMap<>(Map.of("fp", fp, "capv", capv, "mask 1.b", fp.and(capv)));

    private Mask evaluate(String text) throws LamellaException {
        return MaskExpression.evaluate(text, masks);
    }

    @Test
    void sentencesMeanWhatTheySay() throws LamellaException {
        assertEquals(fp.or(capv).not().named("brg"), evaluate("brg = not (fp or capv)"));
        assertEquals(fp.named("fp"), evaluate("fp"));
        assertEquals(fp.minus(capv).named("only"), evaluate("only=fp minus capv"));
        assertEquals(fp.and(capv).named("a b"), evaluate("\"a b\" = fp and capv"));
        assertEquals(fp.and(capv).not().named("x"), evaluate("x = not \"mask 1.b\""));
    }

    @Test
    void bindingIsAsInLogic() throws LamellaException {
        assertEquals(fp.or(capv.and(fp.not())).named("x"), evaluate("x = fp or capv and not fp"));
        assertEquals(fp.minus(capv).minus(fp).named("x"), evaluate("x = fp minus capv minus fp"));
        assertEquals(fp.not().not().named("x"), evaluate("x = not not fp"));
        assertEquals(fp.or(fp.minus(capv)).named("x"), evaluate("x = fp or fp minus capv"));
    }

    @Test
    void functionsGrowAndClean() throws LamellaException {
        assertEquals(Morphology.dilated(fp, 2.5).named("x"), evaluate("x = grow(fp, 2.5)"));
        assertEquals(Morphology.eroded(fp.and(capv), 1).named("x"), evaluate("x = shrink(fp and capv, 1)"));
        assertEquals(fp.named("x"), evaluate("x = open(close(fp, 1), 1)"));
        assertEquals(0, evaluate("larger(fp and capv, 36)").count());
        assertEquals(35, evaluate("larger(fp and capv, 35)").count());
        assertEquals(capv.minus(fp).named("x"), evaluate("x = largest(capv minus fp)"));
        assertEquals(capv.named("x"), evaluate("x = fill(capv minus shrink(capv, 2))"));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {"fp or | mask at the end", "fp capv | 'capv' cannot stand there", "brg | no mask 'brg'",
            "(fp | ')' at the end", "grow(fp) | ',' before ')'", "grow(fp, x) | number, not 'x'", "twist(fp) | no function",
            "fp & capv | '&' has no meaning", "= fp | no name", "and | mask, not 'and'", "12 | mask, not '12'", "'' | mask at the end"})
    void mistakesAreShown(String text, String words) {
        String message = assertThrows(LamellaException.class, () -> evaluate(text)).getMessage();
        assertTrue(message.contains(words), message);
    }
}
