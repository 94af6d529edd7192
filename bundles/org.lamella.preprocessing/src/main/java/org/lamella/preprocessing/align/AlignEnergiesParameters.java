package org.lamella.preprocessing.align;

import org.lamella.core.parameter.Parameter;

/**
 * Parameters of the alignment along energies.
 *
 * @param method how the place of a spectrum is found
 * @param energies where to look
 * @param maxShift largest shift, channels
 * @param smoothing radius of the median of shifts, pixels
 * @param resampling how shifted spectra are read
 * @param crop whether channels that some pixels lack are left out
 * @param calibrate whether the zero-loss peak becomes the zero of the axis
 */
public record AlignEnergiesParameters(
        @Parameter(label = "Method", defaultValue = "zero-loss",
                help = "zero-loss fits the top of the zero-loss peak; correlation lays the mean spectrum over each one, for edges and"
                        + " lines.")
                AlignmentMethod method,
        @Parameter(label = "Energies", defaultValue = "",
                help = "Where to look, in the units of the energy axis, as in 400:480: a range that holds the peak or edge with its shifts."
                        + " Empty for all.") String energies,
        @Parameter(label = "Largest shift", defaultValue = "20", min = 1, max = 4096, unit = "channels",
                help = "Shifts are looked for up to here, either way.") double maxShift,
        @Parameter(label = "Smoothing", defaultValue = "0", min = 0, max = 16, unit = "pixels",
                help = "Each shift becomes the median of those around it, up to so many pixels away. 0 for none.") int smoothing,
        @Parameter(label = "Resampling", defaultValue = "automatic",
                help = "whole-channels rounds the shifts, so that counts stay counts; linear and cubic follow fractions of a channel;"
                        + " automatic rounds for counts and is cubic for all else.") Resampling resampling,
        @Parameter(label = "Crop", defaultValue = "true",
                help = "Leaves out channels at the ends that some pixels do not have. Otherwise the last value is repeated, zero for"
                        + " counts.")
                boolean crop,
        @Parameter(label = "Zero at the peak", defaultValue = "true",
                help = "For zero-loss: the energy axis begins anew, so that the peak is at zero.") boolean calibrate) {
}
