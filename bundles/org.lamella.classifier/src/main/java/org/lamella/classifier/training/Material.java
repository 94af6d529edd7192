package org.lamella.classifier.training;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.lamella.phantom.Phase;

/**
 * A kind of specimen: the phases that occur in it.
 *
 * @param name name for reports
 * @param heldOut whether it is kept for tests and never trained on
 * @param phases the matrix first
 */
public record Material(String name, boolean heldOut, List<Phase> phases) {

    private static final Pattern ATOM = Pattern.compile("([A-Z][a-z]?)([0-9.]*)");

    /** Copies the list. */
    public Material {
        phases = List.copyOf(phases);
    }

    /** Reads a line such as {@code train; steel; Fe70Cr30 1.0; Cr2N 0.9}. */
    static Material parse(String line) {
        String[] parts = line.split(";");
        if (parts.length < 3) {
            throw new IllegalArgumentException("No material: " + line);
        }
        Phase[] phases = new Phase[parts.length - 2];
        for (int k = 0; k < phases.length; k++) {
            phases[k] = phase(parts[k + 2].strip());
        }
        return new Material(parts[1].strip(), parts[0].strip().equals("test"), List.of(phases));
    }

    private static Phase phase(String text) {
        int space = text.indexOf(' ');
        String formula = text.substring(0, space);
        return Phase.of(formula, atoms(formula), Double.parseDouble(text.substring(space + 1)));
    }

    /** Atoms of a formula such as {@code Cr2N}; hydrogen, which gives no X-rays, is left out. */
    private static Map<String, Double> atoms(String formula) {
        Map<String, Double> atoms = new LinkedHashMap<>();
        Matcher atom = ATOM.matcher(formula);
        int end = 0;
        while (atom.find() && atom.start() == end) {
            end = atom.end();
            double count = atom.group(2).isEmpty() ? 1 : Double.parseDouble(atom.group(2));
            if (!atom.group(1).equals("H")) {
                atoms.merge(atom.group(1), count, Double::sum);
            }
        }
        if (end != formula.length()) {
            throw new IllegalArgumentException("No formula: " + formula);
        }
        return atoms;
    }
}
