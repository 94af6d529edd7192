package org.lamella.io.text;

import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.lamella.core.signal.Axis;
import org.lamella.core.signal.AxisRole;

/** The comment lines above an image that say where its rows and columns stand: {@code # x = 0.0 + 0.5 * column (nm)}. */
final class AxisNote {

    private static final Pattern NOTE = Pattern.compile("# ([xy]) = (\\S+) \\+ (\\S+) \\* (?:row|column)(?: \\((.*)\\))?");

    private AxisNote() {
    }

    /** The line for an axis. @param name x or y @param axis the axis */
    static String of(String name, Axis axis) {
        return "# " + name + " = " + axis.offset() + " + " + axis.scale() + " * " + (name.equals("x") ? "column" : "row")
                + (axis.units().isEmpty() ? "" : " (" + axis.units() + ")");
    }

    /** The axis that a header describes. @param header lines @param name x or y @param size how many points it has */
    static Optional<Axis> find(List<String> header, String name, int size) {
        for (String line : header) {
            Matcher matcher = NOTE.matcher(line);
            if (matcher.matches() && matcher.group(1).equals(name)) {
                try {
                    String units = Optional.ofNullable(matcher.group(4)).orElse("");
                    return Optional.of(Axis.uniform(name, AxisRole.SIGNAL, size, Double.parseDouble(matcher.group(2)),
                            Double.parseDouble(matcher.group(3)), units));
                } catch (NumberFormatException someoneElses) {
                    return Optional.empty();
                }
            }
        }
        return Optional.empty();
    }
}
