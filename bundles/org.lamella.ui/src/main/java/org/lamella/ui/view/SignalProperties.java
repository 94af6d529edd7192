package org.lamella.ui.view;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import org.lamella.core.cube.SparseCube;
import org.lamella.core.signal.Acquisition;
import org.lamella.core.signal.Axis;
import org.lamella.core.signal.AxisRole;
import org.lamella.core.signal.Signal;
import org.lamella.core.signal.SpectrumImage;
import org.lamella.ui.session.DerivedResult;
import org.lamella.ui.session.OpenSignal;
import org.lamella.ui.session.Prepared;
import org.lamella.ui.view.PropertyTable.Row;
import org.lamella.workflow.DecompositionOutcome;
import org.lamella.workflow.SourceFile;
import org.lamella.workflow.StepRecord;

/** What there is to say about a signal and a result of it. May take a pass over the values. */
final class SignalProperties {

    private static final double BYTES_A_MEGABYTE = 1e6;
    private static final int DIGITS = 6;

    private SignalProperties() {
    }

    static List<Row> of(OpenSignal open, Optional<DerivedResult> result) {
        List<Row> groups = new ArrayList<>();
        Signal signal = open.signal();
        groups.add(Row.group("Signal", signalRows(open)));
        open.prepared().ifPresent(prepared -> groups.add(Row.group("Preparation", preparation(prepared))));
        groups.add(Row.group("Calibration", signal.axes().stream().map(SignalProperties::axis).toList()));
        List<Row> acquisition = acquisition(signal.header().acquisition());
        if (!acquisition.isEmpty()) {
            groups.add(Row.group("Acquisition", acquisition));
        }
        groups.add(Row.group("Statistics", statistics(signal)));
        result.flatMap(DerivedResult::outcome).ifPresent(outcome -> {
            groups.add(Row.group("Decomposition", decomposition(outcome)));
            groups.add(Row.group("Provenance", provenance(outcome)));
        });
        return groups;
    }

    private static List<Row> signalRows(OpenSignal open) {
        List<Row> rows = new ArrayList<>();
        Signal signal = open.signal();
        rows.add(Row.of("Title", open.label()));
        rows.add(Row.of("Kind", signal.header().kind().name().replace('_', ' ')));
        rows.add(Row.of("Number type", signal.dataType().numpyName()));
        open.origin().ifPresent(origin -> {
            rows.add(Row.of("File", origin.file().toString()));
            rows.add(Row.of("Format", origin.format()));
            origin.part().forEach((name, value) -> rows.add(Row.of("Part: " + name, value)));
        });
        signal.header().warnings().forEach(warning -> rows.add(Row.of("Note", warning)));
        return rows;
    }

    private static Row axis(Axis axis) {
        String unit = axis.units().startsWith("<") ? "" : " " + axis.units();
        String name = axis.name().isBlank() || axis.name().startsWith("<")
                ? axis.role() == AxisRole.SIGNAL ? "Signal" : "Navigation" : axis.name();
        String scale = axis.isUniform()
                ? String.format(Locale.ROOT, "%d × %s%s, from %s%s", axis.size(), plain(axis.scale()), unit, plain(axis.offset()), unit)
                : String.format(Locale.ROOT, "%d, %s to %s%s", axis.size(), plain(axis.coordinate(0)),
                plain(axis.coordinate(axis.size() - 1.0)), unit);
        return Row.of(name, scale);
    }

    private static List<Row> acquisition(Acquisition a) {
        List<Row> rows = new ArrayList<>();
        add(rows, "Beam energy", a.beamEnergyKeV(), "keV");
        add(rows, "Live time", a.liveTimeS(), "s");
        add(rows, "Real time", a.realTimeS(), "s");
        add(rows, "Dwell time a pixel", a.dwellTimeS(), "s");
        add(rows, "Elevation", a.elevationDeg(), "°");
        add(rows, "Azimuth", a.azimuthDeg(), "°");
        add(rows, "Stage tilt", a.tiltDeg(), "°");
        add(rows, "Width of Mn Kα", a.resolutionMnKaEv(), "eV");
        add(rows, "Convergence angle", a.convergenceMrad(), "mrad");
        add(rows, "Collection angle", a.collectionMrad(), "mrad");
        if (!a.elements().isEmpty()) {
            rows.add(Row.of("Elements", String.join(", ", a.elements())));
        }
        if (!a.xrayLines().isEmpty()) {
            rows.add(Row.of("X-ray lines", String.join(", ", a.xrayLines())));
        }
        return rows;
    }

