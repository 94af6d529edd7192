package org.lamella.quantification.fit;

import java.util.List;
import org.lamella.core.parameter.Parameter;
import org.lamella.quantification.DetectorWindowKind;
import org.lamella.quantification.FilmEntries;
import org.lamella.quantification.ParametricBootstrap;

/**
 * Parameters of the quantification by a model of the whole spectrum.
 *
 * @param lines elements, or lines to quantify them by
 * @param also elements that are in the spectrum but not in the composition
 * @param kFactors a table as text or the path of one; empty for computed factors
 * @param energyFrom first energy that is fitted, keV
 * @param energyTo last energy that is fitted, keV; 0 for the last of the spectrum
 * @param background what the background may look like
 * @param backgroundDegree degree of a polynomial background
 * @param calibrate whether energies, widths and escape peaks are fitted too
 * @param pileUp whether sum peaks are fitted too
 * @param bootstrap how many spectra are drawn again for the errors; 0 for errors from the covariance of the fit
 * @param seed start of the random generator
 * @param beamEnergy beam energy, keV; 0 for that of the file
 * @param deadLayer dead layer of the detector as silicon, &micro;m
 * @param detectorWindow window of the detector
 * @param thickness thickness of the film, nm; 0 for no absorption
 * @param density density of the film, g/cm³
 * @param takeOff take-off angle, degrees; 0 for that of the file
 */
public record ModelFitParameters(
        @Parameter(label = "Elements", defaultValue = "", help = FitEntries.LINES_HELP) List<String> lines,
        @Parameter(label = "Also present", defaultValue = "", help = FitEntries.ALSO_HELP) List<String> also,
        @Parameter(label = "k-factors", defaultValue = "", help = FilmEntries.K_HELP) String kFactors,
        @Parameter(label = "Energy from", defaultValue = "0.35", min = 0, max = 100, unit = "keV", help = FitEntries.FROM_HELP)
                double energyFrom,
        @Parameter(label = "Energy to", defaultValue = "0", min = 0, max = 1000, unit = "keV", help = FitEntries.TO_HELP) double energyTo,
        @Parameter(label = "Background", defaultValue = "polynomial", help = FitEntries.BACKGROUND_HELP) BackgroundKind background,
        @Parameter(label = "Background degree", defaultValue = "5", min = 0, max = 12, help = FitEntries.DEGREE_HELP)
                int backgroundDegree,
        @Parameter(label = "Fit calibration", defaultValue = "true", help = FitEntries.CALIBRATE_HELP) boolean calibrate,
        @Parameter(label = "Fit sum peaks", defaultValue = "false", help = FitEntries.PILE_UP_HELP) boolean pileUp,
        @Parameter(label = "Bootstrap", defaultValue = "0", min = 0, max = 10000, help = ParametricBootstrap.DRAWS_HELP) int bootstrap,
        @Parameter(label = "Seed", defaultValue = "1", help = ParametricBootstrap.SEED_HELP) long seed,
        @Parameter(label = "Beam energy", defaultValue = "0", min = 0, max = 3000, unit = "keV", help = FilmEntries.BEAM_HELP)
                double beamEnergy,
        @Parameter(label = "Dead layer", defaultValue = "0.1", min = 0, max = 100, unit = "um", help = FilmEntries.DEAD_LAYER_HELP)
                double deadLayer,
        @Parameter(label = "Detector window", defaultValue = "none", help = FilmEntries.WINDOW_HELP) DetectorWindowKind detectorWindow,
        @Parameter(label = "Thickness", defaultValue = "0", min = 0, max = 100000, unit = "nm", help = FilmEntries.THICKNESS_HELP)
                double thickness,
        @Parameter(label = "Density", defaultValue = "0", min = 0, max = 30, unit = "g/cm3", help = FilmEntries.DENSITY_HELP)
                double density,
        @Parameter(label = "Take-off angle", defaultValue = "0", min = 0, max = 90, unit = "degrees", help = FilmEntries.TAKE_OFF_HELP)
                double takeOff) {

    /** What is said of film, beam and detector. */
    FilmEntries film() {
        return new FilmEntries(kFactors, beamEnergy, deadLayer, detectorWindow, thickness, density, takeOff);
    }

    /** What is said of the fit. */
    FitEntries fit() {
        return new FitEntries(lines, also, energyFrom, energyTo, background, backgroundDegree, calibrate, pileUp);
    }
}
