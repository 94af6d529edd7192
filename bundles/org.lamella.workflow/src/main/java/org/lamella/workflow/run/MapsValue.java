package org.lamella.workflow.run;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.lamella.workflow.Provenance;
import org.lamella.workflow.part.ElementMapsPart;
import org.lamella.workflow.report.Results;

/**
 * Maps of elements. The parts are the maps by element, whose facts a part has: {@code Fe.snr}.
 *
 * @param maps by element symbol
 * @param provenance how they came about
 */
public record MapsValue(Map<String, MapValue> maps, Provenance provenance) implements StepValue {

    /** Copies the map. */
    public MapsValue {
        maps = Collections.unmodifiableMap(new LinkedHashMap<>(maps));
    }

    @Override
    public Optional<StepValue> part(String name) {
        return Optional.ofNullable(maps.get(name));
    }

    @Override
    public List<String> names() {
        return new ArrayList<>(maps.keySet());
    }

    @Override
    public void addTo(Results.Builder results) {
        results.add(new ElementMapsPart(maps.values().stream().map(MapValue::map).toList()));
    }
}
