package org.lamella.workflow.report;

/** What the reader must know before believing the rest. */
final class RemarksSection implements Section {

    @Override
    public boolean applies(Results results) {
        return !results.remarks().isEmpty();
    }

    @Override
    public void write(Html html, Results results) {
        html.open("section", "class", "remarks").element("h2", "Remarks").open("ul");
        results.remarks().forEach(remark -> html.element("li", remark));
        html.close().close();
    }
}
