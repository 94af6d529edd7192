package org.lamella.quantification.tophat;

import java.util.List;
import org.lamella.core.parameter.Parameter;
import org.lamella.quantification.DetectorWindowKind;
import org.lamella.quantification.FilmEntries;
import org.lamella.quantification.ParametricBootstrap;
import org.lamella.quantification.fit.BackgroundKind;
import org.lamella.quantification.fit.FitEntries;

/**
 * Parameters of the quantification by a digital filter.
 *
 * @param lines elements, or lines to quantify them by
 * @param also elements that are in the spectrum but not in the composition
 * @param kFactors a table as text or the path of one; empty for computed factors
 * @param filterWidth width of the filter's middle, in full widths at half maximum at Mn K&alpha;
 * @param energyFrom first energy that is fitted, keV
 * @param energyTo last energy that is fitted, keV; 0 for the last of the spectrum
 * @param calibrate whether energies, widths and escape peaks are fitted first
 * @param bootstrap how many spectra are drawn again for the errors; 0 for errors from the covariance of the fit
 * @param seed start of the random generator
 * @param beamEnergy beam energy, keV; 0 for that of the file
 * @param deadLayer dead layer of the detector as silicon, &micro;m
 * @param detectorWindow window of the detector
 * @param thickness thickness of the film, nm; 0 for no absorption
 * @param density density of the film, g/cm³
 * @param takeOff take-off angle, degrees; 0 for that of the file
 */
public record TopHatParameters(
        @Parameter(label = "Elements", defaultValue = "", help = FitEntries.LINES_HELP) List<String> lines,
        @Parameter(label = "Also present", defaultValue = "", help = FitEntries.ALSO_HELP) List<String> also,
        @Parameter(label = "k-factors", defaultValue = "", help = FilmEntries.K_HELP) String kFactors,
        @Parameter(label = "Filter width", defaultValue = "1", min = 0.2, max = 5, unit = "FWHM",
                help = "Width of the middle of the filter, in full widths at half maximum at Mn Ka; each side is half as wide.")
                double filterWidth,
        @Parameter(label = "Energy from", defaultValue = "0.35", min = 0, max = 100, unit = "keV", help = FitEntries.FROM_HELP)
                double energyFrom,
        @Parameter(label = "Energy to", defaultValue = "0", min = 0, max = 1000, unit = "keV", help = FitEntries.TO_HELP) double energyTo,
        @Parameter(label = "Fit calibration", defaultValue = "true", help = FitEntries.CALIBRATE_HELP) boolean calibrate,
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

    /** Degree of the background of the fit that energies and widths are taken from. */
    private static final int CALIBRATING_DEGREE = 5;

    /** What is said of film, beam and detector. */
    FilmEntries film() {
        return new FilmEntries(kFactors, beamEnergy, deadLayer, detectorWindow, thickness, density, takeOff);
    }

    /** The fit that energies and widths are taken from. */
    FitEntries fit() {
        return new FitEntries(lines, also, energyFrom, energyTo, BackgroundKind.POLYNOMIAL, CALIBRATING_DEGREE, calibrate, false);
    }
}
