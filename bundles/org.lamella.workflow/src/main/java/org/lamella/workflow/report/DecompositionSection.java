package org.lamella.workflow.report;

import java.util.List;
import java.util.Map;
import org.lamella.core.contribution.DecompositionResult;
import org.lamella.core.contribution.Scree;
import org.lamella.workflow.DecompositionOutcome;
import org.lamella.workflow.chart.LineMarker;
import org.lamella.workflow.chart.XyChart;

/** One part a decomposition: scree or convergence, then each component's map beside its spectrum. */
final class DecompositionSection implements Section {

    private static final int MOST_COMPONENTS = 16;
    private static final int FEWEST_COMPONENTS = 3;
    private static final int BEYOND_ELBOW = 2;
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
            outcome.result().scree().ifPresent(scree -> ScreePart.write(html, scree));
            if (outcome.result().objective().length > 1) {
                writeConvergence(html, outcome.result().objective());
            }
            if (!outcome.result().compositions().isEmpty()) {
                PhaseCompositionPart.write(html, outcome.result().compositions());
            }
            writeComponents(html, results, outcome.result(), "log-" + (i + 1));
            outcome.residual().ifPresent(residual -> writeResidual(html, outcome.result(), residual));
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

    private static void writeConvergence(Html html, double[] objective) {
        html.open("figure", "class", "plot").markup(Charts.svg(Charts.convergence(objective), PLOT_WIDTH, PLOT_HEIGHT, "Convergence"))
                .element("figcaption", "Cost function over " + objective.length + " iterations.").close();
    }

    private void writeComponents(Html html, Results results, DecompositionResult result, String switchId) {
        boolean signed = Charts.isSigned(result);
        int shown = componentsShown(result);
        if (!signed) {
            SpectrumFigure.writeSwitch(html, switchId);
        }
        html.open("div", "class", "components switched");
        for (int k = 0; k < shown; k++) {
            writeComponent(html, result, k, signed, results.markers());
        }
        html.close();
        String rest = shown == result.components() ? ""
                : " Components " + (shown + 1) + " to " + result.components() + " are in the files.";
        html.element("p", maps.caption(signed) + rest, "class", "note");
    }

    private void writeComponent(Html html, DecompositionResult result, int component, boolean signed, List<LineMarker> markers) {
        NamedMap map = NamedMap.ofComponent(result, component, signed);
        html.open("figure", "class", "component").element("figcaption", map.name() + share(result, component));
        html.open("div", "class", "map")
                .markup(maps.figure(map, PixelSize.of(result.navigationAxes()), MAP_WIDTH, MAP_HEIGHT, map.name() + ", map")).close();
        html.open("div", "class", "spectrum");
        XyChart chart = Charts.component(result, component, markers);
        if (signed) {
            html.markup(Charts.svg(chart, PLOT_WIDTH, PLOT_HEIGHT, map.name() + ", spectrum"));
        } else {
            SpectrumFigure.write(html, chart, PLOT_WIDTH, PLOT_HEIGHT, map.name() + ", spectrum");
        }
        html.close().close();
    }

    private void writeResidual(Html html, DecompositionResult result, double[] residual) {
        NamedMap map = NamedMap.ofResidual(result, residual);
        html.open("figure", "class", "plot")
                .markup(maps.figure(map, PixelSize.of(result.navigationAxes()), MAP_WIDTH, MAP_HEIGHT, "Residual"))
                .element("figcaption", "Root mean square of what the components leave of each pixel. Structure here is what they miss.")
                .close();
    }

    private static String share(DecompositionResult result, int component) {
        return result.scree().map(Scree::explainedVarianceRatio).filter(ratio -> component < ratio.length)
                .map(ratio -> ", " + Numbers.percent(ratio[component]) + " of the variance").orElse("");
    }
}
