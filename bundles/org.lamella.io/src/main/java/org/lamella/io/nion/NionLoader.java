package org.lamella.io.nion;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
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
import org.lamella.io.internal.JsonTree;
import org.lamella.io.internal.SignalAssembler;
import org.lamella.io.internal.Unreadable;
import org.lamella.io.internal.ZippedArray;

/** Reads Nion Swift's {@code .ndata}: an archive of {@code data.npy} with {@code metadata.json}, in which calibrations stand dimension by dimension. */
public final class NionLoader implements SignalLoader {

    private static final int MAX_METADATA_BYTES = 1 << 24;
    private static final double VOLT_PER_KILOVOLT = 1000;

    @Override
    public boolean recognises(FileProbe probe) {
        return probe.startsWith(0, (byte) 'P', (byte) 'K', (byte) 3, (byte) 4) && probe.extension().equals("ndata");
    }

    @Override
    public List<StoredSignal> open(Path file) throws LamellaException {
        try (ZipFile zip = new ZipFile(file.toFile())) {
            ZipEntry data = zip.getEntry("data.npy");
            if (data == null) {
                throw Unreadable.because(file, "there is no data.npy in it", "Export it again with Nion Swift");
            }
            ZippedArray array = ZippedArray.of(zip, file, data);
            JsonTree metadata = metadata(zip);
            List<Axis> axes = axes(file, array.header().shape(), metadata);
            long signalAxes = axes.stream().filter(axis -> axis.role() == AxisRole.SIGNAL).count();
            boolean losses = signalAxes == 1 && axes.get(axes.size() - 1).units().equals("eV");
            SignalKind kind = losses ? SignalKind.EELS : signalAxes == 1 ? SignalKind.SPECTRUM : axes.size() == 2 ? SignalKind.IMAGE : SignalKind.OTHER;
            String title = metadata.text("title");
            SignalHeader header = new SignalHeader(title.isBlank() ? file.getFileName().toString().replaceFirst("\\.[^.]*$", "") : title, kind,
                    acquisition(metadata), MetadataTree.of(metadata.values()), List.of());
            return List.of(SignalAssembler.stored(header, axes, array));
        } catch (IOException | IllegalArgumentException damaged) {
            throw Unreadable.because(file, "its archive is damaged (" + damaged.getMessage() + ")", "Export it again with Nion Swift", damaged);
        }
    }

    private static JsonTree metadata(ZipFile zip) throws IOException {
        ZipEntry entry = zip.getEntry("metadata.json");
        if (entry == null) {
            return JsonTree.empty();
        }
        try (InputStream in = zip.getInputStream(entry)) {
            return JsonTree.parse(new String(in.readNBytes(MAX_METADATA_BYTES), StandardCharsets.UTF_8));
        }
    }

    private static Acquisition acquisition(JsonTree metadata) {
        double voltage = metadata.number("metadata", "instrument", "high_tension")
                .orElse(metadata.number("metadata", "hardware_source", "autostem", "high_tension_v").orElse(Double.NaN));
        return Acquisition.builder()
                .beamEnergyKeV(voltage / VOLT_PER_KILOVOLT)
                .dwellTimeS(metadata.number("metadata", "hardware_source", "exposure").orElse(Double.NaN))
                .build();
    }

    /** The file says how many of its dimensions are of a collection and how many of the datum; without a word the energy comes last. */
    private static List<Axis> axes(Path file, long[] shape, JsonTree metadata) throws LamellaException {
        Object calibrations = metadata.find("dimensional_calibrations").orElse(List.of());
        int datum = (int) metadata.number("datum_dimension_count").orElse(shape.length == 2 ? 2 : 1);
        List<Axis> axes = new ArrayList<>();
        for (int i = 0; i < shape.length; i++) {
            if (shape[i] < 1 || shape[i] > Integer.MAX_VALUE) {
                throw Unreadable.because(file, "its axis " + i + " has " + shape[i] + " points", "Export it again with Nion Swift");
            }
            Map<?, ?> calibration = calibrations instanceof List<?> list && i < list.size() && list.get(i) instanceof Map<?, ?> map ? map : Map.of();
            AxisRole role = i < shape.length - Math.max(1, Math.min(2, datum)) ? AxisRole.NAVIGATION : AxisRole.SIGNAL;
            double scale = number(calibration.get("scale"), 1);
            String units = calibration.get("units") instanceof String text ? text : "";
            String name = units.equals("eV") ? "Energy loss" : i == shape.length - 1 && datum == 1 ? "channel" : new String[] {"x", "y", "z"}[Math.min(2,
                    Math.max(0, shape.length - 1 - i - (datum == 1 ? 1 : 0)))];
            axes.add(Axis.uniform(name, role, (int) shape[i], number(calibration.get("offset"), 0), scale == 0 ? 1 : scale, units));
        }
        if (axes.isEmpty()) {
            throw Unreadable.because(file, "it holds a single number", "There is nothing to show");
        }
        return axes;
    }

    private static double number(Object value, double otherwise) {
        return value instanceof Number number && Double.isFinite(number.doubleValue()) ? number.doubleValue() : otherwise;
    }
}
