package org.lamella.io.nexus;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.lamella.core.signal.Axis;
import org.lamella.core.signal.AxisRole;
import org.lamella.io.internal.hdf5.Dataset;
import org.lamella.io.internal.hdf5.Group;
import org.lamella.io.internal.hdf5.HdfVector;
import org.lamella.io.internal.hdf5.Node;

/**
 * A group of plottable data: its signal, and an axis for each of the signal's dimensions.
 *
 * <p>Which field is the signal: the one that the group's attribute {@code signal} names; else the one with the attribute {@code signal} of
 * 1; else the one called {@code data}. Which field is an axis: the group's attribute {@code axes}, refined by {@code NAME_indices}; else
 * the signal's attribute {@code axes}; else fields with the attribute {@code axis}, a number from 1.
 *
 * @see <a href="https://manual.nexusformat.org/classes/base_classes/NXdata.html">NXdata</a>
 */
final class NexusData {

    private static final String NO_AXIS = ".";

    private final Group group;
    private final Map<String, Node> fields;
    private final Dataset signal;

    private NexusData(Group group, Map<String, Node> fields, Dataset signal) {
        this.group = group;
        this.fields = fields;
        this.signal = signal;
    }

    /** The data of a group; empty when the group is not of plottable data. */
    static Optional<NexusData> of(Group group) {
        boolean marked = NexusNodes.text(group, "NX_class").equals("NXdata") || !NexusNodes.texts(group, "axes").isEmpty();
        if (!marked) {
            return Optional.empty();
        }
        Map<String, Node> fields = group.children();
        return signal(group, fields).map(signal -> new NexusData(group, fields, signal));
    }

    private static Optional<Dataset> signal(Group group, Map<String, Node> fields) {
        List<Node> candidates = new ArrayList<>();
        candidates.add(fields.get(NexusNodes.text(group, "signal")));
        fields.values().stream().filter(node -> NexusNodes.text(node, "signal").equals("1")).forEach(candidates::add);
        candidates.add(fields.get("data"));
        return candidates.stream().filter(node -> node instanceof Dataset dataset && dataset.isNumeric()).map(Dataset.class::cast)
                .findFirst();
    }

    Group group() {
        return group;
    }

    Dataset signal() {
        return signal;
    }

    /** Fields that belong to the signal: itself and its axes. */
    boolean isSignal(String field) {
        return fields.get(field) == signal;
    }

    /** Other signals of the same shape and axes, by the attribute {@code auxiliary_signals}. */
    List<Dataset> auxiliary() {
        return NexusNodes.texts(group, "auxiliary_signals").stream().map(fields::get)
                .filter(node -> node instanceof Dataset dataset && node != signal && Arrays.equals(dataset.shape(), signal.shape()))
                .map(Dataset.class::cast).toList();
    }

    /**
     * The axes of the signal.
     *
     * @param file the file
     * @param shape sizes of the signal's dimensions
     * @return one a dimension, navigation axes before signal axes
     * @throws IOException when coordinates cannot be read
     */
    List<Axis> axes(Path file, int[] shape) throws IOException {
        String[] names = names(shape.length);
        List<Axis> axes = new ArrayList<>();
        for (int i = 0; i < shape.length; i++) {
            axes.add(axis(file, names[i], shape[i]));
        }
        int navigation = shape.length - signalDimensions(names, axes);
        for (int i = 0; i < navigation; i++) {
            axes.set(i, axes.get(i).withRole(AxisRole.NAVIGATION));
        }
        return axes;
    }

    /**
     * The axis along a field of coordinates, shown as data of its own. As in other readers it is called as the signal's first axis.
     */
    Optional<Axis> ownAxis(Path file, String field) throws IOException {
        String[] names = names(signal.shape().length);
        boolean isAxis = Arrays.asList(names).contains(field);
        if (!isAxis || !(fields.get(field) instanceof Dataset dataset) || dataset.shape().length != 1) {
            return Optional.empty();
        }
        return Optional.of(axis(file, names[0], dataset.shape()[0]).withRole(AxisRole.NAVIGATION));
    }

    private Axis axis(Path file, String name, int size) throws IOException {
        if (!(fields.get(name) instanceof Dataset coordinates)) {
            return Axis.uniform(name.equals(NO_AXIS) ? "" : name, AxisRole.SIGNAL, size, 0, 1, "");
        }
        return HdfVector.axis(name, AxisRole.SIGNAL, size, HdfVector.numbers(file, coordinates), NexusNodes.text(coordinates, "units"));
    }

    private String[] names(int dimensions) {
        String[] names = new String[dimensions];
        Arrays.fill(names, NO_AXIS);
        List<String> listed = NexusNodes.texts(group, "axes");
        if (listed.isEmpty()) {
            listed = NexusNodes.texts(signal, "axes");
        }
        if (listed.isEmpty()) {
            numbered(names);
        }
        for (int i = 0; i < listed.size(); i++) {
            int dimension = index(NexusNodes.text(group, listed.get(i) + "_indices"), i);
            if (dimension >= 0 && dimension < dimensions) {
                names[dimension] = listed.get(i);
            }
        }
        return names;
    }

    private void numbered(String[] names) {
        fields.forEach((name, node) -> {
            int dimension = node == signal ? -1 : index(NexusNodes.text(node, "axis"), 0) - 1;
            boolean other = NexusNodes.text(node, "primary").equals("2");
            if (dimension >= 0 && dimension < names.length && !other) {
                names[dimension] = name;
            }
        });
    }

    private static int index(String text, int otherwise) {
        return text.matches("\\d{1,3}") ? Integer.parseInt(text) : otherwise;
    }

    /** How many of the last dimensions belong to one spectrum or image. */
    private int signalDimensions(String[] names, List<Axis> axes) {
        int dimensions = names.length;
        String interpretation = NexusNodes.text(group, "interpretation");
        if (interpretation.isEmpty()) {
            interpretation = NexusNodes.text(signal, "interpretation");
        }
        int unnamed = 0;
        while (unnamed < dimensions && names[dimensions - 1 - unnamed].equals(NO_AXIS)) {
            unnamed++;
        }
        int wanted = switch (interpretation) {
            case "spectrum" -> 1;
            case "image" -> 2;
            default -> {
                boolean energies = axes.get(dimensions - 1).units().matches("[kM]?eV");
                if (energies) {
                    yield 1;
                }
                // without axes and without a word about what it is, it is only an array
                yield unnamed == dimensions ? 0 : dimensions <= 2 ? dimensions : unnamed;
            }
        };
        return Math.min(dimensions, wanted);
    }
}
