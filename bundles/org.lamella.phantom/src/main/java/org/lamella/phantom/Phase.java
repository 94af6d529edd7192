package org.lamella.phantom;

import java.util.Collections;
import java.util.Map;
import java.util.Objects;
import java.util.OptionalDouble;
import java.util.SortedMap;
import java.util.TreeMap;
import org.lamella.xray.Element;

/**
 * A phase of a phantom, or one end of a range of compositions.
 *
 * @param name name for the user
 * @param atomicPercent how much of each element, all above zero; in any unit proportional to numbers of atoms
 * @param brightness counts of a pixel full of this phase relative to those of the other phases, above zero: its thickness and density.
 *        Does not matter when all phases have a density
 * @param densityGPerCm3 density, g/cm³, above zero; when all phases have one, counts follow from the numbers of atoms
 */
public record Phase(String name, SortedMap<Element, Double> atomicPercent, double brightness, OptionalDouble densityGPerCm3) {

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
        if (densityGPerCm3.isPresent() && (!(densityGPerCm3.getAsDouble() > 0) || Double.isInfinite(densityGPerCm3.getAsDouble()))) {
            throw new IllegalArgumentException("The density of the phase " + name + " must be above zero: " + densityGPerCm3);
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
        return new Phase(name, elements(atomicPercent), brightness, OptionalDouble.empty());
    }

    /**
     * A phase of known density.
     *
     * @param name name for the user
     * @param atomicPercent how much of each element, by symbol
     * @param densityGPerCm3 density, g/cm³
     * @return the phase
     */
    public static Phase ofDensity(String name, Map<String, Double> atomicPercent, double densityGPerCm3) {
        return new Phase(name, elements(atomicPercent), 1, OptionalDouble.of(densityGPerCm3));
    }

    private static SortedMap<Element, Double> elements(Map<String, Double> amounts) {
        SortedMap<Element, Double> elements = new TreeMap<>();
        amounts.forEach((symbol, amount) -> elements.put(element(symbol), amount));
        return elements;
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

    /**
     * The composition in mass fractions.
     *
     * @param element an element
     * @return 0 to 1; all elements add up to 1
     */
    public double massFraction(Element element) {
        return atomicFraction(element) * element.atomicWeight() / meanAtomicWeight();
    }

    /**
     * The mass of an atom, mean over the composition.
     *
     * @return g/mol
     */
    public double meanAtomicWeight() {
        return atomicPercent.keySet().stream().mapToDouble(element -> atomicFraction(element) * element.atomicWeight()).sum();
    }
}
