package org.lamella.workflow.part;

import org.lamella.workflow.PreprocessingOutcome;
import org.lamella.workflow.output.Figures;
import org.lamella.workflow.output.NpyFile;
import org.lamella.workflow.report.FilePlan;
import org.lamella.workflow.report.NamedMap;
import org.lamella.workflow.report.PixelSize;

/** The files of one preparation, maps of what was found of each pixel, their names beginning with its id. */
final class PreparationFiles {

    private PreparationFiles() {
    }

    static void plan(FilePlan plan, PreprocessingOutcome outcome) {
        String id = outcome.step().contribution();
        PixelSize pixel = PixelSize.of(outcome.result().image().navigationAxes());
        for (NamedMap map : NamedMap.ofPreparation(outcome.result())) {
            String what = map.name() + " of each pixel" + (map.unit().isEmpty() ? "" : " in " + map.unit());
            plan.add(id + "_" + map.name(), ".npy", what + ", " + map.height() + " × " + map.width() + " (y, x), float64",
                    (out, progress) -> NpyFile.write(new double[][] {map.values()}, new int[] {map.height(), map.width()}, out, progress));
            plan.add(id + "_" + map.name(), ".png", what, (out, progress) -> out.write(Figures.map(map, pixel)));
        }
    }
}
