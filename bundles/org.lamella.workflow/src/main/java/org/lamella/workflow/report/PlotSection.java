package org.lamella.workflow.report;

/** Plots of a run that belong to no other section. */
final class PlotSection implements Section {

    private static final double WIDTH = 1040;
    private static final double HEIGHT = 320;

    @Override
    public boolean applies(Results results) {
        return !results.plots().isEmpty();
    }

    @Override
    public void write(Html html, Results results) {
        html.open("section").element("h2", results.plots().size() == 1 ? "Plot" : "Plots");
        for (ResultPlot plot : results.plots()) {
            html.open("figure", "class", "wide").markup(Charts.svg(plot.chart(), WIDTH, HEIGHT, plot.title()))
                    .element("figcaption", plot.title() + ".").close();
        }
        html.close();
    }
}
