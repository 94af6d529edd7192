package org.lamella.io.hspy;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.lamella.core.LamellaException;
import org.lamella.core.contribution.FileProbe;
import org.lamella.core.contribution.SignalLoader;
import org.lamella.core.load.StoredSignal;
import org.lamella.core.signal.Axis;
import org.lamella.core.signal.AxisRole;
import org.lamella.core.signal.MetadataTree;
import org.lamella.core.signal.SignalHeader;
import org.lamella.core.signal.SignalKind;
import org.lamella.io.internal.SignalAssembler;
import org.lamella.io.internal.Unreadable;
import org.lamella.io.internal.hdf5.Dataset;
import org.lamella.io.internal.hdf5.Group;
import org.lamella.io.internal.hdf5.HdfArray;
import org.lamella.io.internal.hdf5.HdfFile;
import org.lamella.io.internal.hdf5.HdfProbe;
import org.lamella.io.internal.hdf5.HdfTree;
import org.lamella.io.internal.hdf5.Node;

/**
 * Reads HyperSpy's HDF5 files, versions 1.0 to 3.3: every signal of the group {@code Experiments}. Colour images come with a last axis of the colours.
 */
public final class HyperSpyLoader implements SignalLoader {

    /** The parts of the tree that a header of this format keeps. */
    static final Set<String> TREES = Set.of("metadata", "original_metadata");

    private static final String REMEDY = "Check that HyperSpy opens it; copy or save it again";

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
        HyperSpyMetadata metadata = HyperSpyMetadata.of(tree(group, "metadata", "mapped_parameters"));
        HdfArray array = HdfArray.of(file, (Dataset) group.children().get("data"));
        int[] shape = array.shape();
        List<Axis> axes = new ArrayList<>(HyperSpyAxes.read(file, group, shape, metadata));
        if (array.components() > 1) {
            axes.add(Axis.uniform("colour", AxisRole.SIGNAL, array.components(), 0, 1, ""));
        }
        if (axes.isEmpty()) {
            throw Unreadable.because(file, "its signal '" + group.name() + "' is a single number", "There is nothing to show");
        }
        return SignalAssembler.stored(header(group, metadata, axes), axes, array);
    }

    private static Map<String, Object> tree(Group group, String name, String oldName) {
        Map<String, Node> children = group.children();
        Node node = children.getOrDefault(name, children.get(oldName));
        return node instanceof Group found ? HdfTree.of(found) : Map.of();
    }

    private static SignalHeader header(Group group, HyperSpyMetadata metadata, List<Axis> axes) {
        Map<String, Object> original = HyperSpyMetadata.decode(tree(group, "original_metadata", "original_parameters"));
        Map<String, Object> all = new java.util.LinkedHashMap<>();
        all.put("metadata", metadata.tree());
        all.put("original_metadata", original);
        return new SignalHeader(metadata.title(group.name()), kind(metadata, axes), metadata.acquisition(), MetadataTree.of(all),
                metadata.warnings());
    }

    private static SignalKind kind(HyperSpyMetadata metadata, List<Axis> axes) {
        long signalAxes = axes.stream().filter(axis -> axis.role() == AxisRole.SIGNAL).count();
        return switch (metadata.signalType()) {
            case "EDS_TEM" -> SignalKind.EDS_TEM;
            case "EDS_SEM" -> SignalKind.EDS_SEM;
            case "EELS" -> SignalKind.EELS;
            default -> signalAxes == 1 ? SignalKind.SPECTRUM : signalAxes == 2 ? SignalKind.IMAGE : SignalKind.OTHER;
        };
    }
}
