package org.lamella.io.phenom;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.lamella.core.signal.Acquisition;
import org.lamella.core.signal.Axis;
import org.lamella.core.signal.AxisRole;
import org.lamella.io.internal.XmlTree;
import org.w3c.dom.Element;

/**
 * An image of a project with what the microscope says about it.
 *
 * @param tiff the picture
 * @param description the element {@code FeiImage}; empty for pictures that the microscope did not take
 */
record SemImage(EmbeddedTiff tiff, Optional<Element> description) {

    private static final String MICRO = "\u00b5";
    /** The unit of an image's axes fits a scale bar of a fifth of its width. */
    private static final double SCALE_BAR = 0.2;

    static SemImage of(byte[] file) throws IOException {
        EmbeddedTiff tiff = new EmbeddedTiff(file);
        Optional<String> text = tiff.description();
        return new SemImage(tiff, text.isEmpty() ? Optional.empty()
                : Optional.of(XmlTree.parse(text.get().getBytes(StandardCharsets.UTF_8))));
    }

    /** A quantity in the base unit; not a number when it is not said. */
    private double quantity(String... path) {
        return description.flatMap(root -> XmlTree.child(root, path)).map(SemImage::quantity).orElse(Double.NaN);
    }

    private static double quantity(Element element) {
        String unit = element.getAttribute("unit");
        try {
            return Double.parseDouble(element.getTextContent().strip()) * (unit.length() < 2 ? 1 : factor(unit.charAt(0)));
        } catch (NumberFormatException words) {
            return Double.NaN;
        }
    }

    private static double factor(char prefix) {
        return switch (prefix) {
            case 'M' -> 1e6;
            case 'k' -> 1e3;
            case 'm' -> 1e-3;
            case 'u', '\u00b5', '\u03bc' -> 1e-6;
            case 'n' -> 1e-9;
            case 'p' -> 1e-12;
            default -> Double.NaN;
        };
    }

    /** Width of the square that the microscope scans; not a number when it is not known. */
    private double fieldM() {
        return Math.max(quantity("pixelHeight") * tiff.height(), quantity("pixelWidth") * tiff.width());
    }

    Axis y() {
        return pixels("y", tiff.height(), quantity("pixelHeight"), SCALE_BAR * fieldM());
    }

    Axis x() {
        return pixels("x", tiff.width(), quantity("pixelWidth"), SCALE_BAR * fieldM());
    }

    /** An axis of a map of as many points over the scanned square. */
    Axis mapAxis(String name, int size) {
        double mapM = fieldM() * quantity("acquisition", "scan", "scanScale");
        return pixels(name, size, mapM / size, mapM);
    }

    /** An axis in the unit that fits a length. */
    private static Axis pixels(String name, int size, double stepM, double typicalM) {
        if (!(stepM > 0) || !(typicalM > 0)) {
            return Axis.uniform(name, AxisRole.NAVIGATION, size, 0, 1, "points");
        }
        String prefix = typicalM > 1 || typicalM <= 1e-9 ? "" : typicalM > 1e-3 ? "m" : typicalM > 1e-6 ? MICRO : "n";
        double unitM = prefix.isEmpty() ? 1 : factor(prefix.charAt(0));
        return Axis.uniform(name, AxisRole.NAVIGATION, size, 0, stepM / unitM, prefix + "m");
    }

    Acquisition acquisition() {
        return Acquisition.builder()
                // the voltage of the cathode is negative
                .beamEnergyKeV(Math.abs(quantity("acquisition", "scan", "highVoltage")) / 1e3)
                .dwellTimeS(quantity("acquisition", "scan", "dwellTime"))
                .build();
    }

    Map<String, Object> tree() {
        return description.map(XmlTree::of).orElseGet(LinkedHashMap::new);
    }
}
