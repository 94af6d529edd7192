package org.lamella.io.tiff;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import org.lamella.core.signal.Acquisition;
import org.lamella.core.signal.MetadataTree;
import org.lamella.io.internal.XmlTree;
import org.w3c.dom.Element;

/**
 * What the scanning microscopes of FEI, Thermo Fisher and Phenom write: sections with {@code key=value} lines in SI units, or a piece
 * of XML.
 */
final class Fei {

    private static final double V_PER_KV = 1e3;

    private Fei() {
    }

    static Description read(Directory directory) throws IOException {
        Optional<String> text = directory.text(Tag.FEI_HELIOS);
        if (text.isEmpty()) {
            text = directory.text(Tag.FEI_SFEG);
        }
        if (text.isPresent() && text.get().contains("[")) {
            return sections(text.get());
        }
        Optional<String> xml = directory.text(Tag.FEI_XML);
        return xml.isPresent() ? xml(xml.get()) : Description.NOTHING;
    }

    private static Description sections(String text) {
        Map<String, Map<String, Object>> sections = new LinkedHashMap<>();
        Map<String, Object> section = new LinkedHashMap<>();
        for (String line : text.split("\\R")) {
            String content = line.strip();
            int equals = content.indexOf('=');
            if (content.startsWith("[") && content.endsWith("]")) {
                section = sections.computeIfAbsent(content.substring(1, content.length() - 1), name -> new LinkedHashMap<>());
            } else if (equals > 0) {
                section.put(content.substring(0, equals), content.substring(equals + 1));
            }
        }
        MetadataTree tree = MetadataTree.of(sections);
        Map<String, Step> steps = new LinkedHashMap<>();
        first(tree, "Scan.PixelWidth", "EScan.PixelWidth", "IScan.PixelWidth")
                .ifPresent(size -> Step.ofMetres(size).ifPresent(step -> steps.put("x", step)));
        first(tree, "Scan.PixelHeight", "EScan.PixelHeight", "IScan.PixelHeight")
                .ifPresent(size -> Step.ofMetres(size).ifPresent(step -> steps.put("y", step)));
        Acquisition.Builder acquisition = Acquisition.builder();
        first(tree, "Beam.HV", "EBeam.HV").ifPresent(volts -> acquisition.beamEnergyKeV(volts / V_PER_KV));
        first(tree, "Scan.Dwelltime", "EScan.Dwell", "Scan.Dwell").ifPresent(acquisition::dwellTimeS);
        first(tree, "Stage.StageT").ifPresent(radians -> acquisition.tiltDeg(Math.toDegrees(radians)));
        return new Description(steps, List.of(), acquisition.build(), Map.of("FEI", sections));
    }

    private static OptionalDouble first(MetadataTree tree, String... paths) {
        for (String path : paths) {
            Optional<Double> value = tree.number(path);
            if (value.isPresent()) {
                return OptionalDouble.of(value.get());
            }
        }
        return OptionalDouble.empty();
    }

    private static Description xml(String text) throws IOException {
        Element root = XmlTree.parse(text.getBytes(StandardCharsets.UTF_8));
        Map<String, Step> steps = new LinkedHashMap<>();
        for (String axis : List.of("x", "y")) {
            XmlTree.child(root, axis.equals("x") ? "pixelWidth" : "pixelHeight").flatMap(Fei::size)
                    .ifPresent(step -> steps.put(axis, step));
        }
        return new Description(steps, List.of(), Acquisition.UNKNOWN, Map.of(root.getTagName(), XmlTree.of(root)));
    }

    private static Optional<Step> size(Element element) {
        try {
            double size = Double.parseDouble(element.getTextContent().strip());
            return element.hasAttribute("unit") ? Step.of(0, size, Step.unit(element.getAttribute("unit"))) : Step.ofMetres(size);
        } catch (NumberFormatException words) {
            return Optional.empty();
        }
    }
}
