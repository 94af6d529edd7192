package org.lamella.xray;

import java.util.Objects;

/**
 * A characteristic line as an analyst names it: one transition ({@code Fe_Ka1}) or a doublet that EDS does not resolve ({@code Fe_Ka}).
 *
 * @param element the element
 * @param label label without the element, for instance {@code Ka}, {@code Lb1}, {@code Ma}
 * @param family shell that is filled
 * @param energyKeV photon energy, keV; of a doublet the mean weighted by intensity
 * @param relativeWeight share of the line in the photons of its family from a thin film at 200 kV, 0 to 1
 */
public record XrayLine(Element element, String label, LineFamily family, double energyKeV, double relativeWeight) {

    /** Checks. */
    public XrayLine {
        Objects.requireNonNull(element, "element");
        Objects.requireNonNull(label, "label");
        Objects.requireNonNull(family, "family");
    }

    /** Full name of the line. @return for instance {@code Fe_Ka} */
    public String name() {
        return element.symbol() + "_" + label;
    }
}
