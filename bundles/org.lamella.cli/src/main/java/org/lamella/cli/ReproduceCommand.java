package org.lamella.cli;

import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import java.nio.file.Path;
import java.util.List;
import org.lamella.core.LamellaException;
import org.lamella.core.progress.Progress;
import org.lamella.workflow.Stories;
import org.lamella.workflow.Workflow;
import org.lamella.workflow.output.ResultFolder;
import org.lamella.workflow.run.WorkflowOutcome;
import org.lamella.workflow.run.WorkflowRun;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Does what publications did, on simulated maps, and prints their numbers beside those found. */
@Command(name = "reproduce", description = "Do what a publication did, on simulated maps, and print its numbers beside those found here.")
final class ReproduceCommand extends LamellaCommand {

    @Parameters(index = "0", arity = "0..1", paramLabel = "NAME",
            description = "first-paper, second-paper, third-paper, review or fifth-paper; all when left out.")
    private String name;

    @Option(names = "--out", paramLabel = "DIR",
            description = "Folder for all results; each story gets a folder of its own in it when there are several.")
    private Path out;

    @Mixin
    private CacheOptions cache;

    ReproduceCommand(Session session) {
        super(session);
    }

    @Override
    CommandOutput run(Progress progress) throws LamellaException {
        List<String> names = name == null ? Stories.names() : List.of(name);
        StringBuilder text = new StringBuilder();
        JsonArray stories = new JsonArray();
        for (int i = 0; i < names.size(); i++) {
            Workflow workflow = Stories.named(names.get(i));
            Progress part = progress.part((double) i / names.size(), (i + 1.0) / names.size());
            WorkflowOutcome outcome = cache.applyTo(new WorkflowRun(session().contributions())).run(workflow, Path.of(""), part.part(0,
                    0.95));
            JsonObject story = new JsonObject();
            story.addProperty("name", names.get(i));
            JsonArray findings = new JsonArray();
            outcome.findings().forEach(finding -> findings.add(FindingText.json(finding)));
            story.add("findings", findings);
            text.append(workflow.title()).append('\n').append(FindingText.table(outcome.findings()));
            if (out != null) {
                Path folder = names.size() == 1 ? out : out.resolve(names.get(i));
                List<Path> files = new ResultFolder(folder, session().contributions()).write(outcome.results(), outcome.attachments(),
                        part.part(0.95, 1));
                story.add("files", JsonText.files(files));
                text.append("Wrote ").append(files.size()).append(" files to ").append(folder).append('\n');
            }
            stories.add(story);
        }
        return CommandOutput.of(text.toString(), stories);
    }
}
