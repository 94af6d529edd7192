package org.lamella.workflow;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.lamella.core.LamellaException;
import org.lamella.core.contribution.MeasuredProfile;
import org.lamella.core.contribution.MeasuredProfile.Curve;

/**
 * A measured profile in a table: a column of positions whose name begins with distance or position and may say nm, &micro;m or m, for each
 * element a column named by its symbol, in percent by mass unless its name says {@code mass fraction}, and beside it its standard
 * deviation, {@code Cr sigma}.
 */
public final class MeasuredProfileFile {

    private static final Pattern ELEMENT = Pattern.compile("([A-Z][a-z]?)(?:[ _]*\\(?(wt%|wt\\.%|mass[ _]fraction|at%|at\\.%)\\)?)?");
    private static final Pattern SIGMA = Pattern.compile("(.+?)[ _]*\\(?(?:sigma|error|std)\\)?");
    private static final Pattern DISTANCE = Pattern.compile("(?i)(?:distance|position|x|z)(?:[ _]*\\(?(nm|um|µm|μm|m)\\)?)?");

    private MeasuredProfileFile() {
    }

    /**
     * Reads a profile.
     *
     * @param file a table of comma-separated values
     * @return positions in order, values as mass fractions
     * @throws LamellaException when it cannot be read, or has no positions or no elements, saying which columns it has
     */
    public static MeasuredProfile read(Path file) throws LamellaException {
        CsvRows table = CsvRows.read(file);
        double[] distance = null;
        for (int c = 0; c < table.names().size() && distance == null; c++) {
            Matcher name = DISTANCE.matcher(table.names().get(c));
            if (name.matches()) {
                distance = scaled(table.numbers(c), unitNm(name.group(1)));
            }
        }
        if (distance == null) {
            throw new LamellaException("Cannot read " + file + ": it has no column of positions such as 'distance_nm', only "
                    + String.join(", ", table.names()) + ".");
        }
        int[] order = order(file, distance);
        List<Curve> curves = new ArrayList<>();
        for (int c = 0; c < table.names().size(); c++) {
            Matcher name = ELEMENT.matcher(table.names().get(c));
            if (name.matches()) {
                curves.add(curve(table, c, name, order));
            }
        }
        if (curves.isEmpty()) {
            throw new LamellaException("Cannot read " + file + ": it has no column named by the symbol of an element, only "
                    + String.join(", ", table.names()) + ".");
        }
        return new MeasuredProfile(file.getFileName().toString(), sorted(distance, order), curves);
    }

    private static double unitNm(String unit) {
        if (unit == null || unit.equalsIgnoreCase("nm")) {
            return 1;
        }
        return unit.equalsIgnoreCase("m") ? 1e9 : 1e3;
    }

    private static int[] order(Path file, double[] distance) throws LamellaException {
        for (double position : distance) {
            if (!Double.isFinite(position)) {
                throw new LamellaException("Cannot read " + file + ": a position is no number.");
            }
        }
        Integer[] rows = new Integer[distance.length];
        Arrays.setAll(rows, i -> i);
        Arrays.sort(rows, (a, b) -> Double.compare(distance[a], distance[b]));
        return Arrays.stream(rows).mapToInt(Integer::intValue).toArray();
    }

    private static Curve curve(CsvRows table, int column, Matcher name, int[] order) throws LamellaException {
        String unit = name.group(2) == null ? "wt%" : name.group(2);
        if (unit.startsWith("at")) {
            throw new LamellaException("Cannot read " + table.file() + ": " + name.group(1)
                    + " is in at%; a profile is compared in wt%, so convert it with all elements first.");
        }
        double factor = unit.startsWith("mass") ? 1 : 0.01;
        double[] values = sorted(scaled(table.numbers(column), factor), order);
        double[] sigma = new double[values.length];
        Arrays.fill(sigma, Double.NaN);
        for (int c = 0; c < table.names().size(); c++) {
            Matcher error = SIGMA.matcher(table.names().get(c));
            if (error.matches() && (error.group(1).equals(table.names().get(column)) || error.group(1).equals(name.group(1)))) {
                sigma = sorted(scaled(table.numbers(c), factor), order);
            }
        }
        return new Curve(name.group(1), values, sigma);
    }

    private static double[] scaled(double[] values, double factor) {
        return Arrays.stream(values).map(value -> value * factor).toArray();
    }

    private static double[] sorted(double[] values, int[] order) {
        return Arrays.stream(order).mapToDouble(row -> values[row]).toArray();
    }
}
