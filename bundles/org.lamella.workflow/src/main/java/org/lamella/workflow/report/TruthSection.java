package org.lamella.workflow.report;

/** How the components agree with what the data were simulated from. */
final class TruthSection implements Section {

    @Override
    public boolean applies(Results results) {
        return !results.truth().isEmpty();
    }

    @Override
    public void write(Html html, Results results) {
        html.open("section").element("h2", "Comparison with the truth");
        html.open("table", "class", "narrow").open("thead").open("tr").element("th", "Phase").element("th", "Method")
                .element("th", "Component").element("th", "Spectral angle").close().close().open("tbody");
        for (TruthRow row : results.truth()) {
            html.open("tr").element("td", row.phase()).element("td", row.method())
                    .element("td", Integer.toString(row.component()), "class", "number")
                    .element("td", Numbers.rounded(row.spectralAngleDeg(), 3) + "°", "class", "number").close();
        }
        html.close().close();
        html.element("p", "The spectral angle compares the shapes of two spectra whatever their scale: 0° is agreement,"
                + " 90° nothing in common.", "class", "note").close();
    }
}
