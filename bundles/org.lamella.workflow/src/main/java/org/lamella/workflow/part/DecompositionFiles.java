package org.lamella.workflow.part;

import java.util.Arrays;
import java.util.List;
import org.lamella.core.contribution.DecompositionResult;
import org.lamella.core.contribution.RankEstimate;
import org.lamella.core.contribution.Scree;
import org.lamella.workflow.DecompositionOutcome;
import org.lamella.workflow.chart.LineMarker;
import org.lamella.workflow.output.CsvTable;
import org.lamella.workflow.output.Figures;
import org.lamella.workflow.output.NpyFile;
import org.lamella.workflow.report.AxisLabels;
import org.lamella.workflow.report.Charts;
import org.lamella.workflow.report.FilePlan;
import org.lamella.workflow.report.NamedMap;
import org.lamella.workflow.report.PixelGrid;
import org.lamella.workflow.report.PixelSize;

/** The files of one decomposition, their names beginning with its id. */
final class DecompositionFiles {

    /** Arrays and tables have all components; figures of later ones show noise and would take most of the time. */
    private static final int MOST_DRAWN = 16;

    private DecompositionFiles() {
    }

    static void plan(FilePlan plan, DecompositionOutcome outcome, List<LineMarker> markers) {
        DecompositionResult result = outcome.result();
        String id = outcome.step().contribution();
        int width = PixelGrid.width(result.navigationAxes());
        int height = PixelGrid.height(result.navigationAxes());
        int channels = result.energyAxis().size();
        int components = result.components();
        plan.add(id + "_maps", ".npy", "Component maps, " + components + " × " + height + " × " + width + " (component, y, x), float64",
                (out, progress) -> NpyFile.write(result.maps(), new int[] {components, height, width}, out, progress));
        plan.add(id + "_spectra", ".npy", "Component spectra, " + components + " × " + channels + " (component, channel), float64",
                (out, progress) -> NpyFile.write(result.spectra(), new int[] {components, channels}, out, progress));
        plan.add(id + "_spectra", ".csv", "Component spectra over their energy axis",
                (out, progress) -> spectraTable(result).write(out));
        if (!result.compositions().isEmpty()) {
            plan.add(id + "_compositions", ".csv", "Compositions of the components; fractions from 0 to 1",
                    (out, progress) -> PhaseCompositionTable.of(result.compositions()).write(out));
        }
        result.scree().ifPresent(scree -> planScree(plan, id, scree));
        if (result.objective().length > 1) {
            plan.add(id + "_convergence", ".csv", "Cost function by iteration", (out, progress) -> new CsvTable()
                    .counter("iteration", result.objective().length).column("cost", result.objective()).write(out));
        }
        planPictures(plan, id, result, markers);
        outcome.residual().map(residual -> NamedMap.ofResidual(result, residual)).ifPresent(map -> planResidual(plan, id, map, result));
    }

    private static void planResidual(FilePlan plan, String id, NamedMap map, DecompositionResult result) {
        String what = "Root mean square of what the components leave of each pixel";
        plan.add(id + "_residual", ".npy", what + ", " + map.height() + " × " + map.width() + " (y, x), float64",
                (out, progress) -> NpyFile.write(new double[][] {map.values()}, new int[] {map.height(), map.width()}, out, progress));
        plan.add(id + "_residual", ".png", what, (out, progress) -> out.write(
                Figures.map(map, PixelSize.of(result.navigationAxes()))));
    }

    private static void planScree(FilePlan plan, String id, Scree scree) {
        plan.add(id + "_scree", ".csv", "Explained variance by component", (out, progress) -> new CsvTable()
                .counter("component", scree.explainedVariance().length).column("explained_variance", scree.explainedVariance())
                .column("explained_variance_ratio", scree.explainedVarianceRatio()).write(out));
        List<RankEstimate> estimates = scree.estimates();
        if (!estimates.isEmpty()) {
            plan.add(id + "_rank", ".csv", "Number of components by several methods", (out, progress) -> new CsvTable()
                    .column("method", estimates.stream().map(RankEstimate::method).toList())
                    .column("components", estimates.stream().mapToDouble(RankEstimate::components).toArray())
                    .column("explanation", estimates.stream().map(RankEstimate::explanation).toList()).write(out));
            plan.add(id + "_rank_curves", ".csv", "What those methods compared, by number of components",
                    (out, progress) -> rankCurves(estimates).write(out));
        }
        plan.add(id + "_scree", ".png", "Scree plot, elbow at " + scree.elbow(),
                (out, progress) -> out.write(Figures.chart(Charts.scree(scree))));
    }

    /** A column a method, of the length of the longest. */
    private static CsvTable rankCurves(List<RankEstimate> estimates) {
        int length = estimates.stream().mapToInt(estimate -> estimate.curve().length).max().orElse(0);
        CsvTable table = new CsvTable().counter("components", length);
        for (RankEstimate estimate : estimates) {
            double[] curve = Arrays.copyOf(estimate.curve(), length);
            Arrays.fill(curve, estimate.curve().length, length, Double.NaN);
            if (estimate.curve().length > 0) {
                table.column(estimate.method(), curve);
            }
        }
        return table;
    }

    private static void planPictures(FilePlan plan, String id, DecompositionResult result, List<LineMarker> markers) {
        int drawn = Math.min(MOST_DRAWN, result.components());
        String which = drawn < result.components() ? " of the first " + drawn + " components" : " of the components";
        plan.add(id + "_spectra", ".png", "Spectra" + which, (out, progress) -> out.write(Figures.spectra(result, drawn, markers)));
        boolean signed = Charts.isSigned(result);
        PixelSize pixel = PixelSize.of(result.navigationAxes());
        plan.addSeries(id + "_map", ".png", drawn, "Maps" + which, component -> (out, progress) -> out.write(
                Figures.map(NamedMap.ofComponent(result, component, signed), pixel)));
    }

    private static CsvTable spectraTable(DecompositionResult result) {
        CsvTable table = new CsvTable();
        table.column(AxisLabels.of(result.energyAxis()), result.energyAxis().coordinates());
        for (int k = 0; k < result.components(); k++) {
            table.column("component_" + (k + 1), result.spectra()[k]);
        }
        return table;
    }
}
