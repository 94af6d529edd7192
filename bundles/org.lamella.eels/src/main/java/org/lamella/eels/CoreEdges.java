package org.lamella.eels;

import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.stream.Collectors;
import org.lamella.core.ResourceTable;
import org.lamella.xray.AbsorptionEdges;
import org.lamella.xray.Element;
import org.lamella.xray.Subshell;

/**
 * The table of ionisation edges from 10 eV to 15 keV. Onsets are the absorption edges of the X-ray table but for those that energy-loss
 * spectra show elsewhere; {@code edges.csv} says which these are and where each number comes from.
 */
public final class CoreEdges {

    private static final double EV_PER_KEV = 1000;
    private static final Map<Element, List<CoreEdge>> EDGES = ResourceTable.rows(CoreEdges.class, "edges.csv").stream().map(CoreEdges::edge)
            .collect(Collectors.groupingBy(CoreEdge::element));

    private CoreEdges() {
    }

    private static CoreEdge edge(String... row) {
        Element element = Element.of(Integer.parseInt(row[0]));
        String shells = row[2];
        EdgeRelevance relevance = EdgeRelevance.valueOf(row[6].toUpperCase(Locale.ROOT));
        EdgeShape shape = EdgeShape.valueOf(row[7].toUpperCase(Locale.ROOT).replace('-', '_'));
        if (shells.length() < 3) {
            return new CoreEdge(element, shells, onsetEv(row[3], element, shells), OptionalDouble.empty(), relevance, shape);
        }
        double lower = onsetEv(row[3], element, shells.charAt(0) + shells.substring(2));
        double upper = onsetEv(row[4], element, shells.substring(0, 2));
        // X-ray spectroscopy has sodium's two a tenth of an electron-volt apart, the other way round
        return new CoreEdge(element, shells, Math.min(lower, upper), OptionalDouble.of(Math.max(lower, upper)), relevance, shape);
    }

    private static double onsetEv(String field, Element element, String subshell) {
        if (!field.isEmpty()) {
            return Double.parseDouble(field);
        }
        return EV_PER_KEV * AbsorptionEdges.keV(element, Subshell.valueOf(subshell)).orElseThrow(() ->
                new IllegalStateException("The tables have no onset of " + element + " " + subshell));
    }

    /**
     * The edges of an element.
     *
     * @param element the element
     * @return deepest shell first
     */
    public static List<CoreEdge> of(Element element) {
        return EDGES.getOrDefault(element, List.of());
    }

    /**
     * The edges of all elements that begin in a range of energies.
     *
     * @param fromEv lower bound, eV, included
     * @param toEv upper bound, eV, included
     * @return by rising onset
     */
    public static List<CoreEdge> between(double fromEv, double toEv) {
        return EDGES.values().stream().flatMap(List::stream).filter(edge -> edge.onsetEv() >= fromEv && edge.onsetEv() <= toEv)
                .sorted(Comparator.comparingDouble(CoreEdge::onsetEv).thenComparing(CoreEdge::name)).toList();
    }
}
