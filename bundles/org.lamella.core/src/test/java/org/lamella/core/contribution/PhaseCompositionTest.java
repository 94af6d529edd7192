package org.lamella.core.contribution;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.lamella.core.signal.Axis;
import org.lamella.core.signal.AxisRole;

class PhaseCompositionTest {

    private static final PhaseComposition OXIDE = new PhaseComposition(Optional.of("Fp"),
            List.of(new PhaseComposition.Share("Fe", 0.5, 0.01, 0.78, 0.01, PhaseComposition.Origin.FITTED)));

    private static DecompositionResult result(List<PhaseComposition> compositions) {
        Axis x = Axis.uniform("x", AxisRole.NAVIGATION, 2, 0, 1, "nm");
        Axis energy = Axis.uniform("Energy", AxisRole.SIGNAL, 3, 0, 1, "keV");
        return new DecompositionResult("Method", List.of(x), energy, new double[2][3], new double[2][2], Optional.empty(), new double[0],
                Map.of(), List.of(), compositions);
    }

    @Test
    void sharesAreFoundBySymbol() {
        assertEquals(0.5, OXIDE.share("Fe").orElseThrow().atomicFraction());
        assertTrue(OXIDE.share("O").isEmpty());
    }

    @Test
    void thereIsOneCompositionAComponentOrNone() {
        assertEquals(2, result(List.of(OXIDE, OXIDE)).compositions().size());
        assertEquals(List.of(), result(List.of()).compositions());
        assertThrows(IllegalArgumentException.class, () -> result(List.of(OXIDE)));
    }
}
