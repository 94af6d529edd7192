package org.lamella.ui.view;

import java.util.Locale;
import org.lamella.core.signal.Axis;

/** Numbers read off a view, in words. */
final class Readings {

    private static final double LARGE = 1e6;

    private Readings() {
    }

    /** An energy with as many decimals as the axis resolves. */
    static String energy(double value, Axis axis) {
        int decimals = Math.max(0, Math.min(6, (int) Math.ceil(-Math.log10(Math.max(1e-6, Math.abs(axis.scale()))))));
        String unit = axis.units().startsWith("<") ? "" : axis.units();
        return (String.format(Locale.ROOT, "%." + decimals + "f ", value) + unit).strip();
    }

    /** A value: whole numbers in full, others with four digits. */
    static String value(double value) {
        if (Double.isNaN(value)) {
            return "–";
        }
        boolean whole = value == Math.rint(value) && Math.abs(value) < LARGE;
        return whole ? Long.toString((long) value) : String.format(Locale.ROOT, "%.4g", value);
    }
}
