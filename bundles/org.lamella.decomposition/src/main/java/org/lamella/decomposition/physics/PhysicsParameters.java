package org.lamella.decomposition.physics;

import java.util.List;
import org.lamella.core.parameter.Parameter;

/**
 * Parameters of the factorisation into compositions.
 *
 * @param components K
 * @param elements symbols; empty for those of the file
 * @param phases what is known of some phases
 * @param absentElements likelihood that an element must be worth to stay in a phase
 * @param absentPhases likelihood that a phase must be worth to stay in a square
 * @param sumToOne whether abundances of a pixel add up to 1
 * @param smoothness how strongly the maps are smoothed
 * @param binning side of the squares in which spectra are found; 0 for the rule
 * @param starts number of starts
 * @param beamEnergy beam energy, keV; 0 for that of the file
 * @param resolution width of Mn K&alpha;, eV; 0 for that of the file
 * @param deadLayer dead layer of the detector as silicon, &micro;m
 * @param lineWeights path of a table of emission cross-sections; empty for computed ones
 * @param kFactors a table as text or the path of one; empty for none
 * @param splitBelow lines of less energy are fitted apart from others of their element, keV
 * @param background whether there is a background
 * @param backgroundDegree degree of the background's polynomial
 * @param thickness thickness of the film, nm; 0 for no absorption
 * @param density density of the film, g/cm³
 * @param takeOff take-off angle, degrees; 0 for that of the file
 * @param maxIterations most steps of a fit
 * @param tolerance ends when a step lowers the divergence by less than this share
 * @param seed start of the random generator
 * @param energyFrom first energy that is used, keV
 * @param energyTo last energy that is used, keV; 0 for the last of the image
 */
public record PhysicsParameters(
        @Parameter(label = "Components", defaultValue = "3", min = 1, max = 12, help = "Number of phases K.") int components,
        @Parameter(label = "Elements", defaultValue = "",
                help = "All elements whose lines are in the spectra, such as Fe, Pt, also those of the grid. When left empty those of the"
                        + " file.") List<String> elements,
        @Parameter(label = "Known phases", defaultValue = "",
                help = "Phases of known composition in at% or of which the elements are known, separated by semicolons: Fp: Mg 39 Fe 10"
                        + " O 50 Cu 1; CaPv: Ca Si Al O. The other components are free.") String phases,
        @Parameter(label = "Absent elements", defaultValue = "3", min = 0, max = 1000,
                help = "An element is taken out of a phase when that lowers the logarithm of the likelihood by less than this; 3 is 2.4"
                        + " standard deviations. 0 takes none out. This decides between mixtures where no pixel holds a phase alone.")
                double absentElements,
        @Parameter(label = "Absent phases", defaultValue = "2", min = 0, max = 1000,
                help = "While spectra are sought, a phase is taken out of a square when that lowers the logarithm of the likelihood by less"
                        + " than this. 0 takes none out.") double absentPhases,
        @Parameter(label = "Sum to one", defaultValue = "false",
                help = "Abundances add up to 1 in each pixel: for a film of even thickness, whose counts a pixel then help to tell phases"
                        + " apart. Otherwise the counts of each pixel are free.") boolean sumToOne,
        @Parameter(label = "Smoothness", defaultValue = "0", min = 0, max = 1000,
                help = "How much differences between neighbouring pixels of a map cost (Laplacian): with 1, a difference as large as the"
                        + " noise of a mean pixel costs as much as noise does. 0 does not smooth.") double smoothness,
        @Parameter(label = "Binning", defaultValue = "0", min = 0, max = 256, unit = "pixels",
                help = "The spectra are found on the map summed in squares of this side; the maps are then fitted at full resolution."
                        + " 0 takes about 400 squares, 1 does not bin.") int binning,
        @Parameter(label = "Starts", defaultValue = "1", min = 1, max = 1000,
                help = "Number of starts: the first from the singular vectors, the others from random squares; the one that fits best goes"
                        + " on.") int starts,
        @Parameter(label = "Beam energy", defaultValue = "0", min = 0, max = 3000, unit = "keV",
                help = "Energy of the electrons. 0 takes what the file says.") double beamEnergy,
        @Parameter(label = "Resolution", defaultValue = "0", min = 0, max = 1000, unit = "eV",
                help = "Full width at half maximum of Mn Ka. 0 takes what the file says, or 130.") double resolution,
        @Parameter(label = "Dead layer", defaultValue = "0.1", min = 0, max = 100, unit = "um",
                help = "What lies in front of the detector's sensitive part, as a thickness of silicon.") double deadLayer,
        @Parameter(label = "Line weights", defaultValue = "",
                help = "A file of a lab's own emission cross-sections, a line a row, as in Fe,Ka1,6.28e-23; only ratios matter."
                        + " Computed when left empty.") String lineWeights,
        @Parameter(label = "k-factors", defaultValue = "",
                help = "k-factors that compositions shall agree with: a file with a line and its factor in each row, or text such as"
                        + " Fe_Ka:1.45, Pt_La:5.08, with all elements. Computed from cross-sections when left empty.") String kFactors,
        @Parameter(label = "Split below", defaultValue = "0", min = 0, max = 10, unit = "keV",
                help = "Lines below are not held in proportion to those of the same element above, where their yields or absorption are not"
                        + " known well enough. 0 holds all.") double splitBelow,
        @Parameter(label = "Background", defaultValue = "true", help = "Whether spectra have a background of bremsstrahlung.")
                boolean background,
        @Parameter(label = "Background degree", defaultValue = "4", min = 0, max = 12,
                help = "The background is that of bremsstrahlung times a polynomial of this degree.") int backgroundDegree,
        @Parameter(label = "Thickness", defaultValue = "0", min = 0, max = 100000, unit = "nm",
                help = "Thickness of the film, by which it absorbs its own X-rays. 0 for no absorption.") double thickness,
        @Parameter(label = "Density", defaultValue = "0", min = 0, max = 30, unit = "g/cm3",
                help = "Density of the film; only used with a thickness.") double density,
        @Parameter(label = "Take-off angle", defaultValue = "0", min = 0, max = 90, unit = "degrees",
                help = "Angle between the film and the way to the detector. 0 takes what the file says.") double takeOff,
        @Parameter(label = "Most iterations", defaultValue = "60", min = 1, max = 100000,
                help = "A fit ends after this many Newton steps at the latest.") int maxIterations,
        @Parameter(label = "Tolerance", defaultValue = "1e-9", min = 0, max = 0.1,
                help = "A fit ends when a step lowers the divergence by less than this share of it.") double tolerance,
        @Parameter(label = "Seed", defaultValue = "1", help = "Start of the random generator.") long seed,
        @Parameter(label = "Energy from", defaultValue = "0.35", min = 0, max = 100, unit = "keV",
                help = "Energies below are left out: noise, and carbon of the support. Choose 0.2 when carbon is one of the elements.")
                double energyFrom,
        @Parameter(label = "Energy to", defaultValue = "0", min = 0, max = 1000, unit = "keV",
                help = "Energies above are left out. 0 for all.") double energyTo) {
}
