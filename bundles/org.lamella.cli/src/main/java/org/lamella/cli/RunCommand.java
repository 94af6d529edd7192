package org.lamella.cli;

import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.lamella.core.LamellaException;
import org.lamella.core.progress.Progress;
import org.lamella.workflow.Finding;
import org.lamella.workflow.Workflow;
import org.lamella.workflow.WorkflowInput;
import org.lamella.workflow.output.BatchSummary;
import org.lamella.workflow.output.ResultFolder;
import org.lamella.workflow.run.BatchRun;
import org.lamella.workflow.run.WorkflowOutcome;
import org.lamella.workflow.run.WorkflowRun;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Runs a workflow file. */
@Command(name = "run", description = "Run a workflow file: read its inputs, do its steps, write all results.",
        footer = "%nEvery command that writes results leaves a workflow.yaml with them that does the same again; "
                + "'lamella schema' tells what a workflow"
                + " file may have.")
final class RunCommand extends LamellaCommand {

    @Parameters(index = "0", paramLabel = "WORKFLOW", description = "The workflow file.")
    private Path file;

    @Option(names = "--input", paramLabel = "NAME=FILE", description = "Read another file for an input. The name may be left out when "
            + "there is only one input. May be repeated.")
    private List<String> inputs = List.of();

    @Option(names = "--batch", paramLabel = "FOLDER", description = "Run the workflow on every file of a folder, or on the files named, "
            + "each into a folder of its own, with one summary table."
            + " A file that fails is reported and the others are done. May be repeated.")
    private List<Path> batch = List.of();

    @Option(names = "--batch-input", paramLabel = "NAME", description = "The input that the files of a batch are read for. May be left out "
            + "when there is only one input.")
    private String batchInput;

    @Option(names = "--changed",
            description = "Read inputs even when they are not the files that were recorded; the report says so. Without "
            + "it such a file ends the run.")
    private boolean changed;

    @Mixin
    private CacheOptions cache;

    @Option(names = "--out", paramLabel = "DIR", required = true, description = "Folder for the results.")
    private Path out;

    RunCommand(Session session) {
        super(session);
    }

    @Override
    CommandOutput run(Progress progress) throws LamellaException {
        Workflow workflow = Workflow.read(file);
        workflow = new Workflow(workflow.title(), replaced(workflow.inputs()), workflow.steps(), workflow.findings());
        Path folder = file.toAbsolutePath().getParent();
        if (!batch.isEmpty()) {
            return batch(workflow, folder, progress);
        }
        WorkflowOutcome outcome = run().run(workflow, folder, progress.part(0, 0.95));
        outcome.remarks().forEach(session()::say);
        List<Path> files = new ResultFolder(out, session().contributions()).write(outcome.results(), outcome.attachments(),
                progress.part(0.95, 1));
        return CommandOutput.of(text(outcome, files), json(outcome, files));
    }

    private WorkflowRun run() {
        WorkflowRun run = cache.applyTo(new WorkflowRun(session().contributions()));
        return changed ? run.acceptingChangedInputs() : run;
    }

    private CommandOutput batch(Workflow workflow, Path folder, Progress progress) throws LamellaException {
        List<WorkflowInput> inputs = workflow.inputs();
        WorkflowInput input = inputs.stream().filter(one -> batchInput == null ? inputs.size() == 1 : one.name().equals(batchInput))
                .findFirst().orElseThrow(() -> wrongUsage("Say with --batch-input which of the inputs the files of the batch are; " + file
                        + " has " + (inputs.isEmpty() ? "none" : String.join(", ", inputs.stream().map(WorkflowInput::name).toList()))));
        List<Path> files = new ArrayList<>();
        for (Path named : batch) {
            files.addAll(Files.isDirectory(named) ? BatchRun.files(named, session().contributions()) : List.of(named));
        }
        List<BatchRun.Entry> entries = new BatchRun(session().contributions(), run(), workflow, folder).run(input, files, out, progress);
        Path table = BatchSummary.write(entries, out);
        entries.forEach(entry -> entry.failure().ifPresent(session()::say));
        return BatchText.output(entries, table);
    }

    private List<WorkflowInput> replaced(List<WorkflowInput> declared) throws LamellaException {
        Map<String, String> files = new LinkedHashMap<>();
        for (String text : inputs) {
            int equals = text.indexOf('=');
            String name = equals > 0 ? text.substring(0, equals) : declared.size() == 1 ? declared.get(0).name() : "";
            if (declared.stream().noneMatch(input -> input.name().equals(name))) {
                throw wrongUsage("'" + text + "' is no input of " + file + "; it has "
                        + (declared.isEmpty() ? "none" : String.join(", ", declared.stream().map(WorkflowInput::name).toList())));
            }
            files.put(name, Path.of(text.substring(equals + 1)).toAbsolutePath().toString());
        }
        List<WorkflowInput> replaced = new ArrayList<>();
        for (WorkflowInput input : declared) {
            replaced.add(files.containsKey(input.name()) ? input.from(files.get(input.name())) : input);
        }
        return replaced;
    }

    private String text(WorkflowOutcome outcome, List<Path> files) {
        StringBuilder text = new StringBuilder(outcome.workflow().title().isEmpty() ? "" : outcome.workflow().title() + "\n");
        if (!outcome.findings().isEmpty()) {
            text.append(FindingText.table(outcome.findings()));
        }
        int kept = outcome.fromCache();
        return text + "Did " + (outcome.values().size() - kept) + " steps" + (kept == 0 ? "" : ", took " + kept + " from an earlier run")
                + ", wrote " + files.size() + " files to " + out + ", the report is "
                + out.resolve(ResultFolder.REPORT) + "\n";
    }

    private JsonObject json(WorkflowOutcome outcome, List<Path> files) {
        JsonObject document = new JsonObject();
        document.addProperty("workflow", file.toString());
        document.addProperty("title", outcome.workflow().title());
        document.addProperty("steps", outcome.values().size());
        document.addProperty("stepsFromCache", outcome.fromCache());
        JsonArray findings = new JsonArray();
        for (Finding finding : outcome.findings()) {
            findings.add(FindingText.json(finding));
        }
        document.add("findings", findings);
        document.add("remarks", JsonText.texts(outcome.remarks()));
        document.add("files", JsonText.files(files));
        return document;
    }
}
