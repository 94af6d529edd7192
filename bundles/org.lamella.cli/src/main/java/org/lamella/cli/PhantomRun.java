package org.lamella.cli;

import java.nio.file.Path;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.lamella.core.LamellaException;
import org.lamella.core.contribution.Contributions;
import org.lamella.core.progress.Progress;
import org.lamella.core.signal.SpectrumImage;
import org.lamella.phantom.Dose;
import org.lamella.phantom.Phantom;
import org.lamella.phantom.PhantomDescription;
import org.lamella.workflow.InfoSignal;
import org.lamella.workflow.Provenance;
import org.lamella.workflow.StepRecord;
import org.lamella.workflow.WorkflowRecorder;
import org.lamella.workflow.output.PhantomFiles;
import org.lamella.workflow.output.ResultFolder;
import org.lamella.workflow.part.ElementMapsPart;
import org.lamella.workflow.part.ProfilePart;
import org.lamella.workflow.report.Results;

/**
 * Simulates one map and writes it with its truth.
 *
 * @param contributions writers
 * @param description what to simulate
 * @param name name or file of the description, as the user gave it
 * @param number number of the map, from 0
 * @param ending ending of the map's file, without dot
 */
record PhantomRun(Contributions contributions, PhantomDescription description, String name, int number, String ending) {

    private static final String DESCRIPTION = "description";

    /** Writes everything, whole or not at all. */
    PhantomOutcome into(Path folder, Provenance history, Progress progress) throws LamellaException {
        Instant startedAt = Instant.now();
        long start = System.nanoTime();
        Phantom phantom = description.generate(number, progress.part(0, 0.4));
        double seconds = (System.nanoTime() - start) * 1e-9;
        SpectrumImage image = phantom.image();
        StepRecord step = StepRecord.of("phantom", name, "org.lamella.phantom", parameters(), startedAt, seconds);
        PhantomFiles truth = new PhantomFiles(description, number, phantom);
        Results.Builder results = OpenedImage.results(image.title(), image, InfoSignal.of(0, image, progress.part(0.4, 0.45)),
                history.then(step), progress.part(0.45, 0.5)).add(new ElementMapsPart(truth.elementMaps()))
                .workflow(notes().workflow(image.title()));
        truth.profile().ifPresent(profile -> results.add(new ProfilePart(profile)));
        List<Path> files = new ResultFolder(folder, contributions).write(results.build(), truth.attachments(contributions, "." + ending),
                progress.part(0.5, 1));
        return new PhantomOutcome(image, folder, folder.resolve(PhantomFiles.MAP + "." + ending), files, truth.document(), seconds);
    }

    private WorkflowRecorder notes() throws LamellaException {
        Map<String, String> texts = new LinkedHashMap<>(parameters());
        texts.remove(DESCRIPTION);
        texts.put(StepRecord.SEED, Long.toString(description.seed()));
        texts.put("map", Integer.toString(number + 1));
        texts.put("files", ending);
        WorkflowRecorder notes = new WorkflowRecorder();
        String map = notes.named(PhantomFiles.MAP, "phantom", notes.fileReference(name), List.of(), texts);
        notes.step("sum", "pixels", List.of(map), Map.of("main", "true"));
        return notes;
    }

    private Map<String, String> parameters() {
        Map<String, String> parameters = new LinkedHashMap<>();
        parameters.put("size", description.width() + "x" + description.height());
        if (description.dose() instanceof Dose.CountsPerPixel counts) {
            parameters.put("counts", Double.toString(counts.counts()));
        }
        parameters.put(StepRecord.SEED, Long.toString(description.seed() + number));
        parameters.put(DESCRIPTION, description.yaml());
        return parameters;
    }
}
