package org.lamella.io.internal;

import org.lamella.core.LamellaException;

/** An array seen with its axes in another order. */
public final class PermutedCells implements CellArray {

    private final CellArray source;
    private final int[] sourceAxis;

    /**
     * A view.
     *
     * @param source the array
     * @param sourceAxis for each axis of the view, the axis of the source
     */
    public PermutedCells(CellArray source, int... sourceAxis) {
        this.source = source;
        this.sourceAxis = sourceAxis.clone();
    }

    /**
     * An array in Fortran order (first axis fastest), seen in its own order of axes.
     *
     * @param reversed the same bytes as a C-ordered array, its axes reversed
     * @return the view
     */
    public static PermutedCells fortran(CellArray reversed) {
        int rank = reversed.shape().length;
        int[] axes = new int[rank];
        for (int axis = 0; axis < rank; axis++) {
            axes[axis] = rank - 1 - axis;
        }
        return new PermutedCells(reversed, axes);
    }

    @Override
    public int[] shape() {
        return toView(source.shape());
    }

    @Override
    public CellFormat format() {
        return source.format();
    }

    @Override
    public int[] tile(int wholeAxis, int mostBytes) {
        return toView(source.tile(sourceAxis[wholeAxis], mostBytes));
    }

    @Override
    public void read(int[] origin, int[] size, byte[] target) throws LamellaException {
        int[] sourceSize = toSource(size);
        byte[] cells = new byte[target.length];
        source.read(toSource(origin), sourceSize, cells);

        int rank = size.length;
        int[] sourceStep = new int[rank];
        int step = format().bytes();
        for (int axis = rank - 1; axis >= 0; axis--) {
            sourceStep[axis] = step;
            step *= sourceSize[axis];
        }
        int[] viewStep = toView(sourceStep);
        int[] zero = new int[rank];
        int[] at = new int[rank];
        int last = rank - 1;
        int line = size[last] * format().bytes();
        for (int written = 0; written < target.length && line > 0; written += line) {
            int from = 0;
            for (int axis = 0; axis < last; axis++) {
                from += at[axis] * viewStep[axis];
            }
            copyLine(cells, from, viewStep[last], target, written, size[last], format().bytes());
            Shapes.advance(at, zero, size, last);
        }
    }

    private static void copyLine(byte[] source, int from, int step, byte[] target, int to, int count, int bytes) {
        for (int i = 0; i < count; i++) {
            for (int b = 0; b < bytes; b++) {
                target[to + i * bytes + b] = source[from + i * step + b];
            }
        }
    }

    private int[] toView(int... ofSource) {
        int[] ofView = new int[ofSource.length];
        for (int axis = 0; axis < ofView.length; axis++) {
            ofView[axis] = ofSource[sourceAxis[axis]];
        }
        return ofView;
    }

    private int[] toSource(int... ofView) {
        int[] ofSource = new int[ofView.length];
        for (int axis = 0; axis < ofView.length; axis++) {
            ofSource[sourceAxis[axis]] = ofView[axis];
        }
        return ofSource;
    }
}
