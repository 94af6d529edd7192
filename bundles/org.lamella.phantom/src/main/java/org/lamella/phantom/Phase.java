package org.lamella.phantom;

import java.util.Collections;
import java.util.Map;
import java.util.Objects;
import java.util.SortedMap;
import java.util.TreeMap;
import org.lamella.xray.Element;

/**
 * A phase of a phantom.
 *
 * @param name name for the user
 * @param atomicPercent how much of each element, all above zero; in any unit proportional to numbers of atoms
 * @param brightness counts of a pixel full of this phase relative to those of the other phases, above zero: its thickness and density
 */
public record Phase(String name, SortedMap<Element, Double> atomicPercent, double brightness) {

    /** Checks and copies. */
    public Phase {
        Objects.requireNonNull(name, "name");
        atomicPercent = Collections.unmodifiableSortedMap(new TreeMap<>(atomicPercent));
        if (atomicPercent.isEmpty() || atomicPercent.values().stream().anyMatch(amount -> !(amount > 0) || amount.isInfinite())) {
            throw new IllegalArgumentException("The phase " + name + " needs elements with amounts above zero: " + atomicPercent);
        }
        if (!(brightness > 0) || Double.isInfinite(brightness)) {
            throw new IllegalArgumentException("The brightness of the phase " + name + " must be above zero: " + brightness);
        }
    }

    /**
     * A phase.
     *
     * @param name name for the user
     * @param atomicPercent how much of each element, by symbol
     * @param brightness counts of a pixel full of this phase relative to those of the other phases
     * @return the phase
     */
    public static Phase of(String name, Map<String, Double> atomicPercent, double brightness) {
        SortedMap<Element, Double> amounts = new TreeMap<>();
        atomicPercent.forEach((symbol, amount) -> amounts.put(element(symbol), amount));
        return new Phase(name, amounts, brightness);
    }

    private static Element element(String symbol) {
        return Element.find(symbol).orElseThrow(() -> new IllegalArgumentException("Unknown element '" + symbol + "'"));
    }

    /**
     * The composition in atomic fractions.
     *
     * @param element an element
     * @return 0 to 1; all elements add up to 1
     */
    public double atomicFraction(Element element) {
        double total = atomicPercent.values().stream().mapToDouble(Double::doubleValue).sum();
        return atomicPercent.getOrDefault(element, 0.0) / total;
    }
}
