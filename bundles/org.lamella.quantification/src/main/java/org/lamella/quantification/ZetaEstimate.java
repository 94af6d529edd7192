package org.lamella.quantification;

/**
 * A composition with the mass and the atoms of the film.
 *
 * @param composition fractions
 * @param massThicknessKgPerM2 mass thickness, kg/m²
 * @param massThicknessSigma its standard deviation, kg/m²
 * @param atomsPerNm2 atoms of each element on a square nanometre, in the order of the lines
 * @param atomsSigma their standard deviations
 */
public record ZetaEstimate(CompositionEstimate composition, double massThicknessKgPerM2, double massThicknessSigma,
        double[] atomsPerNm2, double[] atomsSigma) {
}
