package org.lamella.io.tiff;

import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.lamella.core.signal.Acquisition;
import org.lamella.core.signal.MetadataTree;

/** The {@code key=value} lines that ImageJ writes as description; the resolution fields then count pixels a unit. */
final class ImageJ {

    static final String MARK = "ImageJ=";

    /** How ImageJ writes letters beyond ASCII. */
    private static final Pattern ESCAPED = Pattern.compile("\\\\u(\\p{XDigit}{4})");

    private ImageJ() {
    }

    static Description read(Directory directory) throws IOException {
        Optional<String> text = directory.text(Tag.DESCRIPTION).filter(found -> found.startsWith(MARK));
        if (text.isEmpty()) {
            return Description.NOTHING;
        }
        Map<String, Object> lines = new LinkedHashMap<>();
        for (String line : text.get().split("\\R")) {
            int equals = line.indexOf('=');
            if (equals > 0) {
                lines.put(line.substring(0, equals), unescaped(line.substring(equals + 1)));
            }
        }
        MetadataTree values = MetadataTree.of(lines);
        Map<String, Step> steps = new LinkedHashMap<>();
        String unit = Step.unit(values.text("unit").orElse(""));
        if (!unit.isEmpty()) {
            step(values, "x", pixel(directory, Tag.X_RESOLUTION), unit).ifPresent(step -> steps.put("x", step));
            step(values, "y", pixel(directory, Tag.Y_RESOLUTION), unit).ifPresent(step -> steps.put("y", step));
        }
        values.number("spacing").flatMap(spacing -> step(values, "z", OptionalDouble.of(spacing), unit))
                .ifPresent(step -> steps.put("z", step));
        values.number("finterval").flatMap(interval -> Step.of(0, interval, values.text("tunit").orElse("s")))
                .ifPresent(step -> steps.put("t", step));
        return new Description(steps, stacks(values), Acquisition.UNKNOWN, Map.of("ImageJ", lines));
    }

    private static String unescaped(String text) {
        return ESCAPED.matcher(text).replaceAll(letter -> Matcher.quoteReplacement(
                String.valueOf((char) Integer.parseInt(letter.group(1), 16))));
    }

    private static OptionalDouble pixel(Directory directory, int tag) throws IOException {
        OptionalDouble resolution = directory.number(tag);
        return resolution.isPresent() ? OptionalDouble.of(1 / resolution.getAsDouble()) : resolution;
    }

    private static Optional<Step> step(MetadataTree values, String axis, OptionalDouble scale, String unit) {
        if (scale.isEmpty()) {
            return Optional.empty();
        }
        // the origin counts pixels
        double origin = values.number(axis + "origin").orElse(0.0);
        String own = Step.unit(values.text(axis + "unit").orElse(unit));
        return Step.of(origin == 0 ? 0 : -origin * scale.getAsDouble(), scale.getAsDouble(), own);
    }

    private static List<List<Description.Dimension>> stacks(MetadataTree values) {
        int images = size(values, "images");
        List<Description.Dimension> stack = List.of(new Description.Dimension("t", size(values, "frames")),
                new Description.Dimension("z", size(values, "slices")), new Description.Dimension("c", size(values, "channels")));
        boolean complete = Description.pages(stack) == images;
        return images < 2 ? List.of() : List.of(complete ? stack : List.of(new Description.Dimension("z", images)));
    }

    private static int size(MetadataTree values, String key) {
        return Math.max(1, values.number(key).orElse(1.0).intValue());
    }
}
