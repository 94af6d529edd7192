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
        html.open("section").element("h2", "The publication and this run");
        html.open("table").open("thead").open("tr").element("th", "What").element("th", "Paper").element("th", "Here")
                .element("th", "Why they differ").close().close().open("tbody");
        for (Finding finding : results.findings()) {
            html.open("tr").element("td", finding.what()).element("td", finding.paper()).element("td", finding.here())
                    .element("td", finding.why()).close();
        }
        html.close().close().close();
    }
}
