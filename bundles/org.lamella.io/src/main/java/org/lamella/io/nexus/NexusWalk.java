package org.lamella.io.nexus;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.lamella.core.LamellaException;
import org.lamella.core.load.StoredSignal;
import org.lamella.core.signal.Acquisition;
import org.lamella.core.signal.Axis;
import org.lamella.core.signal.AxisRole;
import org.lamella.core.signal.MetadataTree;
import org.lamella.core.signal.SignalHeader;
import org.lamella.core.signal.SignalKind;
import org.lamella.io.internal.SignalAssembler;
import org.lamella.io.internal.hdf5.Dataset;
import org.lamella.io.internal.hdf5.Group;
import org.lamella.io.internal.hdf5.HdfArray;
import org.lamella.io.internal.hdf5.HdfTree;
import org.lamella.io.internal.hdf5.Node;

/** Goes through the groups of a file and collects what can be shown. */
final class NexusWalk {

    /** Links can lead in circles that grow; no measurement has as many groups and datasets. */
    private static final int MOST_NODES = 20_000;
    private static final int MOST_SIGNALS = 2_000;

    private final Path file;
    private final List<StoredSignal> plottable = new ArrayList<>();
    private final List<StoredSignal> others = new ArrayList<>();
    /** Groups on the way from the root to where the walk is, by their address. */
    private final Set<Long> ancestors = new HashSet<>();
    private int nodes;
    private MetadataTree entry = MetadataTree.EMPTY;
    private SignalKind spectra = SignalKind.SPECTRUM;

    NexusWalk(Path file) {
        this.file = file;
    }

    /** All signals below a group: plottable data before other arrays. */
    List<StoredSignal> signals(Group root) throws LamellaException, IOException {
        visit(root, "");
        List<StoredSignal> all = new ArrayList<>(plottable);
        all.addAll(others);
        return all;
    }

    private void visit(Group group, String title) throws LamellaException, IOException {
        if (!ancestors.add(group.address())) {
            return;
        }
        if (NexusNodes.text(group, "NX_class").equals("NXentry") && ancestors.size() <= 2) {
            enter(group);
        }
        Optional<NexusData> data = NexusData.of(group);
        if (data.isPresent()) {
            add(data.get(), group.name());
        }
        for (Map.Entry<String, Node> child : group.children().entrySet()) {
            if (++nodes > MOST_NODES || plottable.size() + others.size() > MOST_SIGNALS) {
                break;
            }
            String below = title.isEmpty() ? child.getKey() : title + "_" + child.getKey();
            if (child.getValue() instanceof Group inner) {
                visit(inner, below);
            } else if (child.getValue() instanceof Dataset dataset && data.filter(plot -> plot.isSignal(child.getKey())).isEmpty()) {
                addArray(dataset, below, data.isPresent() ? data.get().ownAxis(file, child.getKey()) : Optional.empty());
            }
        }
        ancestors.remove(group.address());
    }

    /** Everything that an entry says belongs to all its data. */
    private void enter(Group group) {
        Map<String, Object> values = HdfTree.of(group);
        entry = MetadataTree.of(Map.of(group.name(), values));
        String type = String.join("", MetadataTree.of(values).texts("auxiliary.hyperspy_metadata.Signal.signal_type"));
        spectra = switch (type) {
            case "EDS_TEM" -> SignalKind.EDS_TEM;
            case "EDS_SEM" -> SignalKind.EDS_SEM;
            case "EELS" -> SignalKind.EELS;
            default -> SignalKind.SPECTRUM;
        };
    }

    private void add(NexusData data, String title) throws LamellaException, IOException {
        List<Dataset> signals = new ArrayList<>(List.of(data.signal()));
        signals.addAll(data.auxiliary());
        for (Dataset signal : signals) {
            HdfArray array = HdfArray.of(file, signal);
            if (array.shape().length > 0 && signal.count() > 0) {
                String name = signal == data.signal() ? title : title + " " + signal.name();
                plottable.add(stored(name, new ArrayList<>(data.axes(file, array.shape())), array));
            }
        }
    }

    private void addArray(Dataset dataset, String title, Optional<Axis> own) throws LamellaException, IOException {
        if (dataset.count() < 2 || !dataset.isNumeric()) {
            return;
        }
        HdfArray array;
        try {
            array = HdfArray.of(file, dataset);
        } catch (LamellaException noNumbers) {
            return;
        }
        List<Axis> axes = new ArrayList<>();
        for (int size : array.shape()) {
            axes.add(own.orElse(Axis.uniform("", AxisRole.SIGNAL, size, 0, 1, "")));
        }
        others.add(stored(title, axes, array));
    }

    private StoredSignal stored(String title, List<Axis> axes, HdfArray array) throws LamellaException {
        if (array.components() > 1) {
            axes.add(Axis.uniform("component", AxisRole.SIGNAL, array.components(), 0, 1, ""));
        }
        long signalAxes = axes.stream().filter(axis -> axis.role() == AxisRole.SIGNAL).count();
        SignalKind kind = signalAxes == 1 ? spectra : signalAxes == 2 && axes.size() == 2 ? SignalKind.IMAGE : SignalKind.OTHER;
        return SignalAssembler.stored(new SignalHeader(title, kind, Acquisition.UNKNOWN, entry, List.of()), axes, array);
    }
}
