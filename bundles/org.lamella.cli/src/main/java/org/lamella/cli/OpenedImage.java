package org.lamella.cli;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.lamella.core.LamellaException;
import org.lamella.core.progress.Progress;
import org.lamella.core.signal.SpectrumImage;
import org.lamella.workflow.InfoSignal;
import org.lamella.workflow.LineMarkers;
import org.lamella.workflow.Provenance;
import org.lamella.workflow.WorkflowRecorder;
import org.lamella.workflow.part.SumSpectrumPart;
import org.lamella.workflow.report.Results;

/**
 * A spectrum image with where it comes from.
 *
 * @param file the file
 * @param image the spectrum image
 * @param description what it is, with its number in the file
 * @param provenance program and file
 */
record OpenedImage(Path file, SpectrumImage image, InfoSignal description, Provenance provenance) {

    /** Results about this image: what every report begins with. */
    static Results.Builder results(String title, SpectrumImage image, InfoSignal description, Provenance provenance, Progress progress)
            throws LamellaException {
        return Results.builder(title, provenance).signal(description).add(new SumSpectrumPart(image.sumSpectrum(progress)))
                .markers(LineMarkers.of(image)).remarks(image.header().warnings());
    }

    /** Notes the image, and its sum, with which all results begin. @return the name of the image in the workflow */
    String note(WorkflowRecorder notes) throws LamellaException {
        String name = notes.signal("map", provenance);
        notes.step("sum", "pixels", List.of(name), Map.of("main", "true"));
        return name;
    }

    Results.Builder results(String title, Provenance history, Progress progress) throws LamellaException {
        return results(title, image, description, history, progress);
    }
}