    private static void add(List<Row> rows, String name, OptionalDouble value, String unit) {
        value.ifPresent(number -> rows.add(Row.of(name, plain(number) + " " + unit)));
    }

    /** Six digits, without zeros at the end. */
    private static String plain(double number) {
        return number == 0 ? "0" : new BigDecimal(number).round(new MathContext(DIGITS)).stripTrailingZeros().toPlainString();
    }

    private static List<Row> statistics(Signal signal) {
        List<Row> rows = new ArrayList<>();
        rows.add(Row.of("Sum", number(signal.sum())));
        rows.add(Row.of("Largest value", number(signal.max())));
        rows.add(Row.of("Above zero", String.format(Locale.ROOT, "%,d", signal.nonZero())));
        if (signal instanceof SpectrumImage image) {
            rows.add(Row.of("Mean a pixel", String.format(Locale.ROOT, "%.4g", signal.sum().doubleValue() / image.cube().pixels())));
            if (image.cube() instanceof SparseCube sparse) {
                rows.add(Row.of("In memory", String.format(Locale.ROOT, "%.1f MB, sparse", sparse.storageBytes() / BYTES_A_MEGABYTE)));
            }
        }
        return rows;
    }

    private static String number(Number value) {
        return value instanceof Long whole ? String.format(Locale.ROOT, "%,d", whole)
                : String.format(Locale.ROOT, "%.6g", value.doubleValue());
    }

    private static List<Row> decomposition(DecompositionOutcome outcome) {
        List<Row> rows = new ArrayList<>();
        rows.add(Row.of("Method", outcome.result().method()));
        rows.add(Row.of("Components", Integer.toString(outcome.result().components())));
        addFacts(rows, outcome.result().facts());
        outcome.result().remarks().forEach(remark -> rows.add(Row.of("Remark", remark)));
        return rows;
    }

    private static void addFacts(List<Row> rows, Map<String, Object> facts) {
        facts.forEach((name, value) -> rows.add(Row.of(name, value instanceof Double number ? String.format(Locale.ROOT, "%.6g", number)
                : String.valueOf(value))));
    }

    private static List<Row> preparation(Prepared prepared) {
        List<Row> rows = new ArrayList<>();
        for (StepRecord step : prepared.provenance().steps()) {
            rows.add(Row.of("Step: " + step.step(), step.contribution()));
        }
        prepared.parameters().entrySet().stream().filter(entry -> !entry.getValue().isBlank())
                .forEach(entry -> rows.add(Row.of(entry.getKey(), entry.getValue())));
        addFacts(rows, prepared.facts());
        prepared.remarks().forEach(remark -> rows.add(Row.of("Remark", remark)));
        return rows;
    }

    private static List<Row> provenance(DecompositionOutcome outcome) {
        List<Row> rows = new ArrayList<>();
        StepRecord step = outcome.step();
        rows.add(Row.of("Algorithm", step.contribution() + " of " + step.bundle()));
        step.parameters().forEach((name, value) -> rows.add(Row.of(name, value)));
        rows.add(Row.of("Started", step.startedAt().toString()));
        rows.add(Row.of("Took", String.format(Locale.ROOT, "%.2f s", step.seconds())));
        for (SourceFile input : outcome.provenance().inputs()) {
            rows.add(Row.of("Input", input.path()));
            rows.add(Row.of("SHA-256", input.sha256()));
        }
        rows.add(Row.of("Program", outcome.provenance().program().name() + " " + outcome.provenance().program().version()));
        return rows;
    }
}
