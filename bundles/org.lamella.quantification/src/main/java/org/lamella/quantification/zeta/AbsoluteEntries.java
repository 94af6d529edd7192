package org.lamella.quantification.zeta;

import org.lamella.quantification.FilmEntries;
import org.lamella.quantification.fit.FitEntries;

/**
 * What a user says of a quantification by dose.
 *
 * @param factors a table as text or the path of one; empty for computed factors
 * @param solidAngleSr solid angle of the detector for computed factors, sr; 0 when not known
 * @param dose current and time
 * @param areaNm2 area of a pixel, or of the spectrum, to count atoms on, nm²; 0 for none
 * @param fit what is said of the fit
 * @param film what is said of film, beam and detector
 * @param bootstrap how many spectra are drawn again for the errors
 * @param seed start of the random generator
 */
record AbsoluteEntries(String factors, double solidAngleSr, DoseEntries dose, double areaNm2, FitEntries fit, FilmEntries film,
        int bootstrap, long seed) {

    static final String SOLID_ANGLE_HELP = "Solid angle of the detector, by which factors are computed when none are given.";
    static final String AREA_HELP = "Area of a pixel of a map, or of an atomic column or a cell whose spectrum this is: also counts the"
            + " atoms on it. 0 for none.";
}
