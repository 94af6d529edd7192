package org.lamella.quantification.fit;

import org.lamella.xray.Element;
import org.lamella.xray.LineFamily;
import org.lamella.xray.XrayLine;

/**
 * All lines of one element and shell as they appear in a spectrum, for one recorded photon.
 *
 * @param element the element
 * @param family the shell
 * @param strongest its strongest line
 * @param counts counts by channel; less than 1 together where lines lie outside the spectrum
 */
public record FamilyTemplate(Element element, LineFamily family, XrayLine strongest, double[] counts) {

    /** What the analyst calls it. @return for instance {@code Fe K} */
    public String name() {
        return element.symbol() + " " + family;
    }
}
