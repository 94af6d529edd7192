package org.lamella.ui.job;

import org.lamella.core.LamellaException;
import org.lamella.core.cube.Cube;
import org.lamella.core.progress.Progress;
import org.lamella.core.region.LineProfile;
import org.lamella.core.region.LineRegion;

/** Sums the spectra of a map in steps along a line. */
final class LineSpectra {

    private static final int CHECK_EVERY = 4096;

    private LineSpectra() {
    }

    /**
     * The spectra.
     *
     * @param cube the map
     * @param line the line with its width
     * @param pixelsPerStep how many pixels along the line go into one spectrum
     * @return one spectrum a step
     */
    static double[][] of(Cube cube, LineRegion line, int pixelsPerStep, Progress progress) throws LamellaException {
        int[] bins = LineProfile.bins(line, cube.width(), cube.height());
        int steps = (LineProfile.binCount(line) + pixelsPerStep - 1) / pixelsPerStep;
        double[][] spectra = new double[steps][cube.channels()];
        int[] channels = new int[cube.channels()];
        double[] values = new double[cube.channels()];
        for (int pixel = 0; pixel < bins.length; pixel++) {
            if (pixel % CHECK_EVERY == 0) {
                progress.checkCancelled();
            }
            if (bins[pixel] != LineProfile.NO_BIN) {
                double[] target = spectra[bins[pixel] / pixelsPerStep];
                int entries = cube.copyRow(pixel, channels, values);
                for (int i = 0; i < entries; i++) {
                    target[channels[i]] += values[i];
                }
            }
        }
        return spectra;
    }
}
