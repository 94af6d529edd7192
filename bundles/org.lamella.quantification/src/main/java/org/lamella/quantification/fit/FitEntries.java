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
record FitEntries(List<String> lines, List<String> also, double energyFromKeV, double energyToKeV, BackgroundKind background,
        int backgroundDegree, boolean calibrate, boolean pileUp) {

    static final String LINES_HELP =
            "Elements, such as Fe, Pt, or lines to quantify them by, such as Pt_La. When left empty those of the file.";
    static final String ALSO_HELP =
            "Elements whose lines are fitted too but that are no part of the composition: grid, pole pieces, contamination.";
    static final String FROM_HELP = "Energies below are left out: noise, and carbon of the support."
            + " Choose 0.2 when carbon is one of the elements.";
    static final String TO_HELP = "Energies above are left out. 0 for all.";
    static final String BACKGROUND_HELP = "polynomial: Kramers' law times a polynomial that is fitted. physical: the bremsstrahlung of a"
            + " film of the composition found, by angle and absorption; its height alone is fitted, which is stiffer under wide groups of"
            + " lines.";
    static final String DEGREE_HELP = "Degree of the polynomial background.";
    static final String CALIBRATE_HELP = "Also fits the offset and step of the energies, the width of the lines and the strength of escape"
            + " peaks, near what file and theory say.";
    static final String PILE_UP_HELP = "Also fits sum peaks, as spectra taken at high count rates have them.";
}
