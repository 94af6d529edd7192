package org.lamella.workflow.part;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.ToDoubleFunction;
import org.lamella.core.contribution.PhaseComposition;
import org.lamella.workflow.output.CsvTable;

/** The compositions of all components as one table, a row an element of a component. */
final class PhaseCompositionTable {

    private record Row(int component, String phase, PhaseComposition.Share share) {
    }

    private PhaseCompositionTable() {
    }

    static CsvTable of(List<PhaseComposition> compositions) {
        List<Row> rows = new ArrayList<>();
        for (int k = 0; k < compositions.size(); k++) {
            for (PhaseComposition.Share share : compositions.get(k).shares()) {
                rows.add(new Row(k + 1, compositions.get(k).name().orElse(""), share));
            }
        }
        return new CsvTable().column("component", numbers(rows, Row::component))
                .column("phase", rows.stream().map(Row::phase).toList())
                .column("element", rows.stream().map(row -> row.share().symbol()).toList())
                .column("atomic_fraction", numbers(rows, row -> row.share().atomicFraction()))
                .column("atomic_fraction_sigma", numbers(rows, row -> row.share().atomicFractionSigma()))
                .column("mass_fraction", numbers(rows, row -> row.share().massFraction()))
                .column("mass_fraction_sigma", numbers(rows, row -> row.share().massFractionSigma()))
                .column("origin", rows.stream().map(row -> row.share().origin().name().toLowerCase(Locale.ROOT)).toList());
    }

    private static double[] numbers(List<Row> rows, ToDoubleFunction<Row> number) {
        return rows.stream().mapToDouble(number).toArray();
    }
}
