package org.lamella.workflow.part;

import java.util.List;
import java.util.function.ToDoubleFunction;
import org.lamella.core.contribution.Composition;
import org.lamella.workflow.QuantificationOutcome;
import org.lamella.workflow.chart.LineMarker;
import org.lamella.workflow.output.CsvTable;
import org.lamella.workflow.output.Figures;
import org.lamella.workflow.report.AxisLabels;
import org.lamella.workflow.report.Charts;
import org.lamella.workflow.report.FilePlan;

/** The files of one composition: a table, and the fitted spectrum where there is one. */
final class CompositionFiles {

    private CompositionFiles() {
    }

    static void plan(FilePlan plan, QuantificationOutcome outcome, List<LineMarker> markers) {
        String what = "Composition of " + outcome.title() + ", " + outcome.composition().method();
        plan.add("composition", ".csv", what + "; fractions from 0 to 1", (out, progress) -> table(outcome.composition()).write(out));
        List<Composition.Quantity> quantities = outcome.composition().quantities();
        if (!quantities.isEmpty()) {
            plan.add("quantities", ".csv", what + ": what was measured besides fractions", (out, progress) -> new CsvTable()
                    .column("quantity", quantities.stream().map(Composition.Quantity::name).toList())
                    .column("value", quantities.stream().mapToDouble(Composition.Quantity::value).toArray())
                    .column("sigma", quantities.stream().mapToDouble(Composition.Quantity::sigma).toArray())
                    .column("unit", quantities.stream().map(Composition.Quantity::unit).toList()).write(out));
        }
        outcome.composition().fit().ifPresent(fit -> {
            plan.add("fit", ".csv", "Measured spectrum, fit and background", (out, progress) -> new CsvTable()
                    .column(AxisLabels.of(fit.axis()), fit.axis().coordinates()).column("measured", fit.counts())
                    .column("fit", fit.fitted()).column("background", fit.background()).write(out));
            plan.add("fit", ".png", "Measured spectrum, fit and background",
                    (out, progress) -> out.write(Figures.chart(Charts.fit(fit, markers))));
        });
    }

    private static CsvTable table(Composition composition) {
        List<Composition.Row> rows = composition.elements();
        return new CsvTable()
                .column("element", rows.stream().map(Composition.Row::symbol).toList())
                .column("line", rows.stream().map(Composition.Row::line).toList())
                .column("net_counts", numbers(rows, Composition.Row::netCounts))
                .column("net_counts_sigma", numbers(rows, Composition.Row::netCountsSigma))
                .column("background_counts", numbers(rows, Composition.Row::backgroundCounts))
                .column("signal_to_noise", numbers(rows, Composition.Row::signalToNoise))
                .column("atomic_fraction", numbers(rows, row -> row.atomic().value()))
                .column("atomic_fraction_sigma", numbers(rows, row -> row.atomic().sigma()))
                .column("atomic_detection_limit", numbers(rows, row -> row.atomic().detectionLimit()))
                .column("mass_fraction", numbers(rows, row -> row.mass().value()))
                .column("mass_fraction_sigma", numbers(rows, row -> row.mass().sigma()))
                .column("mass_detection_limit", numbers(rows, row -> row.mass().detectionLimit()))
                .column("atomic_fraction_poisson_sigma", numbers(rows, Composition.Row::poissonAtomicSigma));
    }

    private static double[] numbers(List<Composition.Row> rows, ToDoubleFunction<Composition.Row> number) {
        return rows.stream().mapToDouble(number).toArray();
    }
}
