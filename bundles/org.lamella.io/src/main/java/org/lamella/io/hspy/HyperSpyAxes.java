package org.lamella.io.hspy;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.lamella.core.LamellaException;
import org.lamella.core.signal.Axis;
import org.lamella.core.signal.AxisRole;
import org.lamella.io.internal.Unreadable;
import org.lamella.io.internal.hdf5.Dataset;
import org.lamella.io.internal.hdf5.Group;
import org.lamella.io.internal.hdf5.HdfVector;
import org.lamella.io.internal.hdf5.Node;

/** The axes of a HyperSpy signal: one group {@code axis-N} a dimension, in the order of the array. */
final class HyperSpyAxes {

    private HyperSpyAxes() {
    }

    static List<Axis> read(Path file, Group signal, int[] shape, HyperSpyMetadata metadata) throws LamellaException, IOException {
        List<Axis> axes = new ArrayList<>();
        for (int i = 0; i < shape.length; i++) {
            Node group = signal.children().get("axis-" + i);
            Map<String, Object> values = group == null ? Map.of() : group.attributes();
            AxisRole role = role(values, i, shape.length, metadata);
            axes.add(group instanceof Group axis && axis.children().get("axis") instanceof Dataset listed
                    ? listed(file, listed, values, role, shape[i]) : uniform(values, role, shape[i]));
        }
        return inOrder(file, axes);
    }

    private static AxisRole role(Map<String, Object> values, int index, int dimensions, HyperSpyMetadata metadata) {
        if (values.get("navigate") instanceof Boolean navigate) {
            return navigate ? AxisRole.NAVIGATION : AxisRole.SIGNAL;
        }
        int signalAxes = metadata.recordBy().orElse("spectrum").equals("image") ? 2 : 1;
        return index < dimensions - signalAxes ? AxisRole.NAVIGATION : AxisRole.SIGNAL;
    }

    private static Axis uniform(Map<String, Object> values, AxisRole role, int size) {
        return Axis.uniform(text(values, "name"), role, size, number(values, "offset", 0), number(values, "scale", 1), text(values, "units"));
    }

    private static Axis listed(Path file, Dataset coordinates, Map<String, Object> values, AxisRole role, int size)
            throws LamellaException, IOException {
        double[] list = HdfVector.numbers(file, coordinates);
        if (list.length != size) {
            throw Unreadable.because(file, "the coordinates of its axis '" + text(values, "name") + "' do not fit its " + size + " points",
                    "Save it again with HyperSpy");
        }
        return Axis.nonUniform(text(values, "name"), role, list, text(values, "units"));
    }

    private static String text(Map<String, Object> values, String name) {
        Object value = values.get(name);
        return value instanceof String text && !text.equals("_None_") && !text.equals("<undefined>") ? text : "";
    }

    private static double number(Map<String, Object> values, String name, double otherwise) {
        return values.get(name) instanceof Number number ? number.doubleValue() : otherwise;
    }

    /** Navigation axes come first in every file that HyperSpy writes; anything else would need the data transposed. */
    private static List<Axis> inOrder(Path file, List<Axis> axes) throws LamellaException {
        for (int i = 1; i < axes.size(); i++) {
            if (axes.get(i).role() == AxisRole.NAVIGATION && axes.get(i - 1).role() == AxisRole.SIGNAL) {
                throw Unreadable.because(file, "its signal axes stand before its navigation axes", "Transpose it in HyperSpy and save it again");
            }
        }
        return axes;
    }
}
