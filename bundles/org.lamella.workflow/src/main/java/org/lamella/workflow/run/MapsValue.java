package org.lamella.workflow.run;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.lamella.workflow.MapRatio;
import org.lamella.workflow.Provenance;
import org.lamella.workflow.part.ElementMapsPart;
import org.lamella.workflow.part.PlotPart;
import org.lamella.workflow.report.NamedMap;
import org.lamella.workflow.report.Results;

/**
 * Maps of counts. The parts are the maps by element, by energy window as in {@code 6.2:6.6}, and {@code total}; each has the facts of a
 * map:
 * {@code Fe.snr}.
 *
 * @param maps by what was asked for
 * @param variances of their values, a map each; shared
 * @param errors maps of errors that do not follow from the counts
 * @param ratios of two of them
 * @param provenance how they came about
 */
public record MapsValue(Map<String, MapValue> maps, List<double[]> variances, List<NamedMap> errors, List<MapRatio> ratios,
        Provenance provenance) implements StepValue {

    /** Copies. */
    public MapsValue {
        variances = List.copyOf(variances);
        errors = List.copyOf(errors);
        ratios = List.copyOf(ratios);
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
        results.add(new ElementMapsPart(errors));
        for (MapRatio ratio : ratios) {
            results.add(new ElementMapsPart(ratio.maps())).add(new PlotPart(ratio.histogram()));
        }
    }
}
