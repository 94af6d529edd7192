package org.lamella.io.internal;

import org.lamella.core.LamellaException;

/** An array of numbers in a file, read box by box so that it is never in memory as a whole unless somebody wants it. */
public interface CellArray {

    /** Sizes, slowest first. @return one or more, each 1 or more; a copy */
    int[] shape();

    /** How the numbers of a box are stored. @return the format */
    CellFormat format();

    /**
     * Shape of the boxes in which reading is cheapest.
     *
     * @param wholeAxis axis along which the boxes shall be whole
     * @param mostBytes wish for the size of a box; a single line along {@code wholeAxis} may exceed it
     * @return one size an axis
     */
    int[] tile(int wholeAxis, int mostBytes);

    /**
     * Reads a box. May be called from several threads.
     *
     * @param origin first point on each axis
     * @param size number of points on each axis
     * @param target receives the cells in C order, each as {@link #format()} says
     * @throws LamellaException when the file ends early or is damaged
     */
    void read(int[] origin, int[] size, byte[] target) throws LamellaException;
}
