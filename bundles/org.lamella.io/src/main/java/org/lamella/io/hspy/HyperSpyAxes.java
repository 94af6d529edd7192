package org.lamella.io.hspy;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.lamella.core.LamellaException;
import org.lamella.core.signal.Axis;
import org.lamella.core.signal.AxisRole;
import org.lamella.io.internal.Unreadable;

/** The axes of a HyperSpy signal: attributes of one group {@code axis-N} a dimension, in the order of the array. */
final class HyperSpyAxes {

    private HyperSpyAxes() {
    }

    static List<Axis> of(HyperSpySignal signal, HyperSpyMetadata metadata) throws LamellaException {
        List<Axis> axes = new ArrayList<>();
        for (int i = 0; i < signal.shape().length; i++) {
            Map<String, Object> values = signal.axes().get(i);
            AxisRole role = role(values, i, signal.shape().length, metadata);
            axes.add(values.get("axis") instanceof List<?> listed && !listed.isEmpty()
                    ? listed(signal.file(), listed, values, role, signal.shape()[i])
                    : uniform(values, role, signal.shape()[i]));
        }
        return inOrder(signal.file(), axes);
    }

    private static AxisRole role(Map<String, Object> values, int index, int dimensions, HyperSpyMetadata metadata) {
        if (values.get("navigate") instanceof Boolean navigate) {
            return navigate ? AxisRole.NAVIGATION : AxisRole.SIGNAL;
        }
        int signalAxes = metadata.recordBy().orElse("spectrum").equals("image") ? 2 : 1;
        return index < dimensions - signalAxes ? AxisRole.NAVIGATION : AxisRole.SIGNAL;
    }

    private static Axis uniform(Map<String, Object> values, AxisRole role, int size) {
        return Axis.uniform(text(values, "name"), role, size, number(values.get("offset"), 0), number(values.get("scale"), 1),
                text(values, "units"));
    }

    private static Axis listed(Path file, List<?> coordinates, Map<String, Object> values, AxisRole role,
            int size) throws LamellaException {
        if (coordinates.size() != size) {
            throw Unreadable.because(file, "the coordinates of its axis '" + text(values, "name") + "' do not fit its " + size + " points",
                    "Save it again with HyperSpy");
        }
        double[] list = coordinates.stream().mapToDouble(value -> number(value, Double.NaN)).toArray();
        return Axis.nonUniform(text(values, "name"), role, list, text(values, "units"));
    }

    private static String text(Map<String, Object> values, String name) {
        Object value = values.get(name);
        return value instanceof String text && !text.equals("_None_") && !text.equals("<undefined>") ? text : "";
    }

    private static double number(Object value, double otherwise) {
        return value instanceof Number number ? number.doubleValue() : otherwise;
    }

    /** Navigation axes come first in every file that HyperSpy writes; anything else would need the data transposed. */
    private static List<Axis> inOrder(Path file, List<Axis> axes) throws LamellaException {
        for (int i = 1; i < axes.size(); i++) {
            if (axes.get(i).role() == AxisRole.NAVIGATION && axes.get(i - 1).role() == AxisRole.SIGNAL) {
                throw Unreadable.because(file, "its signal axes stand before its navigation axes",
                        "Transpose it in HyperSpy and save it again");
            }
        }
        return axes;
    }
}
