package org.lamella.workflow.report;

import org.lamella.workflow.Finding;

/** Numbers of a publication beside those found here. */
final class FindingsSection implements Section {

    @Override
    public boolean applies(Results results) {
        return !results.findings().isEmpty();
    }

    @Override
    public void write(Html html, Results results) {
        boolean published = results.findings().stream().anyMatch(finding -> !finding.paper().isEmpty());
        html.open("section").element("h2", published ? "The publication and this run" : "Findings");
        html.open("table").open("thead").open("tr").element("th", "What");
        if (published) {
            html.element("th", "Paper");
        }
        html.element("th", "Here").element("th", published ? "Why they differ" : "Remark").close().close().open("tbody");
        for (Finding finding : results.findings()) {
            html.open("tr").element("td", finding.what());
            if (published) {
                html.element("td", finding.paper());
            }
            html.element("td", finding.here()).element("td", finding.why()).close();
        }
        html.close().close().close();
    }
}
