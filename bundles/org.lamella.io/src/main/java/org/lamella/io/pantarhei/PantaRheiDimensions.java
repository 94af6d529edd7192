package org.lamella.io.pantarhei;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import org.lamella.core.signal.Axis;
import org.lamella.core.signal.AxisRole;
import org.lamella.io.internal.JsonTree;

/** What the dimensions of a Panta Rhei array are: the metadata list them fastest first, here they come slowest first. */
final class PantaRheiDimensions {

    private static final List<String> NAVIGATION = List.of("ScanY", "ScanX", "Index", "PlotIndex");
    private static final List<String> PIXELS = List.of("X", "Y", "Z");
    private static final String ENERGY = "Energy";

    private final JsonTree metadata;
    private final List<String> contents;
    private final List<Axis> axes = new ArrayList<>();
    private final boolean lossesDescend;

    /**
     * Finds out about the dimensions.
     *
     * @param metadata of the array
     * @param shape its sizes, slowest first
     */
    PantaRheiDimensions(JsonTree metadata, int[] shape) {
        this.metadata = metadata;
        contents = contents(shape.length);
        for (int fromEnd = shape.length - 1; fromEnd >= 0; fromEnd--) {
            axes.add(axis(fromEnd, shape[shape.length - 1 - fromEnd]));
        }
        int energy = contents.indexOf(ENERGY);
        Axis losses = energy < 0 ? null : axes.get(shape.length - 1 - energy);
        lossesDescend = losses != null && isEels() && losses.coordinate((losses.size() - 1) / 2.0) < 0;
        if (lossesDescend) {
            double first = -losses.coordinate(losses.size() - 1.0);
            axes.set(shape.length - 1 - energy, Axis.uniform(ENERGY, AxisRole.SIGNAL, losses.size(), first, losses.scale(),
                    losses.units()));
        }
    }

    boolean isEels() {
        return metadata.text("filter.mode").equals("EELS");
    }

    /** Until version 0.23, Panta Rhei stored spectra by the energy of the electrons, so losses are negative and descend. */
    boolean lossesDescend() {
        return lossesDescend;
    }

    /** One axis a dimension, without the numbering of a single item. @return slowest first, in the order of the array */
    List<Axis> axes() {
        List<Axis> real = new ArrayList<>();
        for (int i = 0; i < axes.size(); i++) {
            boolean numbering = contents.get(axes.size() - 1 - i).contains("Index");
            if (axes.get(i).size() != 1 || !numbering) {
                real.add(axes.get(i));
            }
        }
        return real;
    }

    /** What stands along each dimension, fastest first; empty for plain pixels. */
    private List<String> contents(int dimensions) {
        List<String> known = new ArrayList<>();
        if (metadata.find("content.types").orElse(null) instanceof List<?> listed) {
            listed.forEach(content -> known.add(content.toString()));
        }
        boolean curves = metadata.text("type").equals("1D");
        if (known.isEmpty()) {
            known.add("");
            if (!curves && dimensions > 1) {
                known.add("");
            }
        }
        if (curves && known.size() == 1 && dimensions > 1) {
            known.add("PlotIndex");
        }
        while (known.size() < dimensions) {
            known.add("Index");
        }
        return known.subList(0, dimensions);
    }

    private Axis axis(int fromEnd, int size) {
        String content = contents.get(fromEnd);
        String name = content;
        if (content.isEmpty()) {
            int before = Collections.frequency(contents.subList(0, fromEnd), "");
            name = PIXELS.get(Math.min(before, PIXELS.size() - 1));
        }
        AxisRole role = NAVIGATION.contains(content) ? AxisRole.NAVIGATION : AxisRole.SIGNAL;
        JsonTree calibration = calibration(fromEnd);
        double value = calibration.number("value").orElse(1);
        double step = value * calibration.number("pixel_factor").orElse(1);
        double offset = value * calibration.number("offset").orElse(0);
        boolean usable = Double.isFinite(step) && step != 0 && Double.isFinite(offset);
        return Axis.uniform(name, role, size, usable ? offset : 0, usable ? step : 1, usable ? calibration.text("unit") : "");
    }

    @SuppressWarnings("unchecked")
    private JsonTree calibration(int fromEnd) {
        for (String source : List.of("device.calib", "user.calib", "inherited.calib")) {
            if (metadata.find(source).orElse(null) instanceof List<?> listed && fromEnd < listed.size()
                    && listed.get(fromEnd) instanceof Map<?, ?> calibration) {
                return JsonTree.of((Map<String, Object>) calibration);
            }
        }
        return JsonTree.empty();
    }
}
