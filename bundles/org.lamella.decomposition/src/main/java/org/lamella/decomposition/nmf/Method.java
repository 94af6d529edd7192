package org.lamella.decomposition.nmf;

import java.util.Map;
import org.lamella.core.LamellaException;
import org.lamella.core.progress.Progress;
import org.lamella.decomposition.ComponentPairs;

/** What tells one method of this package from another. */
interface Method {

    /** Name for the user. */
    String title();

    /** The half-steps of one factorisation, a new object each time. */
    Updates updates(Problem problem, Progress progress) throws LamellaException;

    /** The best maps for given spectra, where pixels do not depend on each other. */
    default RowRule mapFit(Problem problem, Progress progress) throws LamellaException {
        return HalsRule.SOLVING;
    }

    /** What the maps must look like beyond fitting the data, which a fit to given spectra has to see to again. */
    default Shape mapShape() {
        return Shape.FREE;
    }

    /** Whether the maps of each pixel sum to what the pixel holds. */
    default boolean keepsTotals() {
        return false;
    }

    /** What the user chose, for the report. */
    default Map<String, Object> facts() {
        return Map.of();
    }

    /** What the method has to say about the components that came out. */
    default Map<String, Object> facts(ComponentPairs pairs) {
        return Map.of();
    }
}
