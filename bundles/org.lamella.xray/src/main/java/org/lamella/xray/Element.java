package org.lamella.xray;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.lamella.core.LamellaException;
import org.lamella.core.ResourceTable;

/**
 * A chemical element, hydrogen to einsteinium. There is one object an element; the natural order is that of the atomic numbers.
 *
 * <p>Atomic weights are the standard ones of 2021 (IUPAC, CIAAW; Prohaska et al., Pure Appl. Chem. 94 (2022) 573).
 */
public final class Element implements Comparable<Element> {

    /** Largest atomic number known here. */
    public static final int LAST = 99;

    private static final List<Element> ALL = load();
    private static final Map<String, Element> BY_SYMBOL = ALL.stream().collect(Collectors.toMap(Element::symbol, Function.identity()));

    private final int atomicNumber;
    private final String symbol;
    private final String name;
    private final double atomicWeight;

    private Element(int atomicNumber, String symbol, String name, double atomicWeight) {
        this.atomicNumber = atomicNumber;
        this.symbol = symbol;
        this.name = name;
        this.atomicWeight = atomicWeight;
    }

    private static List<Element> load() {
        List<Element> elements = new ArrayList<>();
        for (String[] row : ResourceTable.rows(Element.class, "elements.csv")) {
            elements.add(new Element(Integer.parseInt(row[0]), row[1], row[2], Double.parseDouble(row[3])));
        }
        return List.copyOf(elements);
    }

    /**
     * All elements.
     *
     * @return 99 elements by rising atomic number
     */
    public static List<Element> all() {
        return ALL;
    }

    /**
     * The element of an atomic number.
     *
     * @param atomicNumber 1 to {@link #LAST}
     * @return the element
     */
    public static Element of(int atomicNumber) {
        if (atomicNumber < 1 || atomicNumber > LAST) {
            throw new IllegalArgumentException("There is no element of atomic number " + atomicNumber + " here; 1 to " + LAST);
        }
        return ALL.get(atomicNumber - 1);
    }

    /**
     * The element of a symbol, for text that a user wrote.
     *
     * @param symbol for instance {@code Fe}; case counts, as {@code Co} is not {@code CO}
     * @return the element
     * @throws LamellaException when there is none
     */
    public static Element of(String symbol) throws LamellaException {
        return find(symbol).orElseThrow(() -> new LamellaException(
                "'" + symbol + "' is not the symbol of an element from H to Es; write it as in Fe or Si."));
    }

    /**
     * The element of a symbol.
     *
     * @param symbol for instance {@code Fe}
     * @return empty when there is none
     */
    public static Optional<Element> find(String symbol) {
        return Optional.ofNullable(BY_SYMBOL.get(symbol));
    }

    /** Atomic number. @return 1 to {@link #LAST} */
    public int atomicNumber() {
        return atomicNumber;
    }

    /** Symbol. @return for instance {@code Fe} */
    public String symbol() {
        return symbol;
    }

    /** IUPAC name. @return for instance {@code Iron} */
    public String name() {
        return name;
    }

    /** Standard atomic weight; the mass number of the longest-lived isotope where there is no standard. @return g/mol */
    public double atomicWeight() {
        return atomicWeight;
    }

    @Override
    public int compareTo(Element other) {
        return Integer.compare(atomicNumber, other.atomicNumber);
    }

    @Override
    public String toString() {
        return symbol;
    }
}
