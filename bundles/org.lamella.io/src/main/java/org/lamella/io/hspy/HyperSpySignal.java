package org.lamella.io.hspy;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.lamella.core.LamellaException;
import org.lamella.core.load.StoredSignal;
import org.lamella.core.signal.Axis;
import org.lamella.core.signal.AxisRole;
import org.lamella.core.signal.MetadataTree;
import org.lamella.core.signal.SignalHeader;
import org.lamella.core.signal.SignalKind;
import org.lamella.io.internal.ElementSource;
import org.lamella.io.internal.SignalAssembler;
import org.lamella.io.internal.Unreadable;

/**
 * A signal in HyperSpy's own structure, whichever container it is kept in.
 *
 * @param file the file, for messages
 * @param name name of its group
 * @param shape sizes of the array, slowest first
 * @param axes attributes of each axis, in the order of the array; coordinates given one by one are a list named {@code axis}
 * @param metadata HyperSpy's metadata, as stored
 * @param original what the file it came from said, as stored
 */
public record HyperSpySignal(Path file, String name, int[] shape, List<Map<String, Object>> axes, Map<String, Object> metadata,
        Map<String, Object> original) {

    /**
     * The signal with its numbers.
     *
     * @param source the numbers
     * @param components numbers a value: more than one for colours and complex numbers, which get a last axis of their own
     * @return the signal, to be read when it is wanted
     * @throws LamellaException when axes and array do not fit together
     */
    public StoredSignal stored(ElementSource source, int components) throws LamellaException {
        HyperSpyMetadata decoded = HyperSpyMetadata.of(metadata);
        List<Axis> all = new ArrayList<>(HyperSpyAxes.of(this, decoded));
        if (components > 1) {
            all.add(Axis.uniform(components > 2 ? "colour" : "complex", AxisRole.SIGNAL, components, 0, 1, ""));
        }
        if (all.isEmpty()) {
            throw Unreadable.because(file, "its signal '" + name + "' is a single number", "There is nothing to show");
        }
        Map<String, Object> tree = new LinkedHashMap<>();
        tree.put("metadata", decoded.tree());
        tree.put("original_metadata", HyperSpyMetadata.decode(original));
        SignalHeader header = new SignalHeader(decoded.title(name), kind(decoded, all), decoded.acquisition(), MetadataTree.of(tree),
                decoded.warnings());
        return SignalAssembler.stored(header, all, source);
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
