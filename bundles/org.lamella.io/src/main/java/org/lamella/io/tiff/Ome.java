package org.lamella.io.tiff;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.lamella.core.signal.Acquisition;
import org.lamella.io.internal.XmlTree;
import org.w3c.dom.Element;

/**
 * OME-XML in the image description: sizes and order of the axes of each stack, and the physical size of pixels. Other XML is kept as it
 * is.
 */
final class Ome {

    private static final int ORDER_LENGTH = 5;

    private Ome() {
    }

    static Description read(Directory directory) throws IOException {
        Optional<String> text = directory.text(Tag.DESCRIPTION).filter(found -> found.startsWith("<"));
        if (text.isEmpty()) {
            return Description.NOTHING;
        }
        Element root;
        try {
            root = XmlTree.parse(text.get().getBytes(StandardCharsets.UTF_8));
        } catch (IOException notXml) {
            // a description is for people to read; the image is none the worse for it
            return Description.NOTHING;
        }
        Map<String, Step> steps = new LinkedHashMap<>();
        List<List<Description.Dimension>> stacks = new ArrayList<>();
        for (Element pixels : XmlTree.descendants(root, "Pixels")) {
            stacks.add(stack(pixels, directory.integer(Tag.SAMPLES, 1)));
            for (String axis : List.of("X", "Y", "Z")) {
                step(pixels, axis).ifPresent(step -> steps.putIfAbsent(axis.toLowerCase(Locale.ROOT), step));
            }
        }
        return new Description(steps, stacks, Acquisition.UNKNOWN, Map.of(root.getTagName(), XmlTree.of(root)));
    }

    private static Optional<Step> step(Element pixels, String axis) {
        String unit = pixels.getAttribute("PhysicalSize" + axis + "Unit");
        // micrometres are the standard's default
        return number(pixels.getAttribute("PhysicalSize" + axis)).flatMap(size -> Step.of(0, size, unit.isEmpty() ? "\u00b5m"
                : Step.unit(unit)));
    }

    private static Optional<Double> number(String text) {
        try {
            return Optional.of(Double.valueOf(text));
        } catch (NumberFormatException notThere) {
            return Optional.empty();
        }
    }

    /** The axes of the pages; the order in the file names the fastest first. @param samples channels that share a page */
    private static List<Description.Dimension> stack(Element pixels, long samples) {
        String order = pixels.getAttribute("DimensionOrder").length() == ORDER_LENGTH ? pixels.getAttribute("DimensionOrder") : "XYCZT";
        List<Description.Dimension> stack = new ArrayList<>();
        for (int i = ORDER_LENGTH - 1; i >= 2; i--) {
            String axis = order.substring(i, i + 1);
            double size = number(pixels.getAttribute("Size" + axis)).orElse(1.0) / (axis.equals("C") ? samples : 1);
            stack.add(new Description.Dimension(axis.toLowerCase(Locale.ROOT), Math.max(1, (int) size)));
        }
        return stack;
    }
}
