package org.lamella.workflow.report;

import java.util.Map;
import org.lamella.core.contribution.DecompositionResult;
import org.lamella.core.contribution.Scree;
import org.lamella.workflow.DecompositionOutcome;
import org.lamella.workflow.chart.XyChart;

/** One part a decomposition: scree or convergence, then each component's map beside its spectrum. */
final class DecompositionSection implements Section {

    private static final int MOST_COMPONENTS = 16;
    private static final int FEWEST_COMPONENTS = 3;
    private static final int BEYOND_ELBOW = 2;
    private static final int SCREE_ROWS = 10;
    private static final double PLOT_WIDTH = 700;
    private static final double PLOT_HEIGHT = 270;
    private static final double MAP_WIDTH = 310;
    private static final double MAP_HEIGHT = 236;

    private final MapFigures maps;

    DecompositionSection(MapFigures maps) {
        this.maps = maps;
    }

    /** How many components the report shows: past the elbow of a scree there is noise, and it goes on for long. */
    static int componentsShown(DecompositionResult result) {
        int wanted = result.scree().map(scree -> Math.max(FEWEST_COMPONENTS, scree.elbow() + BEYOND_ELBOW)).orElse(MOST_COMPONENTS);
        return Math.min(result.components(), Math.min(MOST_COMPONENTS, wanted));
    }

    @Override
    public boolean applies(Results results) {
        return !results.decompositions().isEmpty();
    }

    @Override
    public void write(Html html, Results results) {
        for (int i = 0; i < results.decompositions().size(); i++) {
            DecompositionOutcome outcome = results.decompositions().get(i);
            html.open("section").element("h2", outcome.result().method());
            writeFacts(html, outcome);
            outcome.result().scree().ifPresent(scree -> writeScree(html, scree));
            if (outcome.result().objective().length > 1) {
                figure(html, Charts.convergence(outcome.result().objective()), "Convergence",
                        "Cost function over " + outcome.result().objective().length + " iterations.");
            }
            writeComponents(html, results, outcome.result(), "log-" + (i + 1));
            html.close();
        }
    }

    private static void writeFacts(Html html, DecompositionOutcome outcome) {
        DecompositionResult result = outcome.result();
        html.open("p", "class", "facts").text(result.components() + " components in " + Numbers.seconds(outcome.step().seconds()));
        for (Map.Entry<String, Object> fact : result.facts().entrySet()) {
            String value = fact.getValue() instanceof Number number ? Numbers.any(number) : String.valueOf(fact.getValue());
            html.text(" · " + fact.getKey() + ": " + value);
        }
        html.close();
    }

    private static void writeScree(Html html, Scree scree) {
        double[] ratio = scree.explainedVarianceRatio();
        double upToElbow = 0;
        for (int i = 0; i < Math.min(scree.elbow(), ratio.length); i++) {
            upToElbow += ratio[i];
        }
        html.open("div", "class", "scree");
        figure(html, Charts.scree(scree), "Scree plot", "The curve turns flat after " + scree.elbow()
                + (scree.elbow() == 1 ? " component, which explains " : " components, which explain ") + Numbers.percent(upToElbow)
                + " of the variance.");
        html.open("table").open("thead").open("tr").element("th", "Component").element("th", "Share").element("th", "Sum").close().close();
        html.open("tbody");
        double sum = 0;
        for (int i = 0; i < Math.min(SCREE_ROWS, ratio.length); i++) {
            sum += ratio[i];
            html.open("tr");
            for (String cell : new String[] {Integer.toString(i + 1), Numbers.percent(ratio[i]), Numbers.percent(sum)}) {
                html.element("td", cell, "class", "number");
            }
            html.close();
        }
        html.close().close().close();
    }

    private static void figure(Html html, XyChart chart, String description, String caption) {
        html.open("figure", "class", "plot").markup(Charts.svg(chart, PLOT_WIDTH, PLOT_HEIGHT, description)).element("figcaption", caption).close();
    }

    private void writeComponents(Html html, Results results, DecompositionResult result, String switchId) {
        boolean signed = Charts.isSigned(result);
        int shown = componentsShown(result);
        if (!signed) {
            SpectrumFigure.writeSwitch(html, switchId);
        }
        html.open("div", "class", "components switched");
        for (int k = 0; k < shown; k++) {
            String name = "Component " + (k + 1);
            String share = result.scree().isPresent() && k < result.scree().get().explainedVarianceRatio().length
                    ? ", " + Numbers.percent(result.scree().get().explainedVarianceRatio()[k]) + " of the variance" : "";
            html.open("figure", "class", "component").element("figcaption", name + share);
            html.open("div", "class", "map")
                    .markup(maps.figure(NamedMap.ofComponent(result, k, signed), PixelSize.of(result.navigationAxes()), MAP_WIDTH, MAP_HEIGHT,
                            name + ", map"))
                    .close().open("div", "class", "spectrum");
            XyChart chart = Charts.component(result, k, results.markers());
            if (signed) {
                html.markup(Charts.svg(chart, PLOT_WIDTH, PLOT_HEIGHT, name + ", spectrum"));
            } else {
                SpectrumFigure.write(html, chart, PLOT_WIDTH, PLOT_HEIGHT, name + ", spectrum");
            }
            html.close().close();
        }
        html.close();
        String rest = shown == result.components() ? ""
                : " Components " + (shown + 1) + " to " + result.components() + " are in the files.";
        html.element("p", maps.caption(signed) + rest, "class", "note");
    }
}
