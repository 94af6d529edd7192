package org.lamella.workflow.report;

import java.util.List;
import java.util.stream.Collectors;
import org.lamella.core.contribution.ComponentVerdict;
import org.lamella.workflow.JudgeOutcome;

/** What the judges say about each component: signal or noise, and how sure they are. */
final class JudgementSection implements Section {

    @Override
    public boolean applies(Results results) {
        return !results.judgements().isEmpty();
    }

    @Override
    public void write(Html html, Results results) {
        List<JudgeOutcome> judges = results.judgements();
        html.open("section").element("h2", "Signal or noise");
        html.open("table").open("thead").open("tr").element("th", "Component");
        judges.forEach(judge -> html.element("th", judge.label()));
        html.close().close().open("tbody");
        for (int k = 0; k < judges.get(0).verdicts().size(); k++) {
            html.open("tr").element("td", Integer.toString(k + 1), "class", "number");
            for (JudgeOutcome judge : judges) {
                ComponentVerdict verdict = judge.verdicts().get(k);
                html.element("td", VerdictWords.of(verdict), "title", verdict.reason());
            }
            html.close();
        }
        html.close().close();
        for (JudgeOutcome judge : judges) {
            String signal = judge.signalComponents().stream().map(String::valueOf).collect(Collectors.joining(", "));
            html.element("p", judge.label() + " calls signal: " + (signal.isEmpty() ? "none" : signal) + ".", "class", "note");
        }
        html.close();
    }
}
