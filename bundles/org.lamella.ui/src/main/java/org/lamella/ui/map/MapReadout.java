package org.lamella.ui.map;

import java.util.Locale;
import java.util.stream.Collectors;
import org.lamella.core.signal.Axis;
import org.lamella.ui.session.LinkedMap;

/** Place and value under the cursor in words. */
final class MapReadout {

    private static final double LARGE = 1e5;

    private MapReadout() {
    }

    /** For instance {@code x 12.5, y 80 nm   (25, 160)   147 counts}; empty beside the map. */
    static String words(LinkedMap map, Place at) {
        int column = (int) Math.floor(at.x());
        int row = (int) Math.floor(at.y());
        if (column < 0 || row < 0 || column >= map.width() || row >= map.height()) {
            return "";
        }
        int pixel = row * map.width() + column;
        String values = map.isOverlay() ? map.layers().stream().map(layer -> layer.label() + " " + number(layer.values()[pixel]))
                .collect(Collectors.joining(", ")) : number(map.values()[pixel]) + " " + map.unit();
        return (calibrated(map, column, row) + "pixel " + column + ", " + row + "   " + values).strip();
    }

    private static String calibrated(LinkedMap map, int column, int row) {
        Axis x = map.xAxis();
        Axis y = map.yAxis();
        if (x.units().isBlank() || x.units().startsWith("<") || !x.units().equals(y.units())) {
            return "";
        }
        return String.format(Locale.ROOT, "x %.4g, y %.4g %s   ", x.coordinate(column), y.coordinate(row), x.units());
    }

    private static String number(double value) {
        boolean whole = value == Math.rint(value) && Math.abs(value) < LARGE;
        return whole ? Long.toString((long) value) : String.format(Locale.ROOT, "%.4g", value);
    }
}
