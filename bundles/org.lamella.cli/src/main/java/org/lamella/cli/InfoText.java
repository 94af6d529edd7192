package org.lamella.cli;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.List;
import java.util.OptionalDouble;
import org.lamella.core.signal.Acquisition;
import org.lamella.workflow.InfoAxis;
import org.lamella.workflow.InfoEntry;
import org.lamella.workflow.InfoSignal;

/** What {@code info} prints for people. */
final class InfoText {

    private static final MathContext ROUNDING = new MathContext(6);

    private InfoText() {
    }

    /** The files that could be read, one paragraph a signal. */
    static String of(List<InfoEntry> entries) {
        StringBuilder text = new StringBuilder();
        for (InfoEntry entry : entries) {
            if (entry instanceof InfoEntry.Described described) {
                text.append(text.isEmpty() ? "" : "\n").append(described.file()).append(" (").append(described.format()).append(")\n");
                described.signals().forEach(signal -> text.append(of(signal)));
            }
        }
        return text.toString();
    }

    private static String of(InfoSignal signal) {
        TextTable table = new TextTable();
        table.row("  [" + signal.index() + "]", "'" + signal.title() + "'", signal.kind() + ", " + signal.dtype());
        for (InfoAxis axis : signal.axes()) {
            table.row("", axis.role() + " axis", axis.name() + ": " + axis.size() + " points from " + number(axis.offset()) + " by "
                    + number(axis.scale()) + " " + axis.units());
        }
        signal.values().ifPresent(values ->
                table.row("", "values", "sum " + number(values.sum()) + ", largest " + number(values.max()) + ", "
                + values.nonZero() + " not zero"));
        Acquisition acquisition = signal.acquisition();
        known(table, "beam energy", acquisition.beamEnergyKeV(), "keV");
        known(table, "live time", acquisition.liveTimeS(), "s");
        known(table, "real time", acquisition.realTimeS(), "s");
        known(table, "elevation", acquisition.elevationDeg(), "°");
        known(table, "azimuth", acquisition.azimuthDeg(), "°");
        if (!acquisition.elements().isEmpty()) {
            table.row("", "elements", String.join(" ", acquisition.elements()));
        }
        signal.warnings().forEach(warning -> table.row("", "warning", warning));
        return table.toString();
    }

    private static void known(TextTable table, String name, OptionalDouble value, String unit) {
        value.ifPresent(number -> table.row("", name, number(number) + " " + unit));
    }

    /** Exact for whole numbers, else rounded to six digits. */
    static String number(Number value) {
        if (value instanceof Long || !Double.isFinite(value.doubleValue())) {
            return value.toString();
        }
        return new BigDecimal(value.doubleValue()).round(ROUNDING).stripTrailingZeros().toPlainString();
    }
}
