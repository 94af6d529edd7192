package org.lamella.workflow.report;

import java.util.List;

/** The files that belong to the report. */
final class FilesSection implements Section {

    private final List<ResultFile> files;

    FilesSection(List<ResultFile> files) {
        this.files = files;
    }

    @Override
    public boolean applies(Results results) {
        return !files.isEmpty();
    }

    @Override
    public void write(Html html, Results results) {
        html.open("section").element("h2", "Files").open("table", "class", "files").open("tbody");
        for (ResultFile file : files) {
            html.open("tr").open("td").element("code", file.name()).close().element("td", file.description()).close();
        }
        html.close().close().close();
    }
}
