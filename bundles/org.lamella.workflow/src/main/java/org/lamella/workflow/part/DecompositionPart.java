package org.lamella.workflow.part;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.lamella.core.contribution.DecompositionResult;
import org.lamella.core.contribution.Scree;
import org.lamella.workflow.DecompositionOutcome;
import org.lamella.workflow.chart.XyChart;
import org.lamella.workflow.document.Document.Highlight;
import org.lamella.workflow.document.Facts;
import org.lamella.workflow.document.Figure;
import org.lamella.workflow.document.Section;
import org.lamella.workflow.report.ChartDrawing;
import org.lamella.workflow.report.Charts;
import org.lamella.workflow.report.FilePlan;
import org.lamella.workflow.report.MapDrawing;
import org.lamella.workflow.report.NamedMap;
import org.lamella.workflow.report.Numbers;
import org.lamella.workflow.report.PixelSize;
import org.lamella.workflow.report.ResultPart;
import org.lamella.workflow.report.Results;

/**
 * A decomposition: scree or convergence, then each component's map beside its spectrum.
 *
 * @param outcome result and record
 */
public record DecompositionPart(DecompositionOutcome outcome) implements ResultPart {

    private static final int MOST_COMPONENTS = 16;
    private static final int FEWEST_COMPONENTS = 3;
    private static final int BEYOND_ELBOW = 2;
    private static final double MAP_SHARE = 0.32;
    private static final double SPECTRUM_HEIGHT = 264;
    private static final double MAP_HEIGHT = 232;
    private static final double HEIGHT = 270;

    /** Refuses a missing result. */
    public DecompositionPart {
        Objects.requireNonNull(outcome, "outcome");
    }

    /** How many components the report shows: past the elbow of a scree there is noise, and it goes on for long. */
    private static int componentsShown(DecompositionResult result) {
        int wanted = result.scree().map(scree -> Math.max(FEWEST_COMPONENTS, scree.elbow() + BEYOND_ELBOW)).orElse(MOST_COMPONENTS);
        return Math.min(result.components(), Math.min(MOST_COMPONENTS, wanted));
    }

    @Override
    public Place place() {
        return Place.DECOMPOSITIONS;
    }

    @Override
    public String heading() {
        return outcome.result().method();
    }

    @Override
    public void show(Section section, Results results) {
        DecompositionResult result = outcome.result();
        Facts.Builder facts = Facts.builder().add("Components", Integer.toString(result.components()))
                .add("Time", Numbers.seconds(outcome.step().seconds()));
        result.facts().forEach((name, value) -> facts.add(name, Numbers.fact(value)));
        section.add(facts.build());
        result.scree().ifPresent(scree -> ScreeBlocks.show(section, scree));
        if (result.objective().length > 1) {
            section.add(Figure.of("Cost function over " + result.objective().length + " iterations.",
                    ChartDrawing.of(Charts.convergence(result.objective())), HEIGHT));
        }
        if (!result.compositions().isEmpty()) {
            PhaseCompositionBlocks.show(section, result.compositions());
        }
        section.add(components(result, results));
        outcome.residual().ifPresent(residual -> section.add(residual(result, residual)));
    }

    private static Figure components(DecompositionResult result, Results results) {
        boolean signed = Charts.isSigned(result);
        int shown = componentsShown(result);
        List<Figure.Panel> panels = new ArrayList<>();
        PixelSize pixel = PixelSize.of(result.navigationAxes());
        for (int k = 0; k < shown; k++) {
            NamedMap map = NamedMap.ofComponent(result, k, signed);
            XyChart chart = Charts.component(result, k, results.markers());
            panels.add(new Figure.Panel(map.name() + share(result, k), new MapDrawing(map, pixel), MAP_SHARE, MAP_HEIGHT));
            panels.add(new Figure.Panel("", new ChartDrawing(chart, !signed), 1 - MAP_SHARE, SPECTRUM_HEIGHT));
        }
        String rest = shown == result.components() ? ""
                : " Components " + (shown + 1) + " to " + result.components() + " are in the files.";
        return new Figure("Components of " + result.method() + ", each as its map and its spectrum. " + MapDrawing.colours(signed) + rest,
                panels);
    }

    private static Figure residual(DecompositionResult result, double[] residual) {
        return new Figure("Root mean square of what the components leave of each pixel. Structure here is what they miss.",
                List.of(new Figure.Panel("", new MapDrawing(NamedMap.ofResidual(result, residual), PixelSize.of(result.navigationAxes())),
                        MAP_SHARE, MAP_HEIGHT)));
    }

    private static String share(DecompositionResult result, int component) {
        return result.scree().map(Scree::explainedVarianceRatio).filter(ratio -> component < ratio.length)
                .map(ratio -> ", " + Numbers.percent(ratio[component]) + " of the variance").orElse("");
    }

    @Override
    public void plan(FilePlan plan, Results results) {
        DecompositionFiles.plan(plan, outcome, results.markers());
    }

    @Override
    public List<String> remarks() {
        return Remarks.of(outcome.result().method(), outcome.result().remarks());
    }

    @Override
    public List<Highlight> highlights() {
        return List.of(outcome.result().scree()
                .map(scree -> new Highlight(Integer.toString(scree.elbow()), "components before the elbow"))
                .orElseGet(() -> new Highlight(Integer.toString(outcome.result().components()),
                        "components, " + outcome.step().contribution())));
    }
}
