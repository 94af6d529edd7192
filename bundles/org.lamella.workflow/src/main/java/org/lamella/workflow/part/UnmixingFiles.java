package org.lamella.workflow.part;

import org.lamella.core.contribution.UnmixingResult;
import org.lamella.workflow.UnmixingOutcome;
import org.lamella.workflow.output.CsvTable;
import org.lamella.workflow.output.Figures;
import org.lamella.workflow.output.NpyFile;
import org.lamella.workflow.report.AxisLabels;
import org.lamella.workflow.report.FilePlan;
import org.lamella.workflow.report.NamedMap;
import org.lamella.workflow.report.PixelGrid;
import org.lamella.workflow.report.PixelSize;

/** The files of one unmixing, their names beginning with its id. */
final class UnmixingFiles {

    private UnmixingFiles() {
    }

    static void plan(FilePlan plan, UnmixingOutcome outcome) {
        UnmixingResult result = outcome.result();
        String id = outcome.step().contribution();
        int width = PixelGrid.width(result.navigationAxes());
        int height = PixelGrid.height(result.navigationAxes());
        int count = result.endmembers().size();
        plan.add(id + "_abundances", ".npy", "Abundance maps, " + count + " × " + height + " × " + width + " (endmember, y, x), float64",
                (out, progress) -> NpyFile.write(result.abundances(), new int[] {count, height, width}, out, progress));
        plan.add(id + "_fit", ".npy", "Goodness of fit, 2 × " + height + " × " + width + ": root mean square of the residual, reduced"
                + " chi-squared; float64", (out, progress) -> NpyFile.write(new double[][] {result.residual(), result.chiSquared()},
                        new int[] {2, height, width}, out, progress));
        plan.add(id + "_endmembers", ".csv", "Endmembers as they were fitted, over their energy axis",
                (out, progress) -> endmembers(result).write(out));
        PixelSize pixel = PixelSize.of(result.navigationAxes());
        for (NamedMap map : NamedMap.ofUnmixing(result)) {
            plan.add(id + "_" + map.name(), ".png", "Map of " + map.name(), (out, progress) -> out.write(Figures.map(map, pixel)));
        }
    }

    private static CsvTable endmembers(UnmixingResult result) {
        CsvTable table = new CsvTable().column(AxisLabels.of(result.energyAxis()), result.energyAxis().coordinates());
        result.endmembers().forEach(endmember -> table.column(endmember.name(), endmember.spectrum()));
        return table;
    }
}
