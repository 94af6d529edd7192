package org.lamella.io.gatan;

import java.util.ArrayList;
import java.util.List;
import org.lamella.core.signal.Axis;
import org.lamella.core.signal.AxisRole;

/** Axes of a DigitalMicrograph image: the origin is the point whose coordinate is zero. */
final class GatanCalibration {

    private static final String[] NAMES = {"x", "y", "z"};

    private final List<Integer> sizes;
    private final List<Tags> dimensions;
    private final List<String> names;

    GatanCalibration(Tags image, List<Integer> sizes) {
        this.sizes = sizes;
        this.dimensions = image.list("ImageData", "Calibrations", "Dimension");
        String signal = image.text("ImageTags", "Meta Data", "Signal");
        boolean losses = signal.equals("EELS") || !image.group("ImageTags", "spim", "eels").root().isEmpty();
        names = names(losses ? "eV" : signal.equals("CL") ? "nm" : "", losses ? "Energy loss" : "Wavelength",
                !signal.equals("CL") || image.text("ImageTags", "Meta Data", "Format").startsWith("Spectrum"));
    }

    private List<String> names(String signalUnits, String signalName, boolean hasSignal) {
        List<String> all = new ArrayList<>();
        int space = 0;
        int found = -1;
        for (int i = sizes.size() - 1; i >= 0 && found < 0 && hasSignal && !signalUnits.isEmpty(); i--) {
            found = units(i).equals(signalUnits) ? i : -1;
        }
        for (int i = 0; i < sizes.size(); i++) {
            all.add(i == found ? signalName : space < NAMES.length ? NAMES[space] : "axis " + space);
            space += i == found ? 0 : 1;
        }
        return all;
    }

    private String units(int dimension) {
        return dimension < dimensions.size() ? dimensions.get(dimension).text("Units").replace('\u03bc', '\u00b5') : "";
    }

    Axis axis(int dimension, AxisRole role) {
        double scale = 1;
        double origin = 0;
        if (dimension < dimensions.size()) {
            scale = dimensions.get(dimension).numberOr(1, "Scale");
            origin = dimensions.get(dimension).numberOr(0, "Origin");
        }
        boolean usable = Double.isFinite(scale) && scale != 0 && Double.isFinite(origin);
        return Axis.uniform(names.get(dimension), role, sizes.get(dimension), usable ? -origin * scale : 0, usable ? scale : 1,
                units(dimension));
    }
}
