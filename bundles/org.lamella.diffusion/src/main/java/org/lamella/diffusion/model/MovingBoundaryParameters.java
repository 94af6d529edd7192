package org.lamella.diffusion.model;

import java.util.List;
import org.lamella.core.parameter.Parameter;

/**
 * Parameters of the simulation: which case, and what is to be different from it.
 *
 * @param caseFile path of a case, or the name of one that comes with the program
 * @param geometry geometry in place of the case's
 * @param temperature temperature in place of the case's, °C; 0 for the case's
 * @param times times in place of the case's, with units
 * @param databases databases in place of the case's
 * @param mobilityFactor what all mobilities are multiplied by
 * @param tolerance error allowed in a step; 0 for the case's
 * @param resume a saved state to go on from
 * @param draws simulations with uncertain inputs; 0 for none
 * @param temperatureSigma standard deviation of the temperature, K
 * @param mobilitySigma standard deviation of the mobilities, percent
 * @param otherDatabases databases that are as likely as those of the case
 * @param seed start of the random generator
 */
public record MovingBoundaryParameters(
        @Parameter(label = "Case", defaultValue = "cr2n-p900nmo-planar",
                help = "A case in YAML, or the name of one that comes with the program: erf-couple, ternary-couple, zener-growth,"
                        + " fe-c-couple, darken, cr2n-p900nmo-planar, cr2n-p900nmo-spherical.") String caseFile,
        @Parameter(label = "Geometry", defaultValue = "as-given", help = "Plate, cylinder or sphere, in place of what the case says.")
                GeometryChoice geometry,
        @Parameter(label = "Temperature", defaultValue = "0", min = 0, max = 3000, unit = "C",
                help = "Constant temperature in place of that of the case; 0 keeps this.") double temperature,
        @Parameter(label = "Times", defaultValue = "", help = "Times to report, in place of those of the case, such as 10 min, 1 h, 1 d.")
                List<String> times,
        @Parameter(label = "Databases", defaultValue = "",
                help = "Databases in place of those of the case: paths, or 'shipped'. Relative paths begin at the case.")
                List<String> databases,
        @Parameter(label = "Mobility factor", defaultValue = "1", min = 1e-6, max = 1e6, help = "All mobilities are multiplied by it.")
                double mobilityFactor,
        @Parameter(label = "Tolerance", defaultValue = "0", min = 0, max = 0.01,
        help = "Error allowed in a step; 0 keeps that of the case.")
                double tolerance,
        @Parameter(label = "Resume", defaultValue = "",
        help = "A file 'state.txt' of an earlier result, to go on from there.") String resume,
        @Parameter(label = "Draws", defaultValue = "0", min = 0, max = 10000,
                help = "Number of simulations with temperature, mobilities and databases drawn at random, for a band of uncertainty.")
                int draws,
        @Parameter(label = "Temperature error", defaultValue = "5", min = 0, max = 200, unit = "K",
                help = "Standard deviation of the temperature in the draws.") double temperatureSigma,
        @Parameter(label = "Mobility error", defaultValue = "30", min = 0, max = 500, unit = "%",
                help = "Standard deviation of the mobilities in the draws, the same factor for all.") double mobilitySigma,
        @Parameter(label = "Other databases", defaultValue = "",
                help = "Databases taken in every second draw in place of those of the case.") List<String> otherDatabases,
        @Parameter(label = "Seed", defaultValue = "1", help = "Start of the random generator.") long seed) {

    /** Geometries to choose from. */
    public enum GeometryChoice {
        /** What the case says. */ AS_GIVEN,
        /** A plate. */ PLANAR,
        /** A cylinder. */ CYLINDRICAL,
        /** A sphere. */ SPHERICAL
    }
}
