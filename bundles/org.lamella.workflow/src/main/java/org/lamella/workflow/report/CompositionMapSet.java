package org.lamella.workflow.report;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.lamella.core.contribution.CompositionMaps;

/** Composition maps as named maps, in percent, each with the map of its errors. */
public final class CompositionMapSet {

    private static final double PERCENT = 100;

    private CompositionMapSet() {
    }

    /**
     * All maps of a result.
     *
     * @param maps compositions
     * @return for each element atomic and mass percent with their errors, then the other quantities with theirs
     */
    public static List<NamedMap> of(CompositionMaps maps) {
        List<NamedMap> named = new ArrayList<>();
        for (CompositionMaps.ElementMaps element : maps.elements()) {
            add(named, maps, element.symbol() + " atomic percent", "at%", percent(element.atomic()), percent(element.atomicSigma()));
            add(named, maps, element.symbol() + " mass percent", "wt%", percent(element.mass()), percent(element.massSigma()));
        }
        for (CompositionMaps.QuantityMap other : maps.others()) {
            add(named, maps, other.name(), other.unit(), other.values(), other.sigma());
        }
        return named;
    }

    private static void add(List<NamedMap> named, CompositionMaps maps, String name, String unit, double[] values, double[] sigma) {
        named.add(new NamedMap(name, maps.width(), maps.height(), values, unit, false));
        named.add(new NamedMap(name + ", error", maps.width(), maps.height(), sigma, unit, false));
    }

    private static double[] percent(double[] fractions) {
        return Arrays.stream(fractions).map(fraction -> PERCENT * fraction).toArray();
    }
}
