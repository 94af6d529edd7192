package org.lamella.io.ncem;

import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.lamella.core.signal.Acquisition;

/** What the group {@code microscope} says, under names that every program chooses: {@code voltage}, {@code accelerating voltage [V]}. */
final class NcemMicroscope {

    private static final Pattern NUMBER = Pattern.compile("\\s*([0-9]+\\.?[0-9]*(?:[eE][+-]?[0-9]+)?)\\s*(k?)V?\\s*");
    /** No microscope has as many kilovolts, so larger numbers are volts. */
    private static final double MOST_KILOVOLTS = 3000;

    private NcemMicroscope() {
    }

    static Acquisition acquisition(Map<String, Object> about) {
        double keV = Double.NaN;
        if (about.get("microscope") instanceof Map<?, ?> microscope) {
            for (Map.Entry<?, ?> entry : microscope.entrySet()) {
                if (Double.isNaN(keV) && entry.getKey().toString().toLowerCase(Locale.ROOT).replaceAll("[ _]", "")
                        .matches("(accelerating)?voltage.*")) {
                    keV = kilovolts(String.valueOf(entry.getValue()));
                }
            }
        }
        return Acquisition.builder().beamEnergyKeV(keV).build();
    }

    private static double kilovolts(String text) {
        Matcher number = NUMBER.matcher(text);
        if (!number.matches()) {
            return Double.NaN;
        }
        double value = Double.parseDouble(number.group(1));
        return number.group(2).isEmpty() && value > MOST_KILOVOLTS ? value / 1000 : value;
    }
}
