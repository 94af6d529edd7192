package org.lamella.workflow.chart;

import java.util.Objects;

/**
 * A named place on an energy axis, for instance an X-ray line.
 *
 * @param name for instance {@code Fe_Ka}
 * @param energy in the units of the axis
 */
public record LineMarker(String name, double energy) {

    /** Refuses a missing name. */
    public LineMarker {
        Objects.requireNonNull(name, "name");
    }

    /** The name in print: element, shell and Greek letter. @return for instance {@code Fe Kα} for {@code Fe_Ka} */
    public String label() {
        int cut = name.indexOf('_');
        if (cut < 0) {
            return name;
        }
        String line = name.substring(cut + 1).replaceFirst("a", "α").replaceFirst("b", "β").replaceFirst("g", "γ");
        return name.substring(0, cut) + " " + line;
    }
}
