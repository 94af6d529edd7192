package org.lamella.workflow;

import org.lamella.core.LamellaException;
import org.lamella.core.cube.Cube;
import org.lamella.core.signal.ArraySignal;
import org.lamella.core.signal.Image;
import org.lamella.core.signal.NumericArray;
import org.lamella.core.signal.Signal;
import org.lamella.core.signal.SpectrumImage;

/**
 * Component maps (component, y, x) or component spectra (component, channel) in one signal, as {@code decompose} writes them. Loaders take
 * an array of three dimensions for a spectrum image, and one of two for an image or a line scan, where nothing says otherwise.
 *
 * @param signal two or three dimensions
 */
public record ComponentArrays(Signal signal) {

    private static final int MAPS = 3;
    private static final int SPECTRA = 2;

    /**
     * Checks the dimensions.
     *
     * @throws IllegalArgumentException when there are neither two nor three
     */
    public ComponentArrays {
        if (signal.shape().length != MAPS && signal.shape().length != SPECTRA) {
            throw new IllegalArgumentException("'" + signal.title() + "' has " + signal.shape().length + " dimensions; components are maps"
                    + " (component, y, x) or spectra (component, channel)");
        }
    }

    /** How many. @return number of components */
    public int count() {
        return signal.shape()[0];
    }

    /** Whether they are maps. @return false for spectra */
    public boolean areMaps() {
        return signal.shape().length == MAPS;
    }

    /** Columns of the maps. @return pixels; for spectra the number of channels */
    public int width() {
        return signal.shape()[signal.shape().length - 1];
    }

    /** Rows of the maps. @return pixels; 1 for spectra */
    public int height() {
        return areMaps() ? signal.shape()[1] : 1;
    }

    /**
     * One component.
     *
     * @param component from 0
     * @return its {@link #height()} x {@link #width()} values, row by row
     * @throws LamellaException when the signal holds no numbers one after the other
     */
    public double[] values(int component) throws LamellaException {
        if (component < 0 || component >= count()) {
            throw new LamellaException("There is no component " + (component + 1) + " in '" + signal.title()
                    + "'; it has the components 1 to "
                    + count() + ".");
        }
        if (signal instanceof SpectrumImage image) {
            return ofCube(image.cube(), component);
        }
        if (signal instanceof ArraySignal array) {
            return slice(array.values(), component);
        }
        if (signal instanceof Image image) {
            return slice(image.values(), component);
        }
        throw new LamellaException("'" + signal.title() + "' holds no components one after the other; name another file.");
    }

    private double[] ofCube(Cube cube, int component) {
        double[] values = new double[height() * width()];
        int[] columns = new int[width()];
        double[] row = new double[width()];
        for (int y = 0; y < height(); y++) {
            int length = cube.copyRow(component * height() + y, columns, row);
            for (int e = 0; e < length; e++) {
                values[y * width() + columns[e]] = row[e];
            }
        }
        return values;
    }

    private double[] slice(NumericArray all, int component) {
        double[] values = new double[height() * width()];
        for (int i = 0; i < values.length; i++) {
            values[i] = all.get(component * values.length + i);
        }
        return values;
    }
}
