package org.lamella.quantification.fit;

import java.util.List;
import org.lamella.core.parameter.Parameter;
import org.lamella.quantification.FilmEntries;

/**
 * Parameters of the quantification by a model of the whole spectrum.
 *
 * @param lines elements, or lines to quantify them by
 * @param also elements that are in the spectrum but not in the composition
 * @param kFactors a table as text or the path of one; empty for computed factors
 * @param energyFrom first energy that is fitted, keV
 * @param energyTo last energy that is fitted, keV; 0 for the last of the spectrum
 * @param backgroundDegree degree of the background's polynomial
 * @param calibrate whether energies and widths are fitted too
 * @param beamEnergy beam energy, keV; 0 for that of the file
 * @param deadLayer dead layer of the detector as silicon, &micro;m
 * @param thickness thickness of the film, nm; 0 for no absorption
 * @param density density of the film, g/cm³
 * @param takeOff take-off angle, degrees; 0 for that of the file
 */
public record ModelFitParameters(
        @Parameter(label = "Elements", defaultValue = "",
                help = "Elements, such as Fe, Pt, or lines to quantify them by, such as Pt_La. When left empty those of the file.")
                List<String> lines,
        @Parameter(label = "Also present", defaultValue = "",
                help = "Elements whose lines are fitted too but that are no part of the composition: grid, pole pieces, contamination.")
                List<String> also,
        @Parameter(label = "k-factors", defaultValue = "", help = FilmEntries.K_HELP) String kFactors,
        @Parameter(label = "Energy from", defaultValue = "0.35", min = 0, max = 100, unit = "keV",
                help = "Energies below are left out: noise, and carbon of the support."
                        + " Choose 0.2 when carbon is one of the elements.") double energyFrom,
        @Parameter(label = "Energy to", defaultValue = "0", min = 0, max = 1000, unit = "keV",
                help = "Energies above are left out. 0 for all.") double energyTo,
        @Parameter(label = "Background degree", defaultValue = "5", min = 0, max = 12,
                help = "The background is that of bremsstrahlung times a polynomial of this degree.") int backgroundDegree,
        @Parameter(label = "Fit calibration", defaultValue = "true",
                help = "Also fits the offset and step of the energies and the width of the lines, near what the file says.")
                boolean calibrate,
        @Parameter(label = "Beam energy", defaultValue = "0", min = 0, max = 3000, unit = "keV", help = FilmEntries.BEAM_HELP)
                double beamEnergy,
        @Parameter(label = "Dead layer", defaultValue = "0.1", min = 0, max = 100, unit = "um", help = FilmEntries.DEAD_LAYER_HELP)
                double deadLayer,
        @Parameter(label = "Thickness", defaultValue = "0", min = 0, max = 100000, unit = "nm", help = FilmEntries.THICKNESS_HELP)
                double thickness,
        @Parameter(label = "Density", defaultValue = "0", min = 0, max = 30, unit = "g/cm3", help = FilmEntries.DENSITY_HELP)
                double density,
        @Parameter(label = "Take-off angle", defaultValue = "0", min = 0, max = 90, unit = "degrees", help = FilmEntries.TAKE_OFF_HELP)
                double takeOff) {

    /** What is said of film, beam and detector. */
    FilmEntries film() {
        return new FilmEntries(kFactors, beamEnergy, deadLayer, thickness, density, takeOff);
    }
}
