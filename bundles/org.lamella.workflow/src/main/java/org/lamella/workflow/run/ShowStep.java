package org.lamella.workflow.run;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.lamella.core.LamellaException;
import org.lamella.core.progress.Progress;
import org.lamella.workflow.Provenance;

/** {@code show: maps} puts the maps that the step works on among the results, for instance maps of an input. */
final class ShowStep implements StepKind {

    private static final String MAPS = "maps";

    @Override
    public String name() {
        return "show";
    }

    @Override
    public String description() {
        return "Put maps, for instance those of an input, among the results.";
    }

    @Override
    public StepValue run(StepCall call, Progress progress) throws LamellaException {
        call.requireOnly(List.of());
        if (!call.step().contribution().equals(MAPS)) {
            throw new LamellaException("'" + call.step().contribution() + "' cannot be shown; " + MAPS + " can");
        }
        Map<String, MapValue> maps = new LinkedHashMap<>();
        List<MapValue> shown = call.all(MapValue.class, "a map");
        for (MapValue map : shown) {
            maps.put(map.map().name(), map);
        }
        Provenance history = shown.get(0).provenance();
        return new MapsValue(maps, shown.stream().map(map -> map.map().values()).toList(), List.of(), List.of(), history);
    }
}
