package org.lamella.quantification.zeta;

import java.util.List;
import org.lamella.core.parameter.Parameter;
import org.lamella.quantification.DetectorWindowKind;
import org.lamella.quantification.FilmEntries;
import org.lamella.quantification.ParametricBootstrap;
import org.lamella.quantification.fit.BackgroundKind;
import org.lamella.quantification.fit.FitEntries;

/**
 * Parameters of the quantification by &zeta;-factors.
 *
 * @param lines elements, or lines to quantify them by
 * @param also elements that are in the spectrum but not in the composition
 * @param zetaFactors a table as text or the path of one; empty for computed factors
 * @param solidAngle solid angle of the detector for computed factors, sr; 0 when not known
 * @param beamCurrent current of the probe, nA; 0 for that of the file
 * @param time time in which the detector counted, s; 0 for that of the file
 * @param area area to count atoms on, nm²; 0 for none
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
 * @param density density of the film, g/cm³, to tell its thickness; 0 when not known
 * @param takeOff take-off angle, degrees; 0 for that of the file
 */
public record ZetaParameters(
        @Parameter(label = "Elements", defaultValue = "", help = FitEntries.LINES_HELP) List<String> lines,
        @Parameter(label = "Also present", defaultValue = "", help = FitEntries.ALSO_HELP) List<String> also,
        @Parameter(label = "zeta-factors", defaultValue = "",
                help = "zeta-factors in kg electron / (m2 photon): a file with a line and its factor in each row, or text such as"
                        + " Si_Ka:1043, Fe_Ka:1520. Computed when left empty and the solid angle is given.") String zetaFactors,
        @Parameter(label = "Solid angle", defaultValue = "0", min = 0, max = 12.6, unit = "sr", help = AbsoluteEntries.SOLID_ANGLE_HELP)
                double solidAngle,
        @Parameter(label = "Beam current", defaultValue = "0", min = 0, max = 1e6, unit = "nA", help = DoseEntries.CURRENT_HELP)
                double beamCurrent,
        @Parameter(label = "Time", defaultValue = "0", min = 0, max = 1e9, unit = "s", help = DoseEntries.TIME_HELP) double time,
        @Parameter(label = "Area", defaultValue = "0", min = 0, max = 1e15, unit = "nm2", help = AbsoluteEntries.AREA_HELP) double area,
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
        @Parameter(label = "Density", defaultValue = "0", min = 0, max = 30, unit = "g/cm3",
                help = "Density of the film, by which its thickness is told from its mass. 0 when not known.") double density,
        @Parameter(label = "Take-off angle", defaultValue = "0", min = 0, max = 90, unit = "degrees", help = FilmEntries.TAKE_OFF_HELP)
                double takeOff) {

    AbsoluteEntries entries() {
        return new AbsoluteEntries(zetaFactors, solidAngle, new DoseEntries(beamCurrent, time), area,
                new FitEntries(lines, also, energyFrom, energyTo, background, backgroundDegree, calibrate, pileUp),
                new FilmEntries("", beamEnergy, deadLayer, detectorWindow, 0, density, takeOff), bootstrap, seed);
    }
}
