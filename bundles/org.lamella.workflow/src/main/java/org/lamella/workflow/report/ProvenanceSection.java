package org.lamella.workflow.report;

import java.util.Map;
import org.lamella.workflow.Program;
import org.lamella.workflow.SourceFile;
import org.lamella.workflow.StepRecord;

/** Program, inputs and steps with parameters and times: what it takes to do it again. */
final class ProvenanceSection implements Section {

    @Override
    public boolean applies(Results results) {
        return true;
    }

    @Override
    public void write(Html html, Results results) {
        html.open("section").element("h2", "Provenance");
        if (!results.provenance().steps().isEmpty()) {
            writeSteps(html, results);
        }
        for (SourceFile input : results.provenance().inputs()) {
            html.open("p").text("Input ").element("code", input.path()).text(", " + Numbers.whole(input.bytes()) + " bytes, SHA-256 ")
                    .element("code", input.sha256()).close();
        }
        Program program = results.provenance().program();
        String machine = " on Java " + program.java() + ", " + program.system();
        html.element("p", program.name() + " " + program.version() + machine, "class", "note");
        html.close();
    }

    private static void writeSteps(Html html, Results results) {
        html.open("table", "class", "steps").open("thead").open("tr").element("th", "Step").element("th", "Algorithm")
                .element("th", "Parameters").element("th", "Time").close().close().open("tbody");
        for (StepRecord step : results.provenance().steps()) {
            html.open("tr").element("td", step.step(), "class", "word");
            html.open("td", "class", "word").text(step.contribution()).empty("br").element("span", step.bundle(), "class", "note").close();
            html.open("td", "class", "parameters");
            for (Map.Entry<String, String> parameter : step.parameters().entrySet()) {
                String value = parameter.getValue().isBlank() ? "(none)" : parameter.getValue();
                html.element("span", parameter.getKey() + " = " + value).text(" ");
            }
            html.close().element("td", Numbers.seconds(step.seconds()), "class", "number").close();
        }
        html.open("tr", "class", "total").element("td", "All steps", "colspan", "3")
                .element("td", Numbers.seconds(results.provenance().seconds()), "class", "number").close();
        html.close().close();
    }
}
