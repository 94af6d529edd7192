package org.lamella.cli;

import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.lamella.core.LamellaException;
import org.lamella.core.contribution.EmbeddedPhase;
import org.lamella.core.progress.Progress;
import org.lamella.core.signal.Spectrum;
import org.lamella.core.signal.SpectrumImage;
import org.lamella.workflow.LineMarkers;
import org.lamella.workflow.MapQuantificationOutcome;
import org.lamella.workflow.Provenance;
import org.lamella.workflow.QuantificationOutcome;
import org.lamella.workflow.QuantificationRun;
import org.lamella.workflow.SourceFile;
import org.lamella.workflow.StepRecord;
import org.lamella.workflow.WorkflowRecorder;
import org.lamella.workflow.output.ResultFolder;
import org.lamella.workflow.part.CompositionPart;
import org.lamella.workflow.part.ElementMapsPart;
import org.lamella.workflow.part.SumSpectrumPart;
import org.lamella.workflow.report.CompositionMapSet;
import org.lamella.workflow.report.Results;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Turns a spectrum, or the sum of a map or of a part of it, into a composition with errors and limits of detection. */
@Command(name = "quantify", description = "Turn a spectrum, or the sum of a spectrum image or of a part of it, into a composition.",
        footer = "%n'lamella quantify --method ID --help' shows the parameters of a method, 'lamella list quantifications' the methods.")
final class QuantifyCommand extends LamellaCommand {

    @Mixin
    private SpectrumInput input;

    @Mixin
    private QuantificationOptions quantification;

    @Mixin
    private MatrixOptions matrix;

    @Option(names = "--maps", description = "Also make maps of the composition of every pixel with their errors; needs --out.")
    private boolean maps;

    @Option(names = "--out", paramLabel = "DIR", description = "Folder for table, figure and report; without it the table is printed.")
    private Path out;

    QuantifyCommand(Session session) {
        super(session);
    }

    /**
     * Adds the options of the method that the arguments name; must come before they are parsed.
     *
     * @param arguments the whole command line
     */
    void offerParameters(String... arguments) {
        quantification.offer(spec(), session().contributions(), arguments);
    }

    @Override
    CommandOutput run(Progress progress) throws LamellaException {
        Map<String, String> parameters = quantification.parameters(spec());
        if (maps && out == null) {
            throw wrongUsage("Maps are written to a folder; name it with --out");
        }
        OpenedSignal opened = maps ? input.open(true, session().contributions(), progress.part(0, 0.5))
                : input.open(session().contributions(), progress.part(0, 0.5));
        return maps ? maps(opened, parameters, progress) : spectrum(opened, parameters, progress);
    }

    private CommandOutput spectrum(OpenedSignal opened, Map<String, String> parameters, Progress progress) throws LamellaException {
        Spectrum spectrum = input.spectrum(opened, session().contributions(), progress.part(0.5, 0.6));
        Optional<EmbeddedPhase> phase = matrix.phase(spectrum, opened, input.masks(), spec(), session().contributions(),
                progress.part(0.6, 0.65));
        Provenance history = input.provenance(opened, progress);
        if (phase.isPresent()) {
            history = history.and(Provenance.begin(input.masks().sources(matrix.mask().orElseThrow(), progress)
                    .toArray(SourceFile[]::new))).then(StepRecord.of("matrix", "subtracted", "org.lamella.workflow", matrix.texts(),
                            Instant.now(), 0));
        }
        QuantificationRun run = new QuantificationRun(session().contributions());
        QuantificationOutcome outcome = phase.isPresent()
                ? run.runWithoutMatrix(quantification.method(), parameters, phase.get(), history, progress.part(0.65, 0.9))
                : run.run(quantification.method(), parameters, spectrum, history, progress.part(0.65, 0.9));
        CompositionText text = new CompositionText(outcome.composition());
        JsonObject document = document(text, opened);
        if (out == null) {
            document.add("files", new JsonArray());
            return CommandOutput.of(text.summary(), document);
        }
        WorkflowRecorder notes = new WorkflowRecorder();
        SpectrumInput.SpectrumNotes names = input.note(opened, notes, session().contributions(), progress);
        Map<String, String> texts = new LinkedHashMap<>(outcome.step().parameters());
        texts.putAll(matrix.note(opened, names.signal(), input.masks(), notes, session().contributions(), progress));
        notes.step(QuantificationRun.STEP, quantification.method(), List.of(names.spectrum()), texts);
        String title = spectrum.title() + ", composition";
        Results results = Results.builder(title, outcome.provenance()).workflow(notes.workflow(title)).signal(opened.description())
                .add(new SumSpectrumPart(spectrum)).markers(LineMarkers.of(text.lines(), spectrum.axis()))
                .remarks(spectrum.header().warnings())
                .add(new CompositionPart(outcome))
                .build();
        return written(text, document, results, progress);
    }

    private CommandOutput maps(OpenedSignal opened, Map<String, String> parameters, Progress progress) throws LamellaException {
        if (input.hasRegion()) {
            throw wrongUsage("Maps are made of all pixels; crop the map with --crop instead of choosing a region");
        }
        if (!(opened.signal() instanceof SpectrumImage image)) {
            throw opened.isNo("spectrum image");
        }
        MapQuantificationOutcome outcome = new QuantificationRun(session().contributions()).runMap(quantification.method(), parameters,
                image, opened.provenance(), progress.part(0.5, 0.9));
        CompositionText text = new CompositionText(outcome.maps().sum());
        List<String> remarks = new ArrayList<>(image.header().warnings());
        remarks.addAll(outcome.maps().remarks());
        outcome.maps().remarks().forEach(session()::say);
        JsonObject document = document(text, opened);
        document.add("mapRemarks", JsonText.texts(outcome.maps().remarks()));
        WorkflowRecorder notes = new WorkflowRecorder();
        SpectrumInput.SpectrumNotes names = input.note(opened, notes, session().contributions(), progress);
        Map<String, String> texts = new LinkedHashMap<>(outcome.sum().step().parameters());
        texts.put("complete", "true");
        notes.step(QuantificationRun.MAP_STEP, quantification.method(), List.of(names.signal()), texts);
        String title = image.title() + ", composition maps";
        Results results = Results.builder(title, outcome.provenance()).workflow(notes.workflow(title)).signal(opened.description())
                .add(new SumSpectrumPart(image.sumSpectrum(progress))).remarks(remarks)
                .markers(LineMarkers.of(text.lines(), image.energyAxis()))
                .add(new CompositionPart(outcome.sum())).add(new ElementMapsPart(CompositionMapSet.of(outcome.maps())))
                .build();
        return written(text, document, results, progress);
    }

    private static JsonObject document(CompositionText text, OpenedSignal opened) {
        JsonObject document = text.json();
        document.addProperty("file", opened.file().toString());
        document.addProperty("signal", opened.description().index());
        return document;
    }

    private CommandOutput written(CompositionText text, JsonObject document, Results results, Progress progress) throws LamellaException {
        List<Path> files = new ResultFolder(out, session().contributions()).write(results, progress.part(0.9, 1));
        document.add("files", JsonText.files(files));
        return CommandOutput.of(text.summary() + "Wrote " + files.size() + " files to " + out + ", the report is "
                + out.resolve(ResultFolder.REPORT) + "\n", document);
    }
}
