package org.lamella.workflow.report;

import java.util.List;
import org.lamella.core.contribution.RankEstimate;
import org.lamella.core.contribution.Scree;

/** The scree plot with its elbow beside the first shares of variance, and the number of components by several methods. */
final class ScreePart {

    private static final int ROWS = 10;
    private static final double WIDTH = 700;
    private static final double HEIGHT = 270;

    private ScreePart() {
    }

    static void write(Html html, Scree scree) {
        html.open("div", "class", "scree").open("figure", "class", "plot");
        html.markup(Charts.svg(Charts.scree(scree), WIDTH, HEIGHT, "Scree plot")).element("figcaption", caption(scree)).close();
        writeTable(html, scree.explainedVarianceRatio());
        html.close();
        if (!scree.estimates().isEmpty()) {
            writeEstimates(html, scree.estimates());
        }
    }

    private static String caption(Scree scree) {
        double upToElbow = 0;
        for (int i = 0; i < Math.min(scree.elbow(), scree.explainedVarianceRatio().length); i++) {
            upToElbow += scree.explainedVarianceRatio()[i];
        }
        String components = scree.elbow() == 1 ? " component, which explains " : " components, which explain ";
        return "The curve turns flat after " + scree.elbow() + components + Numbers.percent(upToElbow) + " of the variance.";
    }

    private static void writeTable(Html html, double[] ratio) {
        html.open("table").open("thead").open("tr").element("th", "Component").element("th", "Share").element("th", "Sum").close().close();
        html.open("tbody");
        double sum = 0;
        for (int i = 0; i < Math.min(ROWS, ratio.length); i++) {
            sum += ratio[i];
            html.open("tr");
            for (String cell : new String[] {Integer.toString(i + 1), Numbers.percent(ratio[i]), Numbers.percent(sum)}) {
                html.element("td", cell, "class", "number");
            }
            html.close();
        }
        html.close().close();
    }

    private static void writeEstimates(Html html, List<RankEstimate> estimates) {
        html.open("table").open("thead").open("tr").element("th", "Method").element("th", "Components").element("th", "How");
        html.close().close();
        html.open("tbody");
        for (RankEstimate estimate : estimates) {
            html.open("tr").element("td", estimate.method())
                    .element("td", Integer.toString(estimate.components()), "class", "number")
                    .element("td", estimate.explanation()).close();
        }
        html.close().close();
    }
}
