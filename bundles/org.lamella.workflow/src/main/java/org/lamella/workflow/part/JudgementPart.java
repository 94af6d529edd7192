package org.lamella.workflow.part;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.lamella.core.contribution.ComponentVerdict;
import org.lamella.workflow.JudgeOutcome;
import org.lamella.workflow.document.Section;
import org.lamella.workflow.document.Table;
import org.lamella.workflow.document.Table.Cell;
import org.lamella.workflow.document.Table.Kind;
import org.lamella.workflow.report.FilePlan;
import org.lamella.workflow.report.ResultPart;
import org.lamella.workflow.report.Results;
import org.lamella.workflow.report.VerdictWords;

/**
 * What judges say about each component of the first decomposition: signal or noise, and how sure they are.
 *
 * @param judgements one a judge, of the same components
 */
public record JudgementPart(List<JudgeOutcome> judgements) implements ResultPart {

    /** Copies the judgements. */
    public JudgementPart {
        judgements = List.copyOf(judgements);
    }

    @Override
    public boolean isEmpty() {
        return judgements.isEmpty();
    }

    @Override
    public Place place() {
        return Place.JUDGEMENTS;
    }

    @Override
    public String heading() {
        return "Signal or noise";
    }

    @Override
    public void show(Section section, Results results) {
        Table.Builder table = Table.builder("What the judges say about each component, with their confidence.")
                .columns(Kind.NUMBER, "Component");
        judgements.forEach(judge -> table.columns(Kind.WORD, judge.label()));
        for (int k = 0; k < judgements.get(0).verdicts().size(); k++) {
            List<Cell> row = new ArrayList<>(List.of(Cell.of(Integer.toString(k + 1), k + 1)));
            for (JudgeOutcome judge : judgements) {
                ComponentVerdict verdict = judge.verdicts().get(k);
                row.add(Cell.explained(VerdictWords.of(verdict), verdict.reason()));
            }
            table.row(row);
        }
        section.add(table.build());
        for (JudgeOutcome judge : judgements) {
            String signal = judge.signalComponents().stream().map(String::valueOf).collect(Collectors.joining(", "));
            section.close(judge.label() + " calls signal: " + (signal.isEmpty() ? "none" : signal) + ".");
        }
    }

    @Override
    public void plan(FilePlan plan, Results results) {
        JudgementFiles.plan(plan, judgements);
    }
}
