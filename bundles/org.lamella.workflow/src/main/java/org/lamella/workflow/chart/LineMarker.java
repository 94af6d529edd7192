package org.lamella.workflow.chart;

import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A named place on an energy axis, for instance an X-ray line.
 *
 * @param name for instance {@code Fe_Ka}
 * @param energy in the units of the axis
 */
public record LineMarker(String name, double energy) {

    /** Element, shell, letter and the rest, as in {@code W_Lb3}. */
    private static final Pattern LINE = Pattern.compile("([A-Z][a-z]?)_([KLMN])([a-z])([0-9a-z]*)");

    /** Refuses a missing name. */
    public LineMarker {
        Objects.requireNonNull(name, "name");
    }

    /**
     * The name in print: an X-ray line with its Greek letter, anything else as it is.
     *
     * @return for instance {@code Fe Kα} for {@code Fe_Ka}
     */
    public String label() {
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
