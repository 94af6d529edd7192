package org.lamella.core.cube;

import org.lamella.core.LamellaException;
import org.lamella.core.progress.Progress;
import org.lamella.core.region.Mask;
import org.lamella.core.signal.DataType;

/**
 * The numbers of a spectrum image: pixels (rows) times channels (columns). Immutable and safe for use from several threads.
 *
 * <p>Pixels are numbered {@code y * width + x}. Algorithms read a cube row by row with {@link #copyRow}, into buffers of their own, so one
 * loop serves sparse counts and dense data alike and nothing is allocated per pixel.
 */
public interface Cube {

    /** Width of the pixel grid. @return columns of the map, 1 or more */
    int width();

    /** Height of the pixel grid. @return rows of the map, 1 or more */
    int height();

    /** Number of energy channels. @return M */
    int channels();

    /** Number type of the source data. @return the type */
    DataType dataType();

    /** Number of spectra. @return N = width * height */
    default int pixels() {
        return width() * height();
    }

    /**
     * Whether values are non-negative integers of which only those above zero are stored.
     *
     * @return true for a sparse count cube
     */
    boolean isSparse();

    /** How many values differ from zero. @return a count */
    long nonZero();

    /**
     * Copies the stored entries of one pixel: those above zero of a sparse cube, all of a dense one.
     *
     * @param pixel row, 0 to {@code pixels() - 1}
     * @param channelBuffer receives the channels in rising order; at least {@link #channels()} long
     * @param valueBuffer receives the values; at least {@link #channels()} long
     * @return number of entries copied
     */
    int copyRow(int pixel, int[] channelBuffer, double[] valueBuffer);

    /**
     * Exact for integers: {@link Long}; otherwise {@link Double}.
     *
     * @return sum of all values
     */
    Number sum();

    /**
     * Exact for integers: {@link Long}; otherwise {@link Double}.
     *
     * @return largest value
     */
    Number max();

    /**
     * Sum over the pixels of a mask.
     *
     * @param mask of the cube's width and height
     * @param progress progress and cancellation
     * @return M values, exact while below 2^53 for integers
     * @throws LamellaException when cancelled
     */
    double[] spectrum(Mask mask, Progress progress) throws LamellaException;

    /**
     * Sum over all pixels.
     *
     * @param progress progress and cancellation
     * @return M values, exact while below 2^53 for integers
     * @throws LamellaException when cancelled
     */
    double[] sumSpectrum(Progress progress) throws LamellaException;

    /**
     * Map of an energy window: for each pixel the sum over a run of channels.
     *
     * @param fromChannel first channel
     * @param toChannel one past the last channel
     * @param progress progress and cancellation
     * @return N values
     * @throws LamellaException when cancelled
     */
    double[] windowMap(int fromChannel, int toChannel, Progress progress) throws LamellaException;

    /**
     * A part of the cube.
     *
     * @param crop the pixels and channels to keep, inside the cube
     * @param progress progress and cancellation
     * @return a cube of the same form and number type
     * @throws LamellaException when cancelled
     */
    Cube crop(CubeCrop crop, Progress progress) throws LamellaException;

    /**
     * Sums blocks of pixels and channels; rows, columns and channels that do not fill a block are left out.
     *
     * @param factors block sizes
     * @param progress progress and cancellation
     * @return a cube of the same form, of a number type that holds the sums
     * @throws LamellaException when cancelled
     */
    Cube rebin(RebinFactors factors, Progress progress) throws LamellaException;
}
