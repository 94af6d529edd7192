package org.lamella.workflow.run;

import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.lamella.core.LamellaException;
import org.lamella.core.contribution.SegmentationResult;
import org.lamella.core.progress.Progress;
import org.lamella.core.region.Mask;
import org.lamella.workflow.Provenance;
import org.lamella.workflow.SegmentationOutcome;
import org.lamella.workflow.SegmentationRun;
import org.lamella.workflow.StepRecord;
import org.lamella.workflow.mask.MaskExpression;

/**
 * {@code mask: EXPRESSION} of the masks that earlier steps named, as in {@code not grow(fp or capv, 2)}. Several expressions with names, as
 * in {@code rim = grow(fp, 2) minus fp; rest = not rim}, leave several masks, and later ones may name earlier ones.
 */
final class MaskStep implements StepKind {

    private static final String SEPARATOR = ";";

    @Override
    public String name() {
        return "mask";
    }

    @Override
    public String description() {
        return "Make a mask of masks: and, or, minus, not; "
                + "grow(m, r), shrink(m, r), open(m, r), close(m, r), fill(m), larger(m, n), largest(m).";
    }

    @Override
    public StepValue run(StepCall call, Progress progress) throws LamellaException {
        call.requireOnly(List.of());
        Instant startedAt = Instant.now();
        long start = System.nanoTime();
        Map<String, Mask> masks = new LinkedHashMap<>();
        Provenance history = null;
        String expression = call.step().contribution();
        for (Map.Entry<String, MaskValue> entry : call.values().byName(MaskValue.class).entrySet()) {
            masks.put(entry.getKey(), entry.getValue().mask());
            if (expression.matches("(?s).*\\b\\Q" + entry.getKey() + "\\E\\b.*")) {
                Provenance own = entry.getValue().provenance();
                history = history == null ? own : history.and(own);
            }
        }
        if (expression.contains(SEPARATOR)) {
            return several(expression, masks, record(history, expression, startedAt, start));
        }
        Mask found = MaskExpression.evaluate(expression, masks);
        Mask mask = found.named(call.step().as().orElse(found.name()));
        return value(new SegmentationResult("Mask algebra: " + expression, List.of(mask), Map.of(), List.of()), mask.name(),
                record(history, expression, startedAt, start));
    }

    private Provenance record(Provenance history, String expression, Instant startedAt, long start) {
        return (history == null ? Provenance.begin() : history).then(StepRecord.of(name(), expression, "org.lamella.workflow", Map.of(),
                startedAt, (System.nanoTime() - start) * 1e-9));
    }

    private static MaskSetValue several(String expressions, Map<String, Mask> known, Provenance record) throws LamellaException {
        Map<String, Mask> masks = new LinkedHashMap<>(known);
        List<Mask> made = new ArrayList<>();
        for (String expression : expressions.split(SEPARATOR)) {
            Mask mask = MaskExpression.evaluate(expression, masks);
            masks.put(mask.name(), mask);
            made.add(mask);
        }
        return new MaskSetValue(new SegmentationOutcome(expressions, new SegmentationResult("Mask algebra", made, Map.of(), List.of()),
                SegmentationRun.coloured(made), record));
    }

    /** A value of a result with one mask. */
    static MaskValue value(SegmentationResult result, String title, Provenance provenance) {
        return new MaskValue(result.masks().get(0), new SegmentationOutcome(title, result, SegmentationRun.coloured(result.masks()),
                provenance));
    }
}
