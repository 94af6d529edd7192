package org.lamella.workflow.run;

import java.util.List;
import org.lamella.workflow.Provenance;
import org.lamella.workflow.report.NamedMap;
import org.lamella.workflow.report.Results;

/**
 * One map.
 *
 * @param map name and values
 * @param provenance how it came about
 */
public record MapValue(NamedMap map, Provenance provenance) implements StepValue {

    @Override
    public void addTo(Results.Builder results) {
        results.elementMaps(List.of(map));
    }
}
