package org.lamella.io.gatan;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.OptionalInt;
import org.lamella.core.signal.Axis;
import org.lamella.core.signal.AxisRole;

/** Axes of a DigitalMicrograph image: the origin is the point whose coordinate is zero. */
final class GatanCalibration {

    private static final String[] NAMES = {"x", "y", "z"};

    private final List<Integer> sizes;
    private final List<Tags> dimensions;
    private final List<String> names;
    private final OptionalInt spectral;

    /**
     * Reads the calibration of an image.
     *
     * @param image its tags
     * @param sizes its sizes, fastest first
     * @param spectra whether it holds spectra
     */
    GatanCalibration(Tags image, List<Integer> sizes, boolean spectra) {
        this.sizes = sizes;
        this.dimensions = image.list("ImageData", "Calibrations", "Dimension");
        String signal = image.text("ImageTags", "Meta Data", "Signal");
        boolean losses = signal.equals("EELS") || !image.group("ImageTags", "spim", "eels").root().isEmpty();
        boolean luminescence = signal.equals("CL");
        boolean xRays = GatanMetadata.isXRays(signal);
        List<String> units = losses || xRays ? List.of("ev", "kev") : luminescence ? List.of("nm") : List.of();
        spectral = spectra ? dimension(units, usual(), !luminescence) : OptionalInt.empty();
        // series of energy-filtered images have energies too, but no spectra
        OptionalInt named = spectra ? spectral : losses ? dimension(units, sizes.size() - 1, true) : OptionalInt.empty();
        names = names(xRays ? OptionalInt.empty() : named, losses ? "Energy loss" : "Wavelength");
    }

    /** Where spectra usually stand: slowest in spectrum images, fastest in line scans. */
    private int usual() {
        return sizes.size() > 2 ? sizes.size() - 1 : 0;
    }

    /** The dimension in one of some units: the usual one if it is, else the slowest that is. */
    private OptionalInt dimension(List<String> wanted, int usual, boolean anywhere) {
        int found = wanted.contains(units(usual).toLowerCase(Locale.ROOT)) ? usual : -1;
        for (int i = sizes.size() - 1; i >= 0 && found < 0 && anywhere; i--) {
            found = wanted.contains(units(i).toLowerCase(Locale.ROOT)) ? i : -1;
        }
        return found < 0 ? OptionalInt.empty() : OptionalInt.of(found);
    }

    private List<String> names(OptionalInt named, String signalName) {
        List<String> all = new ArrayList<>();
        int space = 0;
        for (int i = 0; i < sizes.size(); i++) {
            boolean signal = named.isPresent() && named.getAsInt() == i;
            all.add(signal ? signalName : space < NAMES.length ? NAMES[space] : "axis " + space);
            space += signal ? 0 : 1;
        }
        return all;
    }

    private String units(int dimension) {
        return dimension < dimensions.size() ? dimensions.get(dimension).text("Units").replace('\u03bc', '\u00b5').strip() : "";
    }

    /** The dimension along which spectra run, told by its unit or, without one, by its place. */
    int spectralDimension() {
        return spectral.orElse(usual());
    }

    Axis axis(int dimension, AxisRole role) {
        double scale = 1;
        double origin = 0;
        if (dimension < dimensions.size()) {
            scale = dimensions.get(dimension).numberOr(1, "Scale");
            origin = dimensions.get(dimension).numberOr(0, "Origin");
        }
        boolean usable = Double.isFinite(scale) && scale != 0 && Double.isFinite(origin);
        return Axis.uniform(names.get(dimension), role, sizes.get(dimension), usable ? 0 - origin * scale : 0, usable ? scale : 1,
                units(dimension));
    }
}
