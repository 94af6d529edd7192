package org.lamella.io.ncem;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.lamella.core.LamellaException;
import org.lamella.core.load.StoredSignal;
import org.lamella.core.signal.Axis;
import org.lamella.core.signal.AxisRole;
import org.lamella.core.signal.MetadataTree;
import org.lamella.core.signal.SignalHeader;
import org.lamella.core.signal.SignalKind;
import org.lamella.io.internal.ElementSource;
import org.lamella.io.internal.SignalAssembler;
import org.lamella.io.internal.TransposedSource;
import org.lamella.io.internal.Unreadable;
import org.lamella.io.internal.hdf5.Dataset;
import org.lamella.io.internal.hdf5.Group;
import org.lamella.io.internal.hdf5.HdfArray;
import org.lamella.io.internal.hdf5.HdfVector;
import org.lamella.io.internal.hdf5.Node;

/**
 * A group marked to hold an array: the dataset {@code data}, in older files of Prismatic and py4DSTEM one of another name, and a vector
 * {@code dimN} for each of its dimensions, numbered from 1 or, in newer files, from 0.
 *
 * @param group the group
 * @param data its array
 */
record NcemArray(Group group, Dataset data) {

    private static final String MARK = "emd_group_type";
    private static final String DATA = "data";

    /** The array of a group; empty when the group is not marked or holds none. */
    static Optional<NcemArray> of(Group group) {
        Map<String, Object> attributes = group.attributes();
        if (!attributes.containsKey(MARK)) {
            return Optional.empty();
        }
        Map<String, Node> children = group.children();
        if (children.get(DATA) instanceof Dataset data) {
            return Optional.of(new NcemArray(group, data));
        }
        List<Dataset> others = children.values().stream().filter(node -> node instanceof Dataset && !node.name().matches("dim\\d+"))
                .map(Dataset.class::cast).toList();
        return others.size() == 1 && String.valueOf(attributes.get(MARK)).matches("1|array")
                ? Optional.of(new NcemArray(group, others.get(0))) : Optional.empty();
    }

    /**
     * The array to be read.
     *
     * @param file its file
     * @param about what the file says of all its arrays
     */
    StoredSignal signal(Path file, Map<String, Object> about) throws LamellaException, IOException {
        HdfArray array = HdfArray.of(file, data);
        int[] shape = array.shape();
        if (shape.length == 0) {
            throw Unreadable.because(file, "its signal '" + group.name() + "' is a single number", "There is nothing to show");
        }
        int[] order = order(shape.length);
        List<Axis> axes = new ArrayList<>();
        boolean turned = false;
        for (int i = 0; i < order.length; i++) {
            axes.add(axis(file, order[i], shape[order[i]]));
            turned |= order[i] != i;
        }
        boolean spectra = isEnergy(axes.get(axes.size() - 1)) && axes.stream().filter(NcemArray::isEnergy).count() == 1;
        for (int i = 0; spectra && i < axes.size() - 1; i++) {
            axes.set(i, axes.get(i).withRole(AxisRole.NAVIGATION));
        }
        SignalKind kind = axes.size() == 1 || spectra ? SignalKind.SPECTRUM : axes.size() == 2 && array.components() == 1 ? SignalKind.IMAGE
                : SignalKind.OTHER;
        if (array.components() > 1) {
            axes.add(Axis.uniform("component", AxisRole.SIGNAL, array.components(), 0, 1, ""));
        }
        Map<String, Object> original = new LinkedHashMap<>(group.attributes());
        original.putAll(about);
        SignalHeader header = new SignalHeader(group.name(), kind, NcemMicroscope.acquisition(about), MetadataTree.of(original), List.of());
        return SignalAssembler.stored(header, axes, turned ? turned(array, order) : array);
    }

    private static ElementSource turned(HdfArray array, int[] order) {
        int last = order.length;
        int[] shape = Arrays.copyOf(array.shape(), last + 1);
        int[] withComponents = Arrays.copyOf(order, last + 1);
        shape[last] = array.components();
        withComponents[last] = last;
        return new TransposedSource(array, shape, withComponents);
    }

    private static boolean isEnergy(Axis axis) {
        return axis.units().matches("[kM]?eV");
    }

    /** Prismatic stores x before y, and detector bins last: turned round so that y and x are the rows and columns of images. */
    private int[] order(int dimensions) {
        boolean xFirst = !data.name().equals(DATA) && name(vector(0)).matches("[RQ]_x");
        return switch (xFirst ? dimensions : 0) {
            case 2 -> new int[] {1, 0};
            case 3 -> new int[] {2, 1, 0};
            case 4 -> new int[] {1, 0, 3, 2};
            default -> IntStream.range(0, dimensions).toArray();
        };
    }

    private Optional<Dataset> vector(int dimension) {
        Map<String, Node> children = group.children();
        Node node = children.get("dim" + (children.containsKey("dim0") ? dimension : dimension + 1));
        return node instanceof Dataset vector ? Optional.of(vector) : Optional.empty();
    }

    private static String name(Optional<Dataset> vector) {
        return text(vector, "name");
    }

    private static String text(Optional<Dataset> vector, String attribute) {
        return vector.map(Node::attributes).map(attributes -> attributes.getOrDefault(attribute, "").toString()).orElse("");
    }

    private Axis axis(Path file, int dimension, int size) throws IOException {
        Optional<Dataset> vector = vector(dimension);
        // units stand in brackets, with the prefix set off: [n_m]
        String units = text(vector, "units").replaceAll("^\\[_?|_?]$", "").replace("_", "");
        return HdfVector.axis(name(vector), AxisRole.SIGNAL, size, vector.isPresent() ? HdfVector.numbers(file, vector.get())
                : new double[0], units);
    }
}
