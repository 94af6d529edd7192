package org.lamella.xray;

import java.util.Objects;

/**
 * One radiative transition: the finest entry of the line table.
 *
 * @param element the element
 * @param vacancy subshell that is filled
 * @param filler subshell the electron comes from, IUPAC; {@code M45} where M4 and M5 are not told apart
 * @param label Siegbahn label in the spelling of the field, for instance {@code Ka1}; {@code M2N4} where Siegbahn has none
 * @param energyKeV photon energy, keV
 * @param branching share of this transition in the radiative decays of the subshell, 0 to 1
 */
public record Transition(Element element, Subshell vacancy, String filler, String label, double energyKeV, double branching) {

    /** Checks. */
    public Transition {
        Objects.requireNonNull(element, "element");
        Objects.requireNonNull(vacancy, "vacancy");
        Objects.requireNonNull(filler, "filler");
        Objects.requireNonNull(label, "label");
    }

    /** Name of the transition as a line. @return for instance {@code Fe_Ka1} */
    public String name() {
        return element.symbol() + "_" + label;
    }
}
