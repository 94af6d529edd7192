package org.lamella.quantification.fit;

import java.util.List;

/**
 * A map that was fitted pixel by pixel.
 *
 * @param width columns
 * @param height rows
 * @param shells the shells of the model
 * @param counts for each shell the recorded photons by pixel, zero or more
 * @param sigma for each shell the standard deviation of the counts by pixel
 * @param background recorded photons of the background by pixel
 * @param unsettled pixels in which the fit did not settle
 */
public record FittedMaps(int width, int height, List<SpectrumModel.Shell> shells, double[][] counts, double[][] sigma,
        double[] background, int unsettled) {

    /** Copies the list. */
    public FittedMaps {
        shells = List.copyOf(shells);
    }
}
