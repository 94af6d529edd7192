package org.lamella.workflow.report;

import java.util.List;
import java.util.OptionalDouble;
import org.lamella.core.signal.Acquisition;
import org.lamella.core.signal.AxisRole;
import org.lamella.workflow.InfoAxis;
import org.lamella.workflow.InfoSignal;
import org.lamella.workflow.InfoValues;
import org.lamella.workflow.document.Facts;
import org.lamella.workflow.document.Section;
import org.lamella.workflow.document.Table;
import org.lamella.workflow.document.Table.Cell;
import org.lamella.workflow.document.Table.Kind;

/** What was measured: sizes, axes, counts and acquisition. */
final class SignalSection {

    private static final int DIGITS = 5;
    private static final int ACQUISITION_DIGITS = 6;

    private SignalSection() {
    }

    static Section of(InfoSignal signal) {
        Facts.Builder facts = Facts.builder().add("Title", signal.title().isBlank() ? "(untitled)" : signal.title())
                .add("Kind", signal.kind().name().replace('_', ' ')).add("Number type", signal.dtype());
        signal.values().ifPresent(values -> facts.add("Sum", Numbers.any(values.sum())).add("Largest value", Numbers.any(values.max()))
                .add("Values not zero", nonZero(signal, values)));
        addAcquisition(facts, signal.acquisition());
        return new Section("Signal", Section.Style.PLAIN).add(facts.build()).add(axes(signal.axes()));
    }

    private static String nonZero(InfoSignal signal, InfoValues values) {
        double all = signal.shape().stream().mapToDouble(Integer::doubleValue).reduce(1, (a, b) -> a * b);
        return Numbers.whole(values.nonZero()) + (all == 0 ? "" : " (" + Numbers.percent(values.nonZero() / all) + ")");
    }

    private static void addAcquisition(Facts.Builder facts, Acquisition acquisition) {
        add(facts, "Beam energy", acquisition.beamEnergyKeV(), "keV");
        add(facts, "Live time", acquisition.liveTimeS(), "s");
        add(facts, "Real time", acquisition.realTimeS(), "s");
        add(facts, "Dwell time", acquisition.dwellTimeS(), "s");
        add(facts, "Detector elevation", acquisition.elevationDeg(), "°");
        add(facts, "Detector azimuth", acquisition.azimuthDeg(), "°");
        if (!acquisition.elements().isEmpty()) {
            facts.add("Elements", String.join(", ", acquisition.elements()));
        }
    }

    private static void add(Facts.Builder facts, String name, OptionalDouble value, String unit) {
        if (value.isPresent()) {
            facts.add(name, Numbers.significant(value.getAsDouble(), ACQUISITION_DIGITS) + (unit.equals("°") ? "" : " ") + unit);
        }
    }

    private static Table axes(List<InfoAxis> axes) {
        Table.Builder table = Table.builder("Axes of the signal, the slowest first.").columns(Kind.WORD, "Axis", "Role")
                .columns(Kind.NUMBER, "Points", "From", "To", "Step");
        for (InfoAxis axis : axes) {
            table.row(Cell.of(AxisLabels.isSaid(axis.name()) ? axis.name() : "(unnamed)"), Cell.of(axis.role()),
                    Cell.of(Numbers.whole(axis.size()), axis.size()), coordinate(axis, axis.offset()),
                    coordinate(axis, axis.offset() + (axis.size() - 1) * axis.scale()), coordinate(axis, axis.scale()));
        }
        return table.build();
    }

    private static Cell coordinate(InfoAxis axis, double value) {
        return Cell.of(Numbers.significant(value, DIGITS) + (AxisLabels.isSaid(axis.units()) ? " " + axis.units() : ""), value);
    }

    /** Sizes of the axes of one role, fastest first as microscopists say them: width times height. */
    static String sizes(InfoSignal signal, AxisRole role) {
        return signal.axes().stream().filter(axis -> axis.role().equals(role.label())).map(axis -> Integer.toString(axis.size()))
                .reduce((slower, faster) -> faster + " × " + slower).orElse("");
    }
}
