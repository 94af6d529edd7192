package org.lamella.io.text;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.lamella.core.signal.Acquisition;
import org.lamella.core.signal.Axis;
import org.lamella.core.signal.AxisRole;
import org.lamella.core.signal.Image;
import org.lamella.core.signal.MetadataTree;
import org.lamella.core.signal.NumericArray;
import org.lamella.core.signal.Signal;
import org.lamella.core.signal.SignalHeader;
import org.lamella.core.signal.SignalKind;
import org.lamella.core.signal.Spectrum;

/**
 * What a table shows. A first column that only rises or only falls is the axis of the others, each of which is a spectrum or profile;
 * several columns without such an axis and without names are an image.
 */
final class TableSignals {

    /** Wider tables without names have a first column that is an axis only when its steps are equal. */
    private static final int NARROW = 8;
    /** Steps count as equal when no point is further from the straight line than this part of one. */
    private static final double EVEN = 0.02;

    private final TextTable table;
    private final String title;
    private final Optional<ColumnNames> names;
    private final List<Integer> columns = new ArrayList<>();

    private TableSignals(Path file, TextTable table) {
        this.table = table;
        title = file.getFileName().toString().replaceFirst("\\.[^.]*$", "");
        names = ColumnNames.of(table);
        for (int column = 0; column < table.columns(); column++) {
            if (!Arrays.stream(table.column(column)).allMatch(Double::isNaN)) {
                columns.add(column);
            }
        }
    }

    /** The signals of a table. @param file names those without a name of their own */
    static List<Signal> of(Path file, TextTable table) {
        TableSignals signals = new TableSignals(file, table);
        Optional<Axis> y = AxisNote.find(table.header(), "y", table.rows().size());
        Optional<Axis> x = AxisNote.find(table.header(), "x", table.columns());
        if (x.isPresent() && y.isPresent()) {
            return List.of(signals.image(y.get(), x.get()));
        }
        double[] first = table.column(signals.columns.get(0));
        boolean axis = signals.columns.size() > 1 && isMonotonic(first)
                && (signals.names.isPresent() || signals.columns.size() <= NARROW || isEven(first));
        if (!axis && signals.names.isEmpty() && signals.columns.size() > 2) {
            return List.of(signals.image(Axis.uniform("y", AxisRole.SIGNAL, table.rows().size(), 0, 1, ""),
                    Axis.uniform("x", AxisRole.SIGNAL, table.columns(), 0, 1, "")));
        }
        return signals.spectra(axis);
    }

    private Image image(Axis y, Axis x) {
        double[] values = new double[y.size() * x.size()];
        for (int row = 0; row < y.size(); row++) {
            System.arraycopy(table.rows().get(row), 0, values, row * x.size(), x.size());
        }
        return new Image(header(title, SignalKind.IMAGE), y, x, NumericArray.of(values));
    }

    private List<Signal> spectra(boolean firstIsAxis) {
        Axis axis = firstIsAxis ? axis(columns.get(0)) : Axis.uniform("channel", AxisRole.SIGNAL, table.rows().size(), 0, 1, "");
        SignalKind kind = axis.units().matches("[pn\u00b5\u03bcu]?m|mm|\u00c5") ? SignalKind.OTHER : SignalKind.SPECTRUM;
        List<Integer> values = firstIsAxis ? columns.subList(1, columns.size()) : columns;
        List<Signal> spectra = new ArrayList<>();
        for (int column : values) {
            String own = names.map(known -> known.names().get(column)).orElse("");
            String name = !own.isEmpty() ? own : values.size() == 1 ? title : title + " " + (spectra.size() + 1);
            spectra.add(new Spectrum(header(name, kind), axis, NumericArray.of(table.column(column))));
        }
        return spectra;
    }

    private Axis axis(int column) {
        String name = names.map(known -> known.names().get(column)).filter(found -> !found.isEmpty()).orElse("x");
        String units = names.map(known -> known.units().get(column)).orElse("");
        double[] points = table.column(column);
        double step = (points[points.length - 1] - points[0]) / (points.length - 1);
        return isEven(points) ? Axis.uniform(name, AxisRole.SIGNAL, points.length, points[0], step, units)
                : Axis.nonUniform(name, AxisRole.SIGNAL, points, units);
    }

    private static boolean isMonotonic(double[] points) {
        for (int i = 1; i < points.length; i++) {
            if (!Double.isFinite(points[i]) || !(Math.signum(points[i] - points[i - 1]) == Math.signum(points[1] - points[0]))) {
                return false;
            }
        }
        return Double.isFinite(points[0]) && points[1] != points[0];
    }

    private static boolean isEven(double[] points) {
        double step = (points[points.length - 1] - points[0]) / (points.length - 1);
        for (int i = 0; i < points.length; i++) {
            if (!(Math.abs(points[i] - points[0] - i * step) <= EVEN * Math.abs(step))) {
                return false;
            }
        }
        return true;
    }

    private SignalHeader header(String name, SignalKind kind) {
        Map<String, Object> original = new LinkedHashMap<>();
        List<String> sentences = new ArrayList<>();
        for (String line : table.header()) {
            String content = line.replaceFirst("^[#%!*;/]+", "").strip();
            int colon = content.indexOf(':');
            int sign = colon > 0 ? colon : content.indexOf('=');
            if (sign > 0) {
                original.put(content.substring(0, sign).strip(), content.substring(sign + 1).strip());
            } else {
                sentences.add(line);
            }
        }
        original.put("header", sentences);
        original.put("notes", table.notes());
        return new SignalHeader(name, kind, Acquisition.UNKNOWN, MetadataTree.of(original), List.of());
    }
}
