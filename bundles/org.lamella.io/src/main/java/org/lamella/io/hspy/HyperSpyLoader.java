package org.lamella.io.hspy;

import io.jhdf.HdfFile;
import io.jhdf.api.Dataset;
import io.jhdf.api.Group;
import io.jhdf.api.Node;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.lamella.core.LamellaException;
import org.lamella.core.contribution.FileProbe;
import org.lamella.core.contribution.SignalLoader;
import org.lamella.core.load.StoredSignal;
import org.lamella.core.signal.Axis;
import org.lamella.core.signal.AxisRole;
import org.lamella.core.signal.MetadataTree;
import org.lamella.core.signal.SignalHeader;
import org.lamella.core.signal.SignalKind;
import org.lamella.io.internal.hdf5.Hdf5Damage;
import org.lamella.io.internal.hdf5.HdfAccess;
import org.lamella.io.internal.hdf5.HdfArray;
import org.lamella.io.internal.hdf5.HdfTree;
import org.lamella.io.internal.SignalAssembler;
import org.lamella.io.internal.Unreadable;

/**
 * Reads HyperSpy's HDF5 files, versions 1.0 to 3.3: every signal of the group {@code Experiments}. Colour images come with a last axis of the colours.
 */
public final class HyperSpyLoader implements SignalLoader {

    private static final String REMEDY = "Check that HyperSpy opens it; copy or save it again";

    @Override
    public boolean recognises(FileProbe probe) {
        return probe.startsWith(0, (byte) 0x89, (byte) 'H', (byte) 'D', (byte) 'F', (byte) '\r', (byte) '\n', (byte) 0x1a, (byte) '\n')
                && probe.extension().matches("hspy|hdf5|h5|hdf|");
    }

    @Override
    public List<StoredSignal> open(Path file) throws LamellaException {
        try (HdfFile hdf = HdfAccess.open(file)) {
            return signals(file, hdf);
        } catch (IOException failed) {
            throw Unreadable.because(file, "reading failed (" + failed.getMessage() + ")", "Check the file and try again", failed);
        } catch (RuntimeException | StackOverflowError damaged) {
            // jHDF reports damage by many kinds of unchecked exceptions
            throw Unreadable.because(file, Hdf5Damage.reason(damaged), REMEDY, damaged);
        }
    }

    private static List<StoredSignal> signals(Path file, HdfFile hdf) throws LamellaException, IOException {
        Map<String, Node> top = hdf.getChildren();
        List<Group> groups = new ArrayList<>();
        if (top.get("Experiments") instanceof Group experiments) {
            experiments.getChildren().values().stream()
                    .filter(node -> node instanceof Group group && group.getChild("data") instanceof Dataset)
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
        HdfArray array = HdfArray.of(file, (Dataset) group.getChild("data"));
        int[] shape = array.shape();
        List<Axis> axes = new ArrayList<>(HyperSpyAxes.read(file, group, shape, metadata));
        if (array.components() > 1) {
            axes.add(Axis.uniform("colour", AxisRole.SIGNAL, array.components(), 0, 1, ""));
        }
        if (axes.isEmpty()) {
            throw Unreadable.because(file, "its signal '" + group.getName() + "' is a single number", "There is nothing to show");
        }
        return SignalAssembler.stored(header(group, metadata, axes), axes, array);
    }

    private static Map<String, Object> tree(Group group, String name, String oldName) {
        Map<String, Node> children = HdfTree.children(group);
        Node node = children.getOrDefault(name, children.get(oldName));
        return node instanceof Group found ? HdfTree.of(found) : Map.of();
    }

    private static SignalHeader header(Group group, HyperSpyMetadata metadata, List<Axis> axes) {
        Map<String, Object> original = HyperSpyMetadata.decode(tree(group, "original_metadata", "original_parameters"));
        Map<String, Object> all = new java.util.LinkedHashMap<>();
        all.put("metadata", metadata.tree());
        all.put("original_metadata", original);
        return new SignalHeader(metadata.title(group.getName()), kind(metadata, axes), metadata.acquisition(), MetadataTree.of(all), List.of());
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
