package org.lamella.quantification;

import org.lamella.xray.Element;
import org.lamella.xray.ZetaFactors;

/** Atoms on an area. */
final class ArealDensity {

    private static final double NM2_PER_M2 = 1e18;

    private ArealDensity() {
    }

    /** Atoms of an element on a square nanometre that have a mass of 1 kg/m². */
    static double atomsPerNm2(Element element) {
        return ZetaFactors.AVOGADRO / (element.atomicWeight() * ZetaFactors.GRAM_KG * NM2_PER_M2);
    }
}
