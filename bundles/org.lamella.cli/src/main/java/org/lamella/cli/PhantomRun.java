package org.lamella.cli;

import com.google.gson.JsonObject;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.lamella.core.LamellaException;
import org.lamella.core.contribution.Contributions;
import org.lamella.core.progress.Progress;
import org.lamella.core.signal.SpectrumImage;
import org.lamella.phantom.Dose;
import org.lamella.phantom.EelsPhantom;
import org.lamella.phantom.Phantom;
import org.lamella.phantom.PhantomDescription;
import org.lamella.workflow.InfoSignal;
import org.lamella.workflow.Provenance;
import org.lamella.workflow.SignalFiles;
import org.lamella.workflow.StepRecord;
import org.lamella.workflow.output.Attachment;
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

    private static final String STEM = "map";

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
                history.then(step), progress.part(0.45, 0.5)).add(new ElementMapsPart(truth.elementMaps()));
        truth.profile().ifPresent(profile -> results.add(new ProfilePart(profile)));
        JsonObject document = truth.document();
        List<Attachment> attachments = new ArrayList<>();
        attachments.add(new Attachment(STEM, "." + ending, "The simulated spectrum image",
                (file, part) -> new SignalFiles(contributions).write(image, file, part)));
        description.eels().map(setup -> new EelsPhantom(setup, phantom)).ifPresent(eels -> {
            attachments.add(new Attachment("eels", "." + ending, "The energy-loss map of the same pixels", (file, part) ->
                    new SignalFiles(contributions).write(eels.generate(description.seed() + number, part.part(0, 0.5)), file,
                            part.part(0.5, 1))));
            attachments.add(Attachment.array("truth_eels_spectra", "Expected energy-loss counts of a pixel full of each phase",
                    eels.spectra(), phantom.truth().phases().size(), eels.setup().energyAxis().size()));
        });
        attachments.addAll(truth.attachments(document));
        List<Path> files = new ResultFolder(folder).write(results.build(), attachments, progress.part(0.5, 1));
        return new PhantomOutcome(image, folder, folder.resolve(STEM + "." + ending), files, document, seconds);
    }

    private Map<String, String> parameters() {
        Map<String, String> parameters = new LinkedHashMap<>();
        parameters.put("size", description.width() + "x" + description.height());
        if (description.dose() instanceof Dose.CountsPerPixel counts) {
            parameters.put("counts", Double.toString(counts.counts()));
        }
        parameters.put(StepRecord.SEED, Long.toString(description.seed() + number));
        parameters.put("description", description.yaml());
        return parameters;
    }
}
