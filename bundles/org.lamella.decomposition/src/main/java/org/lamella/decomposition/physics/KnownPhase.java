package org.lamella.decomposition.physics;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.lamella.core.LamellaException;
import org.lamella.xray.Element;

/**
 * What a user knows of a phase.
 *
 * @param name its name
 * @param elements the elements that it may have
 * @param atomicFractions its composition, adding up to 1; empty when only the elements are known
 */
record KnownPhase(String name, List<Element> elements, Map<Element, Double> atomicFractions) {

    private static final String EXAMPLE = "write it as in 'Fp: Mg 39 Fe 10 O 50 Cu 1' for a composition in at%, or 'Fp: Mg Fe O Cu' for the"
            + " elements alone";

    boolean isGiven() {
        return !atomicFractions.isEmpty();
    }

    /**
     * Reads phases as a user types them.
     *
     * @param text phases separated by semicolons; may be empty
     * @param known the elements of the model
     * @return one a phase
     * @throws LamellaException when the text says something else
     */
    static List<KnownPhase> parse(String text, List<Element> known) throws LamellaException {
        List<KnownPhase> phases = new ArrayList<>();
        for (String one : text.split(";")) {
            if (!one.isBlank()) {
                phases.add(parseOne(one.strip(), known));
            }
        }
        return phases;
    }

    private static KnownPhase parseOne(String text, List<Element> known) throws LamellaException {
        int colon = text.indexOf(':');
        if (colon < 1) {
            throw new LamellaException("The phase '" + text + "' has no name; " + EXAMPLE + ".");
        }
        String name = text.substring(0, colon).strip();
        List<Element> elements = new ArrayList<>();
        Map<Element, Double> amounts = new LinkedHashMap<>();
        double sum = 0;
        for (String word : text.substring(colon + 1).strip().split("[\\s,]+")) {
            if (word.matches("\\d*\\.?\\d+") && elements.size() == amounts.size() + 1) {
                double amount = Double.parseDouble(word);
                amounts.put(elements.get(elements.size() - 1), amount);
                sum += amount;
            } else {
                Element element = Element.of(word);
                if (elements.contains(element)) {
                    throw new LamellaException("The phase " + name + " names " + element.symbol() + " twice; keep one.");
                }
                if (!known.contains(element)) {
                    throw new LamellaException("The phase " + name + " has " + element.symbol() + ", which is not among the elements "
                            + String.join(", ", known.stream().map(Element::symbol).toList()) + "; add it there.");
                }
                elements.add(element);
            }
        }
        if (!amounts.isEmpty() && (amounts.size() != elements.size() || !(sum > 0))) {
            throw new LamellaException("Some elements of the phase " + name + " have an amount and others none; " + EXAMPLE + ".");
        }
        double total = sum;
        amounts.replaceAll((element, amount) -> amount / total);
        return new KnownPhase(name, List.copyOf(elements), amounts);
    }
}
