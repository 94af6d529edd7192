package org.lamella.workflow.part;

import java.util.List;
import org.lamella.workflow.document.Section;
import org.lamella.workflow.document.Table;
import org.lamella.workflow.document.Table.Cell;
import org.lamella.workflow.document.Table.Kind;
import org.lamella.workflow.report.Numbers;
import org.lamella.workflow.report.ResultPart;
import org.lamella.workflow.report.Results;
import org.lamella.workflow.report.TruthRow;

/**
 * How components agree with what the data were simulated from.
 *
 * @param rows one a phase and method
 */
public record TruthPart(List<TruthRow> rows) implements ResultPart {

    private static final int DIGITS = 3;

    /** Copies the rows. */
    public TruthPart {
        rows = List.copyOf(rows);
    }

    @Override
    public boolean isEmpty() {
        return rows.isEmpty();
    }

    @Override
    public Place place() {
        return Place.TRUTH;
    }

    @Override
    public String heading() {
        return "Comparison with the truth";
    }

    @Override
    public void show(Section section, Results results) {
        Table.Builder table = Table.builder("Components beside the phases that the map was simulated from.")
                .columns(Kind.WORD, "Phase", "Method").columns(Kind.NUMBER, "Component", "Spectral angle");
        for (TruthRow row : rows) {
            table.row(Cell.of(row.phase()), Cell.of(row.method()), Cell.of(Integer.toString(row.component()), row.component()),
                    Cell.of(Numbers.rounded(row.spectralAngleDeg(), DIGITS) + "°", row.spectralAngleDeg()));
        }
        section.add(table.build());
        section.close("The spectral angle compares the shapes of two spectra whatever their scale: 0° is agreement,"
                + " 90° nothing in common.");
    }
}
