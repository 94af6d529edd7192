package org.lamella.quantification.fit;

import java.util.List;

/**
 * What a user says of the fit of a spectrum.
 *
 * @param lines elements, or lines to quantify them by
 * @param also elements that are in the spectrum but not in the composition
 * @param energyFromKeV first energy that is fitted, keV
 * @param energyToKeV last energy, keV; 0 for the last of the spectrum
 * @param background what the background may look like
 * @param backgroundDegree degree of a polynomial background
 * @param calibrate whether energies, widths and escape peaks are fitted too
 * @param pileUp whether sum peaks are fitted too
 */
public record FitEntries(List<String> lines, List<String> also, double energyFromKeV, double energyToKeV, BackgroundKind background,
        int backgroundDegree, boolean calibrate, boolean pileUp) {

    /** Help of the lines. */
    public static final String LINES_HELP =
            "Elements, such as Fe, Pt, or lines to quantify them by, such as Pt_La. When left empty those of the file.";
    /** Help of the elements that are no part of the composition. */
    public static final String ALSO_HELP =
            "Elements whose lines are fitted too but that are no part of the composition: grid, pole pieces, contamination.";
    /** Help of the first energy. */
    public static final String FROM_HELP = "Energies below are left out: noise, and carbon of the support."
            + " Choose 0.2 when carbon is one of the elements.";
    /** Help of the last energy. */
    public static final String TO_HELP = "Energies above are left out. 0 for all.";
    /** Help of the background. */
    public static final String BACKGROUND_HELP = "polynomial: Kramers' law times a polynomial that is fitted. physical: the bremsstrahlung"
            + " of a film of the composition found, by angle and absorption; its height alone is fitted, which is stiffer under wide groups of"
            + " lines.";
    /** Help of the polynomial. */
    public static final String DEGREE_HELP = "Degree of the polynomial background.";
    /** Help of the calibration. */
    public static final String CALIBRATE_HELP = "Also fits the offset and step of the energies, the width of the lines and the strength of"
            + " escape peaks, near what file and theory say.";
    /** Help of the sum peaks. */
    public static final String PILE_UP_HELP = "Also fits sum peaks, as spectra taken at high count rates have them.";

    /** The same fit by other lines. @param names elements or lines @return a copy */
    FitEntries withLines(List<String> names) {
        return new FitEntries(names, also, energyFromKeV, energyToKeV, background, backgroundDegree, calibrate, pileUp);
    }
}
