package org.lamella.quantification.window;

import java.util.List;
import org.lamella.core.parameter.Parameter;
import org.lamella.quantification.DetectorWindowKind;
import org.lamella.quantification.FilmEntries;
import org.lamella.quantification.ParametricBootstrap;

/**
 * Parameters of the quantification by windows.
 *
 * @param lines lines, or elements, of which the main line is taken
 * @param kFactors a table as text or the path of one; empty for computed factors
 * @param width width of a line's window, in full widths at half maximum
 * @param backgroundBelow distance of the lower background window, in full widths at half maximum; 0 for no background
 * @param backgroundAbove distance of the upper background window
 * @param backgroundWidth width of each background window
 * @param bootstrap how many spectra are drawn again for the errors; 0 for errors from the counts
 * @param seed start of the random generator
 * @param beamEnergy beam energy, keV; 0 for that of the file
 * @param deadLayer dead layer of the detector as silicon, &micro;m
 * @param detectorWindow window of the detector
 * @param thickness thickness of the film, nm; 0 for no absorption
 * @param density density of the film, g/cm³
 * @param takeOff take-off angle, degrees; 0 for that of the file
 */
public record WindowParameters(
        @Parameter(label = "Lines", defaultValue = "",
                help = "Lines to quantify by, such as Fe_Ka, Pt_La; of an element alone its main line. When left empty those of the file.")
                List<String> lines,
        @Parameter(label = "k-factors", defaultValue = "", help = FilmEntries.K_HELP) String kFactors,
        @Parameter(label = "Window", defaultValue = "2", min = 0.2, max = 10, unit = "FWHM",
                help = "Width of the window of a line. Two full widths at half maximum hold 98 % of it.") double width,
        @Parameter(label = "Background below", defaultValue = "2", min = 0, max = 50, unit = "FWHM",
                help = "How far below the line the lower background window ends. 0 subtracts no background.") double backgroundBelow,
        @Parameter(label = "Background above", defaultValue = "2", min = 0, max = 50, unit = "FWHM",
                help = "How far above the line the upper background window begins.") double backgroundAbove,
        @Parameter(label = "Background width", defaultValue = "1", min = 0.1, max = 10, unit = "FWHM",
                help = "Width of each background window.") double backgroundWidth,
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
}
