package org.lamella.io.hspy;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.lamella.core.LamellaException;
import org.lamella.core.contribution.SignalWriter;
import org.lamella.core.progress.Progress;
import org.lamella.core.signal.Axis;
import org.lamella.core.signal.AxisRole;
import org.lamella.core.signal.MetadataTree;
import org.lamella.core.signal.Signal;
import org.lamella.core.signal.SignalKind;
import org.lamella.io.internal.SignalRows;
import org.lamella.io.internal.hdf5.output.HdfGroup;
import org.lamella.io.internal.hdf5.output.HdfWriter;

/**
 * Writes HyperSpy's HDF5 files, version 3.1, which HyperSpy 1.5 and later open: numbers in packed chunks, axes, the metadata that HyperSpy
 * knows, and the original metadata as a tree. A sparse map is made dense one chunk at a time.
 */
public final class HyperSpyWriter implements SignalWriter {

    private static final String FORMAT_VERSION = "3.1";
    private static final String UNNAMED = "__unnamed__";
    /** One row of a chunk must fit a Java array, packed as well. */
    private static final long LONGEST_ROW_BYTES = 1L << 30;

    @Override
    public boolean canWrite(Signal signal) {
        List<Axis> axes = signal.axes();
        return (long) axes.get(axes.size() - 1).size() * signal.dataType().bytes() <= LONGEST_ROW_BYTES;
    }

    @Override
    public void write(Signal signal, Path file, Progress progress) throws LamellaException {
        if (!canWrite(signal)) {
            throw new LamellaException("Cannot write " + file + ": a row of its data is longer than HyperSpy's format can pack. "
                    + "Crop the signal, or choose another format.");
        }
        HdfGroup root = new HdfGroup().attribute("file_format", "HyperSpy").attribute("file_format_version", FORMAT_VERSION);
        HdfGroup experiment = root.group("Experiments").group(signal.title().isBlank() ? UNNAMED : signal.title());
        for (int i = 0; i < signal.axes().size(); i++) {
            axis(experiment.group("axis-" + i), signal.axes().get(i), signal.header().kind());
        }
        experiment.dataset("data", SignalRows.of(signal));
        HyperSpyTree.write(HyperSpyHeader.metadata(signal.header()), experiment.group("metadata"));
        HyperSpyTree.write(HyperSpyHeader.original(signal.header()).map(MetadataTree::nodes).orElseGet(signal.header().original()::nodes),
                experiment.group("original_metadata"));
        HdfWriter.write(file, root, progress);
    }

    private static void axis(HdfGroup group, Axis axis, SignalKind kind) {
        boolean isSignal = axis.role() == AxisRole.SIGNAL;
        group.attribute("name", axis.name()).attribute("units", axis.units()).attribute("navigate", !isSignal);
        group.attribute("is_binned", isSignal && (kind.isEds() || kind == SignalKind.EELS));
        Optional<double[]> listed = axis.listedCoordinates();
        if (listed.isPresent()) {
            group.attribute("_type", "DataAxis").numbers("axis", listed.get());
            return;
        }
        group.attribute("_type", "UniformDataAxis").attribute("size", axis.size());
        group.attribute("offset", axis.offset()).attribute("scale", axis.scale());
    }
}
