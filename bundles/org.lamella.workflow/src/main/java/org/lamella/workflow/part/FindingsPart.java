package org.lamella.workflow.part;

import java.util.ArrayList;
import java.util.List;
import org.lamella.workflow.Finding;
import org.lamella.workflow.document.Section;
import org.lamella.workflow.document.Table;
import org.lamella.workflow.document.Table.Cell;
import org.lamella.workflow.document.Table.Kind;
import org.lamella.workflow.output.CsvTable;
import org.lamella.workflow.report.FilePlan;
import org.lamella.workflow.report.ResultPart;
import org.lamella.workflow.report.Results;

/**
 * Numbers of a publication beside those found here.
 *
 * @param findings with their references replaced
 */
public record FindingsPart(List<Finding> findings) implements ResultPart {

    /** Copies the findings. */
    public FindingsPart {
        findings = List.copyOf(findings);
    }

    @Override
    public boolean isEmpty() {
        return findings.isEmpty();
    }

    @Override
    public Place place() {
        return Place.FINDINGS;
    }

    @Override
    public String heading() {
        return isPublished() ? "The publication and this run" : "Findings";
    }

    private boolean isPublished() {
        return findings.stream().anyMatch(finding -> !finding.paper().isEmpty());
    }

    @Override
    public void show(Section section, Results results) {
        boolean published = isPublished();
        Table.Builder table = Table.builder(published ? "Numbers of the publication beside those found here." : "What the workflow found.");
        table.columns(Kind.TEXT, "What");
        if (published) {
            table.columns(Kind.TEXT, "Paper");
        }
        table.columns(Kind.TEXT, "Here", published ? "Why they differ" : "Remark");
        for (Finding finding : findings) {
            List<Cell> row = new ArrayList<>(List.of(Cell.of(finding.what())));
            if (published) {
                row.add(Cell.of(finding.paper()));
            }
            row.add(Cell.of(finding.here()));
            row.add(Cell.of(finding.why()));
            table.row(row);
        }
        section.add(table.build());
    }

    @Override
    public void plan(FilePlan plan, Results results) {
        plan.add("findings", ".csv", "Numbers of the publication beside those found here", (out, progress) -> new CsvTable()
                .column("what", findings.stream().map(Finding::what).toList())
                .column("paper", findings.stream().map(Finding::paper).toList())
                .column("here", findings.stream().map(Finding::here).toList())
                .column("why", findings.stream().map(Finding::why).toList()).write(out));
    }
}
