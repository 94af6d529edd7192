package org.lamella.preprocessing.internal;

import java.util.Arrays;
import org.lamella.core.cube.Cube;

/** Reads spectra of a cube, zeros included, into one array that is used again and again. For one thread. */
public final class SpectrumReader {

    private final Cube cube;
    private final int[] channels;
    private final double[] values;
    private final double[] spectrum;

    /** A reader. @param cube what is read */
    public SpectrumReader(Cube cube) {
        this.cube = cube;
        channels = new int[cube.channels()];
        values = new double[cube.channels()];
        spectrum = cube.isSparse() ? new double[cube.channels()] : values;
    }

    /** All channels of a pixel. @param pixel its number @return M values, overwritten by the next call */
    public double[] read(int pixel) {
        int length = cube.copyRow(pixel, channels, values);
        if (spectrum != values) {
            Arrays.fill(spectrum, 0);
            for (int i = 0; i < length; i++) {
                spectrum[channels[i]] = values[i];
            }
        }
        return spectrum;
    }
}
