package org.lamella.workflow.run;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.lamella.core.LamellaException;
import org.lamella.core.contribution.Contributions;
import org.lamella.core.progress.CancelledException;
import org.lamella.core.progress.Progress;
import org.lamella.workflow.FileTrouble;
import org.lamella.workflow.Finding;
import org.lamella.workflow.Workflow;
import org.lamella.workflow.WorkflowInput;
import org.lamella.workflow.output.ResultFolder;

/** Runs one workflow on many files, one after the other. A file that fails is reported, and the others are done all the same. */
public final class BatchRun {

    private final Contributions contributions;
    private final WorkflowRun run;
    private final Workflow workflow;
    private final Path folder;

    /**
     * A batch.
     *
     * @param contributions what explains the parameters in reports
     * @param run runs the workflow
     * @param workflow a workflow with an input
     * @param folder that relative names of its other inputs start from
     */
    public BatchRun(Contributions contributions, WorkflowRun run, Workflow workflow, Path folder) {
        this.contributions = contributions;
        this.run = run;
        this.workflow = workflow;
        this.folder = folder;
    }

    /**
     * What became of a file.
     *
     * @param file the file
     * @param results folder of its results; empty when it failed
     * @param findings what was found
     * @param failure why it failed, one sentence; empty when it did not
     */
    public record Entry(Path file, Optional<Path> results, List<Finding> findings, Optional<String> failure) {

        /** Copies the list. */
        public Entry {
            findings = List.copyOf(findings);
        }
    }

    /**
     * The files of a folder that any loader may know by their ending.
     *
     * @param from a folder
     * @param contributions loaders
     * @return by name
     * @throws LamellaException when the folder cannot be listed, or has no such file
     */
    public static List<Path> files(Path from, Contributions contributions) throws LamellaException {
        Set<String> endings = new LinkedHashSet<>();
        contributions.loaders().forEach(loader -> endings.addAll(loader.extensions()));
        try (Stream<Path> entries = Files.list(from)) {
            List<Path> files = entries.filter(file -> endings.contains(ending(file))).sorted().toList();
            if (files.isEmpty()) {
                throw new LamellaException("There is no file in " + from + " that a loader knows; name another folder.");
            }
            return files;
        } catch (IOException failed) {
            throw new LamellaException("Cannot list " + from + ": " + FileTrouble.reason(failed) + "; name a folder.", failed);
        }
    }

    private static String ending(Path file) {
        String name = file.getFileName().toString();
        return name.substring(name.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT);
    }

    /**
     * Runs the workflow on files.
     *
     * @param input the input that they are read for
     * @param files the files
     * @param out folder in which each gets a folder of its own, named after it
     * @param progress progress and cancellation
     * @return what became of each, in their order
     * @throws LamellaException when cancelled
     */
    public List<Entry> run(WorkflowInput input, List<Path> files, Path out, Progress progress) throws LamellaException {
        List<Entry> entries = new ArrayList<>();
        Set<String> names = new LinkedHashSet<>();
        for (int i = 0; i < files.size(); i++) {
            Path file = files.get(i);
            String name = file.getFileName().toString().replaceFirst("\\.[^.]*$", "");
            Path results = out.resolve(names.add(name) ? name : file.getFileName().toString());
            entries.add(one(input, file, results, progress.part((double) i / files.size(), (i + 1.0) / files.size())));
        }
        return entries;
    }

    private Entry one(WorkflowInput input, Path file, Path results, Progress progress) throws LamellaException {
        List<WorkflowInput> inputs = workflow.inputs().stream()
                .map(declared -> declared.equals(input) ? declared.from(file.toAbsolutePath().toString()) : declared).toList();
        try {
            WorkflowOutcome outcome = run.run(
                    new Workflow(workflow.title(), inputs, workflow.steps(), workflow.findings()), folder, progress.part(0, 0.9));
            new ResultFolder(results, contributions).write(outcome.results(), outcome.attachments(), progress.part(0.9, 1));
            return new Entry(file, Optional.of(results), outcome.findings(), Optional.empty());
        } catch (CancelledException cancelled) {
            throw cancelled;
        } catch (LamellaException failed) {
            String why = failed.getMessage();
            return new Entry(file, Optional.empty(), List.of(), Optional.of(why.contains(file.getFileName().toString()) ? why
                    : file + ": " + why));
        }
    }
}
