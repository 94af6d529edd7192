package org.lamella.workflow;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.lamella.core.LamellaException;
import org.lamella.core.contribution.Composition;
import org.lamella.core.contribution.Quantification;
import org.lamella.core.parameter.Parameter;
import org.lamella.core.progress.Progress;
import org.lamella.core.signal.Axis;
import org.lamella.core.signal.AxisRole;
import org.lamella.core.signal.NumericArray;
import org.lamella.core.signal.SignalHeader;
import org.lamella.core.signal.SignalKind;
import org.lamella.core.signal.Spectrum;

class QuantificationRunTest {

    private static final Instant NOW = Instant.parse("2026-11-20T08:00:00Z");

    /** Parameters of {@link Single}. */
    public record SingleParameters(
            @Parameter(label = "Element", help = "The element that is all there is", defaultValue = "Fe") String element) {
    }

    /** Says that a spectrum is of one element, and breaks on an element that there is not. */
    private static final class Single implements Quantification<SingleParameters> {

        @Override
        public Class<SingleParameters> parameterType() {
            return SingleParameters.class;
        }

        @Override
        public Composition quantify(Spectrum spectrum, SingleParameters parameters, Progress progress) {
            if (parameters.element().equals("Xx")) {
                throw new IllegalStateException("no such element");
            }
            Composition.Fraction all = new Composition.Fraction(1, 0, 0.01);
            return new Composition("Single", List.of(new Composition.Row(parameters.element(), "Fe_Ka", 9, 3, 1, all, all)), Map.of(),
                    Optional.empty(), List.of());
        }
    }

    private static QuantificationOutcome run(String id, Map<String, String> parameters) throws LamellaException {
        Spectrum spectrum = new Spectrum(SignalHeader.of("A grain", SignalKind.EDS_TEM),
                Axis.uniform("Energy", AxisRole.SIGNAL, 3, 0, 0.01, "keV"), NumericArray.of(new double[] {1, 2, 3}));
        return new QuantificationRun(new FakeContributions().quantification("single", new Single()), Clock.fixed(NOW, ZoneOffset.UTC))
                .run(id, parameters, spectrum, Provenance.begin(), Progress.NONE);
    }

    @Test
    void compositionComesWithTheRecordOfItsStep() throws Exception {
        QuantificationOutcome outcome = run("single", Map.of());
        assertEquals("A grain", outcome.title());
        assertEquals("Fe", outcome.composition().elements().get(0).symbol());
        assertEquals(9, outcome.composition().elements().get(0).signalToNoise());
        assertEquals("quantify", outcome.step().step());
        assertEquals(Map.of("element", "Fe"), outcome.step().parameters());
        assertEquals(NOW, outcome.step().startedAt());
    }

    @Test
    void failuresAreToldInWords() {
        String broken = assertThrows(LamellaException.class, () -> run("single", Map.of("element", "Xx"))).getMessage();
        assertTrue(broken.contains("quantification 'single'") && broken.contains("'A grain'") && broken.contains("no such element"),
                broken);
        String unknown = assertThrows(LamellaException.class, () -> run("zeta", Map.of())).getMessage();
        assertEquals("There is no quantification 'zeta'; installed are single.", unknown);
        String wrong = assertThrows(LamellaException.class, () -> run("single", Map.of("thickness", "3"))).getMessage();
        assertTrue(wrong.contains("thickness"), wrong);
    }
}
