package org.lamella.workflow.part;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.lamella.core.contribution.ComponentVerdict;
import org.lamella.workflow.JudgeOutcome;
import org.lamella.workflow.output.CsvTable;
import org.lamella.workflow.report.FilePlan;

/** The verdicts of judges as a table: a row for each component and judge. */
final class JudgementFiles {

    private JudgementFiles() {
    }

    static void plan(FilePlan plan, List<JudgeOutcome> judgements) {
        if (!judgements.isEmpty()) {
            plan.add("judgements", ".csv", "Which components are signal, by each judge, with its confidence from 0.5 to 1 and its reason",
                    (out, progress) -> table(judgements).write(out));
        }
    }

    private static CsvTable table(List<JudgeOutcome> judgements) {
        List<Integer> components = new ArrayList<>();
        List<String> judges = new ArrayList<>();
        List<ComponentVerdict> verdicts = new ArrayList<>();
        for (int k = 0; k < judgements.get(0).verdicts().size(); k++) {
            for (JudgeOutcome judge : judgements) {
                components.add(k + 1);
                judges.add(judge.judge());
                verdicts.add(judge.verdicts().get(k));
            }
        }
        return new CsvTable().column("component", components.stream().mapToDouble(Integer::doubleValue).toArray())
                .column("judge", judges)
                .column("finding", verdicts.stream().map(verdict -> verdict.finding().name().toLowerCase(Locale.ROOT)).toList())
                .column("confidence", verdicts.stream().mapToDouble(ComponentVerdict::confidence).toArray())
                .column("reason", verdicts.stream().map(ComponentVerdict::reason).toList());
    }
}
