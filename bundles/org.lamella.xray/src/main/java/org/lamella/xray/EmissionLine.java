package org.lamella.xray;

/**
 * A line of an element as a source of photons.
 *
 * @param family shell that is filled
 * @param energyKeV photon energy, keV
 * @param crossSection photons of an atom; in cm², or in any unit that all lines of one source share
 */
public record EmissionLine(LineFamily family, double energyKeV, double crossSection) {
}
