package org.lamella.io.ncem;

import io.jhdf.HdfFile;
import io.jhdf.api.Dataset;
import io.jhdf.api.Group;
import io.jhdf.api.Node;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.lamella.core.LamellaException;
import org.lamella.core.contribution.FileProbe;
import org.lamella.core.contribution.SignalLoader;
import org.lamella.core.load.StoredSignal;
import org.lamella.core.signal.Acquisition;
import org.lamella.core.signal.Axis;
import org.lamella.core.signal.AxisRole;
import org.lamella.core.signal.MetadataTree;
import org.lamella.core.signal.SignalHeader;
import org.lamella.core.signal.SignalKind;
import org.lamella.io.internal.SignalAssembler;
import org.lamella.io.internal.Unreadable;
import org.lamella.io.internal.hdf5.Hdf5Damage;
import org.lamella.io.internal.hdf5.HdfAccess;
import org.lamella.io.internal.hdf5.HdfArray;
import org.lamella.io.internal.hdf5.HdfProbe;
import org.lamella.io.internal.hdf5.HdfTree;

/**
 * Reads NCEM EMD files, versions 0.1 to 1.0, and those of programs built on them: every group marked {@code emd_group_type}. A last dimension in eV or keV
 * makes a spectrum image, two dimensions an image.
 */
public final class NcemLoader implements SignalLoader {

    private static final int MAX_DEPTH = 32;
    private static final String REMEDY = "Copy it again, or save it again with the program that wrote it";

    @Override
    public boolean recognises(FileProbe probe) {
        if (!HdfProbe.isHdf5(probe) || !probe.extension().matches("emd|h5|hdf5|")) {
            return false;
        }
        try (HdfFile hdf = HdfAccess.open(probe.file())) {
            return !groups(hdf, 0, new ArrayList<>()).isEmpty();
        } catch (IOException | RuntimeException | StackOverflowError damaged) {
            return false;
        }
    }

    private static List<Group> groups(Group parent, int depth, List<Group> found) {
        for (Node node : HdfTree.children(parent).values()) {
            if (node instanceof Group group && depth < MAX_DEPTH) {
                if (HdfTree.attributes(group).containsKey("emd_group_type") && data(group) != null) {
                    found.add(group);
                } else {
                    groups(group, depth + 1, found);
                }
            }
        }
        return found;
    }

    private static Dataset data(Group group) {
        return HdfTree.children(group).get("data") instanceof Dataset dataset ? dataset : null;
    }

    @Override
    public List<StoredSignal> open(Path path) throws LamellaException {
        try (HdfFile hdf = HdfAccess.open(path)) {
            List<Group> groups = groups(hdf, 0, new ArrayList<>());
            if (groups.isEmpty()) {
                throw Unreadable.because(path, "it is an HDF5 file without EMD groups", "Open it with the program that wrote it and export it");
            }
            List<StoredSignal> signals = new ArrayList<>();
            LamellaException refused = null;
            for (Group group : groups) {
                try {
                    signals.add(signal(path, hdf, group));
                } catch (LamellaException unreadable) {
                    refused = unreadable;
                }
            }
            if (signals.isEmpty()) {
                throw refused;
            }
            return signals;
        } catch (IOException failed) {
            throw Unreadable.because(path, "reading failed (" + failed.getMessage() + ")", REMEDY, failed);
        } catch (RuntimeException | StackOverflowError damaged) {
            throw Unreadable.because(path, Hdf5Damage.reason(damaged), REMEDY, damaged);
        }
    }

    private static StoredSignal signal(Path path, HdfFile hdf, Group group) throws LamellaException, IOException {
        HdfArray array = HdfArray.of(path, data(group));
        int[] shape = array.shape();
        List<Axis> axes = new ArrayList<>();
        for (int i = 0; i < shape.length; i++) {
            axes.add(axis(HdfTree.children(group), i, shape[i]));
        }
        boolean spectra = shape.length > 2 && axes.get(shape.length - 1).units().matches("k?eV");
        for (int i = 0; spectra && i < shape.length - 1; i++) {
            axes.set(i, axes.get(i).withRole(AxisRole.NAVIGATION));
        }
        if (array.components() > 1) {
            axes.add(Axis.uniform("component", AxisRole.SIGNAL, array.components(), 0, 1, ""));
        }
        if (axes.isEmpty()) {
            throw Unreadable.because(path, "its signal '" + group.getName() + "' is a single number", "There is nothing to show");
        }
        Map<String, Object> original = new LinkedHashMap<>(HdfTree.attributes(group));
        for (String name : List.of("microscope", "sample", "user", "comments")) {
            Node node = HdfTree.children(hdf).get(name);
            if (node instanceof Group about) {
                original.put(name, HdfTree.of(about));
            }
        }
        SignalKind kind = shape.length == 1 || spectra ? SignalKind.SPECTRUM : axes.size() == 2 ? SignalKind.IMAGE : SignalKind.OTHER;
        SignalHeader header = new SignalHeader(group.getName(), kind, acquisition(original), MetadataTree.of(original), List.of());
        return SignalAssembler.stored(header, axes, array);
    }

    /** Dimensions are numbered from 1, in newer files from 0; their first two numbers are offset and step. */
    private static Axis axis(Map<String, Node> children, int dimension, int size) {
        Node node = children.containsKey("dim0") ? children.get("dim" + dimension) : children.get("dim" + (dimension + 1));
        if (!(node instanceof Dataset vector)) {
            return Axis.uniform("", AxisRole.SIGNAL, size, 0, 1, "");
        }
        double[] values = HdfTree.numbers(vector);
        Map<String, Object> attributes = HdfTree.attributes(vector);
        double offset = values.length > 0 ? values[0] : 0;
        double scale = values.length > 1 ? values[1] - values[0] : 1;
        String units = String.valueOf(attributes.getOrDefault("units", "")).replaceAll("^\\[_?|_?]$", "").replace("_", "");
        boolean usable = Double.isFinite(offset) && Double.isFinite(scale) && scale != 0;
        return Axis.uniform(String.valueOf(attributes.getOrDefault("name", "")), AxisRole.SIGNAL, size, usable ? offset : 0, usable ? scale : 1,
                units);
    }

    private static Acquisition acquisition(Map<String, Object> original) {
        Object microscope = original.get("microscope");
        String voltage = microscope instanceof Map<?, ?> about ? String.valueOf(about.get("voltage")) : "";
        java.util.regex.Matcher number = java.util.regex.Pattern.compile("\\s*([0-9.]+)\\s*(k?)V?.*").matcher(voltage);
        double keV = Double.NaN;
        if (number.matches()) {
            try {
                keV = Double.parseDouble(number.group(1)) / (number.group(2).isEmpty() && !voltage.contains("k") && voltage.length() > 4 ? 1000 : 1);
            } catch (NumberFormatException words) {
                keV = Double.NaN;
            }
        }
        return Acquisition.builder().beamEnergyKeV(keV).build();
    }
}
