package org.lamella.eels;

import java.util.Objects;
import java.util.OptionalDouble;
import org.lamella.xray.Element;

/**
 * An ionisation edge as an analyst names it: of one subshell, or of two that lie close together, such as L2,3.
 *
 * @param element the element
 * @param shells the subshells without a comma, for instance {@code K}, {@code L23}, {@code M5}
 * @param onsetEv where the edge begins, eV
 * @param secondOnsetEv where the second of two subshells begins, eV
 * @param relevance how much it says
 * @param shape what it looks like
 */
public record CoreEdge(Element element, String shells, double onsetEv, OptionalDouble secondOnsetEv, EdgeRelevance relevance,
        EdgeShape shape) {

    /** Checks. */
    public CoreEdge {
        Objects.requireNonNull(element, "element");
        Objects.requireNonNull(shells, "shells");
        Objects.requireNonNull(secondOnsetEv, "secondOnsetEv");
        Objects.requireNonNull(relevance, "relevance");
        Objects.requireNonNull(shape, "shape");
        if (!(onsetEv > 0)) {
            throw new IllegalArgumentException("An edge of " + element + " at " + onsetEv + " eV");
        }
    }

    /** Name for files and tables. @return for instance {@code Cr_L23} */
    public String name() {
        return element.symbol() + "_" + shells;
    }

    /** Whether the element is found and mapped by it. @return true for a major edge */
    public boolean isMajor() {
        return relevance == EdgeRelevance.MAJOR;
    }
}
