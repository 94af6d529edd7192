package org.lamella.quantification.subtraction;

import java.util.ArrayList;
import java.util.List;
import org.lamella.core.LamellaException;
import org.lamella.xray.Element;
import org.lamella.xray.XrayLines;

/**
 * The lines or elements that a phase in its matrix is measured by.
 *
 * @param names lines or elements, that of the matrix last
 */
public record PhaseLines(List<String> names) {

    /** Copies the list. */
    public PhaseLines {
        names = List.copyOf(names);
    }

    /**
     * Puts the element of the matrix last.
     *
     * @param wanted lines or elements of phase and matrix
     * @param matrixElement element, or line of one, that only the matrix has
     * @return all of them
     * @throws LamellaException when a name is neither, or nothing but the matrix is left
     */
    public static PhaseLines of(List<String> wanted, String matrixElement) throws LamellaException {
        Element ofMatrix = element(matrixElement);
        List<String> names = new ArrayList<>();
        for (String name : wanted) {
            if (!element(name).equals(ofMatrix)) {
                names.add(name);
            }
        }
        if (names.size() < 2) {
            throw new LamellaException("Without " + ofMatrix.symbol() + ", which is the matrix, there are not two elements left to quantify;"
                    + " name those of the phase.");
        }
        names.add(matrixElement);
        return new PhaseLines(names);
    }

    private static Element element(String name) throws LamellaException {
        return XrayLines.find(name.strip()).isPresent() ? XrayLines.find(name.strip()).get().element() : Element.of(name.strip());
    }

    /** Number of the line of the matrix. @return the last */
    public int reference() {
        return names.size() - 1;
    }
}
