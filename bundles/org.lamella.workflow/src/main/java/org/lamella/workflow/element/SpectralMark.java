package org.lamella.workflow.element;

import java.util.Objects;
import org.lamella.workflow.chart.LineMarker;
import org.lamella.xray.Element;

/**
 * A place of a spectrum where an element shows: an X-ray line or an edge.
 *
 * @param element the element
 * @param name for files and tables, for instance {@code Fe_Ka} or {@code Cr_L23}
 * @param energy in the units of the energy axis; of an edge its onset
 * @param weight how strong it is among its element's, above 0 to 1
 */
public record SpectralMark(Element element, String name, double energy, double weight) {

    /** Refuses missing names. */
    public SpectralMark {
        Objects.requireNonNull(element, "element");
        Objects.requireNonNull(name, "name");
    }

    /** The name in print. @return for instance {@code Fe Kα} or {@code Cr L2,3} */
    public String label() {
        return marker().label();
    }

    /** The mark for a chart. @return at its energy */
    public LineMarker marker() {
        return new LineMarker(name, energy);
    }
}
