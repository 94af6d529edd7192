package org.lamella.cli;

import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.lamella.core.contribution.ComponentVerdict;
import org.lamella.workflow.JudgeOutcome;
import org.lamella.workflow.report.VerdictWords;

/** What judges say about components, in words and as JSON. */
final class JudgementText {

    private JudgementText() {
    }

    static String table(SelectionOptions.Selection selection) {
        List<JudgeOutcome> judgements = selection.judgements();
        if (judgements.isEmpty()) {
            return "";
        }
        TextTable table = new TextTable();
        table.row(Stream.concat(Stream.of("  component"), judgements.stream().map(JudgeOutcome::judge)).toArray());
        for (int k = 0; k < judgements.get(0).verdicts().size(); k++) {
            int component = k;
            table.row(Stream.concat(Stream.of("  " + (k + 1)),
                    judgements.stream().map(judge -> VerdictWords.of(judge.verdicts().get(component)))).toArray());
        }
        return table + "  kept by " + selection.judge() + ": "
                + selection.kept().stream().map(String::valueOf).collect(Collectors.joining(", ")) + "\n";
    }

    static JsonObject json(SelectionOptions.Selection selection) {
        JsonArray judges = new JsonArray();
        for (JudgeOutcome judge : selection.judgements()) {
            JsonArray verdicts = new JsonArray();
            for (ComponentVerdict verdict : judge.verdicts()) {
                JsonObject object = new JsonObject();
                object.addProperty("component", verdicts.size() + 1);
                object.addProperty("finding", verdict.finding().name().toLowerCase(Locale.ROOT));
                object.addProperty("confidence", verdict.confidence());
                object.addProperty("reason", verdict.reason());
                verdicts.add(object);
            }
            JsonObject object = new JsonObject();
            object.addProperty("judge", judge.judge());
            object.addProperty("label", judge.label());
            object.add("signal", numbers(judge.signalComponents()));
            object.add("verdicts", verdicts);
            object.addProperty("seconds", judge.step().seconds());
            judges.add(object);
        }
        JsonObject object = new JsonObject();
        object.addProperty("judge", selection.judge());
        object.add("kept", numbers(selection.kept()));
        object.add("judges", judges);
        return object;
    }

    private static JsonArray numbers(List<Integer> components) {
        JsonArray array = new JsonArray();
        components.forEach(array::add);
        return array;
    }
}
