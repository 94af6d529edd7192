package org.lamella.preprocessing.align;

import org.lamella.core.parameter.Parameter;

/**
 * Parameters of the alignment of frames.
 *
 * @param energies energies whose map shows the specimen
 * @param smoothing width of the Gaussian that displacements are looked for with, pixels
 * @param sum whether frames are added into one map
 */
public record AlignFramesParameters(
        @Parameter(label = "Energies", defaultValue = "",
                help = "Frames are compared by their maps of these energies, as in 6.2:6.6. Empty for all.") String energies,
        @Parameter(label = "Smoothing", defaultValue = "1.5", min = 0.5, max = 20, unit = "pixels",
                help = "Detail finer than this is not looked at. More for fewer counts.") double smoothing,
        @Parameter(label = "Add frames", defaultValue = "true",
                help = "Adds the aligned frames into one map. Otherwise they stay a series.") boolean sum) {
}
