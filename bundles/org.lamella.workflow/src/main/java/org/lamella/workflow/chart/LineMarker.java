package org.lamella.workflow.chart;

import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A named place on an energy axis, for instance an X-ray line or an edge.
 *
 * @param name for instance {@code Fe_Ka}
 * @param energy in the units of the axis
 */
public record LineMarker(String name, double energy) {

    /** Element, shell, letter and the rest, as in {@code W_Lb3}. */
    private static final Pattern LINE = Pattern.compile("([A-Z][a-z]?)_([KLMN])([a-z])([0-9a-z]*)");
    /** Element, shell and the subshells, as in {@code Cr_L23}. */
    private static final Pattern EDGE = Pattern.compile("([A-Z][a-z]?)_([K-O])([1-7]{0,2})");

    /** Refuses a missing name. */
    public LineMarker {
        Objects.requireNonNull(name, "name");
    }

    /**
     * The name in print: an X-ray line with its Greek letter, an edge with its subshells apart, anything else as it is.
     *
     * @return for instance {@code Fe Kα} for {@code Fe_Ka}, {@code Cr L2,3} for {@code Cr_L23}
     */
    public String label() {
        Matcher edge = EDGE.matcher(name);
        if (edge.matches()) {
            return edge.group(1) + " " + edge.group(2) + String.join(",", edge.group(3).split(""));
        }
        Matcher line = LINE.matcher(name);
        if (!line.matches()) {
            return name;
        }
        String greek = switch (line.group(3)) {
            case "a" -> "α";
            case "b" -> "β";
            case "g" -> "γ";
            default -> line.group(3);
        };
        return line.group(1) + " " + line.group(2) + greek + line.group(4);
    }
}
