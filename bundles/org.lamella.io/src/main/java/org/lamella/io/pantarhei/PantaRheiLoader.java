package org.lamella.io.pantarhei;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
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
import org.lamella.io.internal.ElementSource;
import org.lamella.io.internal.FileSource;
import org.lamella.io.internal.JsonTree;
import org.lamella.io.internal.PlaneSource;
import org.lamella.io.internal.SignalAssembler;
import org.lamella.io.internal.Unreadable;
import org.lamella.io.internal.ZipMembers;

/** Reads images, spectra and spectrum images of CEOS' Panta Rhei, of old and new versions. */
public final class PantaRheiLoader implements SignalLoader {

    private static final int MAX_DIMENSIONS = 8;
    private static final double MRAD_PER_RAD = 1000;
    private static final double V_PER_KEV = 1000;

    @Override
    public boolean recognises(FileProbe probe) {
        return ZipMembers.has(probe, PantaRheiFile.ARRAY, PantaRheiFile.METADATA)
                || probe.extension().equals("prz") && ZipMembers.has(probe, PantaRheiFile.ARRAY);
    }

    @Override
    public List<StoredSignal> open(Path path) throws LamellaException {
        try {
            return List.of(read(path));
        } catch (IOException damaged) {
            throw Unreadable.because(path, "it is no whole file of Panta Rhei (" + damaged.getMessage() + ")",
                    "Copy it again, or save it again with Panta Rhei", damaged);
        }
    }

    @SuppressWarnings("unchecked")
    private static StoredSignal read(Path path) throws IOException, LamellaException {
        PantaRheiFile file = new PantaRheiFile(path);
        long[] sizes = file.header().shape();
        if (sizes.length < 1 || sizes.length > MAX_DIMENSIONS) {
            throw new IOException("its array has " + sizes.length + " dimensions");
        }
        int[] shape = new int[sizes.length];
        for (int i = 0; i < shape.length; i++) {
            shape[i] = (int) Math.min(Integer.MAX_VALUE, sizes[i]);
        }
        Map<String, Object> dictionaries = file.dictionaries();
        JsonTree metadata = dictionaries.get("meta_data") instanceof Map<?, ?> map ? JsonTree.of((Map<String, Object>) map)
                : JsonTree.empty();
        PantaRheiDimensions dimensions = new PantaRheiDimensions(metadata, shape);
        List<Axis> axes = dimensions.axes();
        ElementSource source = file.numbers();
        List<String> warnings = new ArrayList<>();
        if (energyComesFirst(axes) && file.header().components() == 1 && source instanceof FileSource plain) {
            long spectra = SignalAssembler.elements(axes.subList(1, axes.size()));
            source = new PlaneSource(path, plain.type(), plain.offset(), spectra, axes.get(0).size());
            axes.add(axes.remove(0));
        } else if (!navigationComesFirst(axes)) {
            axes.replaceAll(axis -> axis.withRole(AxisRole.SIGNAL));
            warnings.add("Scan and signal are interleaved in an unusual order; all dimensions are given as they are stored.");
        }
        if (dimensions.lossesDescend() && axes.get(axes.size() - 1).name().equals("Energy") && file.header().components() == 1) {
            source = new ReversedSpectra(source, axes.get(axes.size() - 1).size());
        }
        SignalHeader header = header(path, metadata, dimensions, axes, dictionaries, warnings);
        if (file.header().components() > 1) {
            axes.add(Axis.uniform("complex", AxisRole.SIGNAL, file.header().components(), 0, 1, ""));
        }
        return SignalAssembler.stored(header, axes, source);
    }

    private static boolean energyComesFirst(List<Axis> axes) {
        return axes.size() > 1 && axes.get(0).role() == AxisRole.SIGNAL
                && axes.stream().skip(1).allMatch(axis -> axis.role() == AxisRole.NAVIGATION);
    }

    private static boolean navigationComesFirst(List<Axis> axes) {
        boolean signal = false;
        for (Axis axis : axes) {
            if (signal && axis.role() == AxisRole.NAVIGATION) {
                return false;
            }
            signal |= axis.role() == AxisRole.SIGNAL;
        }
        return signal;
    }

    private static SignalHeader header(Path path, JsonTree metadata, PantaRheiDimensions dimensions, List<Axis> axes,
            Map<String, Object> dictionaries, List<String> warnings) {
        String id = metadata.text("repo_id").replaceFirst("\\..*$", "");
        String title = id.isBlank() ? path.getFileName().toString().replaceFirst("\\.[^.]*$", "") : id;
        long signalAxes = axes.stream().filter(axis -> axis.role() == AxisRole.SIGNAL).count();
        SignalKind kind = signalAxes == 1 ? dimensions.isEels() ? SignalKind.EELS : SignalKind.SPECTRUM
                : axes.size() == 2 ? SignalKind.IMAGE : SignalKind.OTHER;
        return new SignalHeader(title, kind, acquisition(metadata), MetadataTree.of(dictionaries), warnings);
    }

    private static Acquisition acquisition(JsonTree metadata) {
        Acquisition.Builder builder = Acquisition.builder();
        metadata.number("electron_gun.voltage").ifPresent(volts -> builder.beamEnergyKeV((volts
                + metadata.number("filter.ht_offset").orElse(metadata.number("electron_gun.voltage_offset").orElse(0))) / V_PER_KEV));
        metadata.number("scan_generator.dwell_time").ifPresent(builder::dwellTimeS);
        metadata.number("condenser.convergence_semi_angle").ifPresent(rad -> builder.convergenceMrad(rad * MRAD_PER_RAD));
        metadata.number("filter.collection_semi_angle").ifPresent(rad -> builder.collectionMrad(rad * MRAD_PER_RAD));
        return builder.build();
    }
}
