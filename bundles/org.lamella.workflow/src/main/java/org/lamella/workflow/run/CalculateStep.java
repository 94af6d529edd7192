package org.lamella.workflow.run;

import java.time.Instant;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.lamella.core.LamellaException;
import org.lamella.core.progress.Progress;
import org.lamella.workflow.Provenance;
import org.lamella.workflow.StepRecord;
import org.lamella.workflow.report.NamedMap;

/**
 * {@code calculate: FORMULA} of maps by their names and of numbers, written or referred to:
 * {@code composition.I.atomic / composition.Pb.atomic}, <code>(${grains.mean} - ${matrix.mean}) / 0.4</code>. It leaves a map, or the
 * number {@code value}.
 */
final class CalculateStep implements StepKind {

    @Override
    public String name() {
        return "calculate";
    }

    @Override
    public String description() {
        return "Work out a formula of maps and numbers: + - * / ^, brackets, sqrt, log, abs, min, max. Maps go by their names.";
    }

    @Override
    public StepValue run(StepCall call, Progress progress) throws LamellaException {
        call.requireOnly(List.of());
        Instant startedAt = Instant.now();
        String formula = call.values().filledIn(call.step().contribution());
        Set<MapValue> maps = new LinkedHashSet<>();
        double[] values = Formula.evaluate(formula, name -> {
            if (!(call.values().named(name) instanceof MapValue map)) {
                throw new LamellaException("'" + name + "' is no map; refer to a number as in ${" + name + ".mean}");
            }
            maps.add(map);
            return map.map().values();
        });
        Provenance history = maps.stream().map(MapValue::provenance).reduce(Provenance::and).orElseGet(Provenance::begin)
                .then(StepRecord.of(name(), formula, "org.lamella.workflow", Map.of(), startedAt, 0));
        if (maps.isEmpty()) {
            return new NumbersValue(Map.of("value", values[0]), history);
        }
        NamedMap first = maps.iterator().next().map();
        return new MapValue(new NamedMap(call.step().as().orElse(formula), first.width(), first.height(), values, "", false), history);
    }
}
