package org.lamella.io.internal;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.lamella.core.LamellaException;
import org.lamella.core.signal.Axis;
import org.lamella.core.signal.AxisRole;

/**
 * The axes of an array that comes without calibration: they count from 0 in steps of 1. One axis is a spectrum, two an image, three or
 * more a spectrum image whose last axis is the energy.
 */
public final class PlainAxes {

    private PlainAxes() {
    }

    /**
     * Axes of an array.
     *
     * @param file the file, for messages
     * @param shape sizes, slowest first
     * @return the axes, a list of the caller's own
     * @throws LamellaException when the array is a single number or an axis is too long
     */
    public static List<Axis> of(Path file, long[] shape) throws LamellaException {
        if (shape.length == 0) {
            throw Unreadable.because(file, "it holds a single number", "There is nothing to show");
        }
        int signalAxes = shape.length == 2 ? 2 : 1;
        String[] names = shape.length == 1 ? new String[] {"channel"} : shape.length == 2 ? new String[] {"y", "x"} : null;
        List<Axis> axes = new ArrayList<>();
        for (int i = 0; i < shape.length; i++) {
            if (shape[i] > Integer.MAX_VALUE) {
                throw Unreadable.because(file, "its axis " + i + " has " + shape[i] + " points", "At most 2147483647 can be opened");
            }
            AxisRole role = i < shape.length - signalAxes ? AxisRole.NAVIGATION : AxisRole.SIGNAL;
            axes.add(Axis.uniform(names != null ? names[i] : mapAxisName(i, shape.length), role, (int) shape[i], 0, 1, ""));
        }
        return axes;
    }

    private static String mapAxisName(int axis, int axes) {
        int fromEnd = axes - 1 - axis;
        return switch (fromEnd) {
            case 0 -> "channel";
            case 1 -> "x";
            case 2 -> "y";
            default -> "axis " + axis;
        };
    }
}
