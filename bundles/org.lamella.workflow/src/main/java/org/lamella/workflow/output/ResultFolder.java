package org.lamella.workflow.output;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.lamella.core.LamellaException;
import org.lamella.core.contribution.Contributions;
import org.lamella.core.parallel.Blocks;
import org.lamella.core.progress.Progress;
import org.lamella.workflow.FileTrouble;
import org.lamella.workflow.SignalFiles;
import org.lamella.workflow.Workflow;
import org.lamella.workflow.report.FilePlan;
import org.lamella.workflow.report.PlannedFile;
import org.lamella.workflow.report.Report;
import org.lamella.workflow.report.ResultPart;
import org.lamella.workflow.report.Results;
import org.lamella.workflow.report.StepNotes;

/**
 * Writes results into a folder: arrays as NPY, tables as CSV, figures as PNG, {@value #PROVENANCE}, {@value #REPORT} and
 * {@value #PRINT}. The files appear
 * together at the end, whole, or not at all; files of the same names are replaced, others stay.
 *
 * <p>Names begin with the id of the algorithm: {@code pca_maps.npy} (K x H x W), {@code pca_spectra.npy} (K x M), {@code pca_spectra.csv},
 * {@code pca_scree.csv}; H is 1 for a line scan and the product of all but the fastest navigation axis for a series of maps.
 */
public final class ResultFolder {

    /** Name of the record of program, inputs and steps. */
    public static final String PROVENANCE = "provenance.json";
    /** Name of the report. */
    public static final String REPORT = "report.html";

    /** Name of the report for print. */
    public static final String PRINT = "report.pdf";

    private final Path folder;
    private final StepNotes notes;
    private final Optional<SignalFiles> signals;

    /**
     * A folder for results.
     *
     * @param folder where to write; made when missing
     */
    public ResultFolder(Path folder) {
        this(folder, StepNotes.NONE, Optional.empty());
    }

    /**
     * A folder for results whose report explains the parameters of the steps, and for the signals that results ask to be written.
     *
     * @param folder where to write; made when missing
     * @param contributions what declares the parameters and writes the signals
     */
    public ResultFolder(Path folder, Contributions contributions) {
        this(folder, StepNotes.of(contributions), Optional.of(new SignalFiles(contributions)));
    }

    private ResultFolder(Path folder, StepNotes notes, Optional<SignalFiles> signals) {
        this.folder = folder;
        this.notes = notes;
        this.signals = signals;
    }

    /**
     * Writes results.
     *
     * @param results what a run found
     * @param progress progress and cancellation
     * @return the files written, by name
     * @throws LamellaException when the folder cannot be written, saying why; also when cancelled; the folder is then as it was before
     */
    public List<Path> write(Results results, Progress progress) throws LamellaException {
        return write(results, List.of(), progress);
    }

    /**
     * Writes results with files of their own.
     *
     * @param results what a run found
     * @param more files, written one after the other after the signals that results save; the report lists them
     * @param progress progress and cancellation
     * @return the files written, by name
     * @throws LamellaException when the folder cannot be written, saying why; also when cancelled; the folder is then as it was before
     */
    public List<Path> write(Results results, List<Attachment> more, Progress progress) throws LamellaException {
        List<Attachment> attachments = new ArrayList<>(signals.map(files -> attached(results, files)).orElse(List.of()));
        attachments.addAll(more);
        progress.message("Writing results to " + folder);
        FilePlan plan = plan(results);
        List<String> names = attachments.stream().map(file -> plan.reserve(file.stem(), file.ending(), file.description())).toList();
        List<PlannedFile> files = plan.files();
        return AtomicFolder.fill(folder, hidden -> {
            for (int i = 0; i < names.size(); i++) {
                Progress part = progress.part(0.5 * i / names.size(), 0.5 * (i + 1) / names.size());
                attachments.get(i).content().write(hidden.resolve(names.get(i)), part);
            }
            Progress rest = progress.part(names.isEmpty() ? 0 : 0.5, 1);
            Blocks.tasks(files.size(), rest, number -> write(files.get(number), hidden, rest));
        });
    }

    private static List<Attachment> attached(Results results, SignalFiles files) {
        return results.parts().stream().map(ResultPart::saved).flatMap(Optional::stream).map(saved -> new Attachment(saved.stem(),
                "." + saved.ending(), saved.description(), (file, progress) -> files.write(saved.signal(), file, progress))).toList();
    }

    private void write(PlannedFile file, Path hidden, Progress progress) throws LamellaException {
        try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(hidden.resolve(file.name())))) {
            file.content().write(out, progress);
        } catch (IOException failed) {
            throw new LamellaException("Cannot write " + file.name() + " to " + folder + ": " + FileTrouble.reason(failed) + ".", failed);
        }
    }

    private FilePlan plan(Results results) {
        FilePlan plan = new FilePlan();
        plan.add("report", ".html", "This report", (out, progress) -> out.write(report(results, plan).html()));
        plan.add("report", ".pdf", "The same for print", (out, progress) -> out.write(report(results, plan).pdf()));
        plan.add("provenance", ".json", "Program, inputs and steps with all parameters",
                (out, progress) -> out.write(results.provenance().toJson().getBytes(StandardCharsets.UTF_8)));
        results.workflow().or(() -> Workflow.recorded(results.title(), results.provenance())).ifPresent(
                workflow -> plan.add("workflow", ".yaml", "The same as a workflow, for lamella run",
                        (out, progress) -> out.write(workflow.toYaml().getBytes(StandardCharsets.UTF_8))));
        results.parts().forEach(part -> part.plan(plan, results));
        return plan;
    }

    private Report report(Results results, FilePlan plan) {
        return new Report(results, plan.descriptions(), notes);
    }
}
