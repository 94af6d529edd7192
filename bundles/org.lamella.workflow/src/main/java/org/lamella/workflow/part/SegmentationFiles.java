package org.lamella.workflow.part;

import java.util.List;
import org.lamella.workflow.SegmentationOutcome;
import org.lamella.workflow.mask.ColouredMask;
import org.lamella.workflow.mask.MaskFiles;
import org.lamella.workflow.output.CsvTable;
import org.lamella.workflow.report.FilePlan;

/** The masks of a segmentation, and a table of their sizes. */
final class SegmentationFiles {

    private SegmentationFiles() {
    }

    static void plan(FilePlan plan, SegmentationOutcome outcome) {
        List<ColouredMask> masks = outcome.masks();
        plan.add("masks", ".csv", "Masks with their sizes", (out, progress) -> new CsvTable()
                .column("mask", masks.stream().map(coloured -> coloured.mask().name()).toList())
                .column("pixels", masks.stream().mapToDouble(coloured -> coloured.mask().count()).toArray()).write(out));
        for (ColouredMask coloured : masks) {
            String name = coloured.mask().name();
            plan.add("mask_" + name, "." + MaskFiles.KEPT, "Mask '" + name + "', with its name and colour; Lamella reads it back",
                    (out, progress) -> out.write(MaskFiles.bytes(coloured, MaskFiles.KEPT)));
            plan.add("mask_" + name, "." + MaskFiles.IMAGEJ, "Mask '" + name + "' as a region of ImageJ",
                    (out, progress) -> out.write(MaskFiles.bytes(coloured, MaskFiles.IMAGEJ)));
        }
    }
}
