package org.lamella.io.hspy;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.lamella.core.LamellaException;
import org.lamella.core.contribution.FileProbe;
import org.lamella.core.contribution.SignalLoader;
import org.lamella.core.load.StoredSignal;
import org.lamella.io.internal.Unreadable;
import org.lamella.io.internal.hdf5.Dataset;
import org.lamella.io.internal.hdf5.Group;
import org.lamella.io.internal.hdf5.HdfArray;
import org.lamella.io.internal.hdf5.HdfFile;
import org.lamella.io.internal.hdf5.HdfProbe;
import org.lamella.io.internal.hdf5.HdfTree;
import org.lamella.io.internal.hdf5.HdfVector;
import org.lamella.io.internal.hdf5.Node;

/**
 * Reads HyperSpy's HDF5 files, versions 1.0 to 3.3: every signal of the group {@code Experiments}. Colour images come with a last axis of
 * the colours.
 */
public final class HyperSpyLoader implements SignalLoader {

    /** The parts of the tree that a header of this format keeps. */
    static final Set<String> TREES = Set.of("metadata", "original_metadata");

    @Override
    public boolean recognises(FileProbe probe) {
        boolean own = probe.extension().equals("hspy");
        return own ? HdfProbe.isHdf5(probe) : probe.extension().matches("hdf5|h5|hdf|") && HdfProbe.hasInRoot(probe, "Experiments");
    }

    @Override
    public List<StoredSignal> open(Path file) throws LamellaException {
        try (HdfFile hdf = HdfFile.open(file)) {
            return signals(file, hdf);
        } catch (IOException failed) {
            throw Unreadable.because(file, "reading failed (" + failed.getMessage() + ")", "Check the file and try again", failed);
        }
    }

    private static List<StoredSignal> signals(Path file, HdfFile hdf) throws LamellaException, IOException {
        Map<String, Node> top = hdf.root().children();
        List<Group> groups = new ArrayList<>();
        if (top.get("Experiments") instanceof Group experiments) {
            experiments.children().values().stream()
                    .filter(node -> node instanceof Group group && group.children().get("data") instanceof Dataset)
                    .forEach(node -> groups.add((Group) node));
        }
        if (groups.isEmpty()) {
            throw Unreadable.because(file, "it is an HDF5 file without HyperSpy signals; it holds "
                    + (top.isEmpty() ? "nothing" : String.join(", ", top.keySet().stream().limit(8).toList())),
                    "Open it with the program that wrote it and export it as hspy, rpl or npy");
        }
        List<StoredSignal> signals = new ArrayList<>();
        for (Group group : groups) {
            signals.add(signal(file, group));
        }
        return signals;
    }

    private static StoredSignal signal(Path file, Group group) throws LamellaException, IOException {
        HdfArray array = HdfArray.of(file, (Dataset) group.children().get("data"));
        List<Map<String, Object>> axes = new ArrayList<>();
        for (int i = 0; i < array.shape().length; i++) {
            axes.add(axis(file, group.children().get("axis-" + i)));
        }
        HyperSpySignal signal = new HyperSpySignal(file, group.name(), array.shape(), axes, tree(group, "metadata", "mapped_parameters"),
                tree(group, "original_metadata", "original_parameters"));
        return signal.stored(array, array.components());
    }

    private static Map<String, Object> axis(Path file, Node node) throws LamellaException, IOException {
        if (node == null) {
            return Map.of();
        }
        Map<String, Object> values = new HashMap<>(node.attributes());
        if (node instanceof Group group && group.children().get("axis") instanceof Dataset listed) {
            values.put("axis", Arrays.stream(HdfVector.numbers(file, listed)).boxed().toList());
        }
        return values;
    }

    private static Map<String, Object> tree(Group group, String name, String oldName) {
        Map<String, Node> children = group.children();
        Node node = children.getOrDefault(name, children.get(oldName));
        return node instanceof Group found ? HdfTree.of(found) : Map.of();
    }
}
