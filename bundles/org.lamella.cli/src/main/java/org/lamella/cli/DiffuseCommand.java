package org.lamella.cli;

import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.lamella.core.LamellaException;
import org.lamella.core.contribution.Contribution;
import org.lamella.core.contribution.DiffusionModel;
import org.lamella.core.progress.Progress;
import org.lamella.workflow.DiffusionOutcome;
import org.lamella.workflow.DiffusionRun;
import org.lamella.workflow.WorkflowRecorder;
import org.lamella.workflow.output.ResultFolder;
import org.lamella.workflow.part.DiffusionPart;
import org.lamella.workflow.report.Results;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Simulates diffusion as a case says. */
@Command(name = "diffuse", description = "Simulate multicomponent diffusion, with moving boundaries, as a case file says.",
        footer = "%n'lamella list diffusionModels --json' shows the parameters of each model.")
final class DiffuseCommand extends LamellaCommand {

    private static final String DEFAULT_METHOD = "moving-boundary";

    @Parameters(paramLabel = "CASE", description = "A case in YAML, or the name of a case that comes with the program.")
    private String caseFile;

    @Option(names = MethodOptions.METHOD, paramLabel = "ID", defaultValue = DEFAULT_METHOD,
            description = "Which diffusion model. Default ${DEFAULT-VALUE}.")
    private String method;

    @Option(names = "--out", paramLabel = "DIR", description = "Folder for tables, plots and report; without it a summary is printed.")
    private Path out;

    private final MethodOptions parameterOptions = new MethodOptions();

    DiffuseCommand(Session session) {
        super(session);
    }

    /**
     * Adds the options of the model that the arguments name; must come before they are parsed.
     *
     * @param arguments the whole command line
     */
    void offerParameters(String... arguments) {
        parameterOptions.offer(spec(), List.of(arguments), Optional.of(DEFAULT_METHOD), this::contribution,
                Set.of(DiffusionModel.CASE_FILE));
    }

    @SuppressWarnings("rawtypes")
    private Contribution<DiffusionModel> contribution(String id) {
        return session().contributions().diffusionModel(id).orElseThrow(() -> wrongUsage("There is no diffusion model '" + id + "'; "
                + session().contributions().diffusionModels().stream().map(Contribution::id)
                        .collect(Collectors.joining(", ", "installed are ", ""))));
    }

    @Override
    CommandOutput run(Progress progress) throws LamellaException {
        Map<String, String> parameters = new LinkedHashMap<>(parameterOptions.texts(spec().commandLine().getParseResult()));
        parameters.put(DiffusionModel.CASE_FILE, caseFile);
        DiffusionOutcome outcome = new DiffusionRun(session().contributions()).run(method, parameters, progress.part(0, 0.95));
        DiffusionText text = new DiffusionText(outcome.result());
        JsonObject document = text.json();
        document.addProperty("case", caseFile);
        if (out == null) {
            document.add("files", new JsonArray());
            return CommandOutput.of(text.summary(), document);
        }
        WorkflowRecorder notes = new WorkflowRecorder();
        notes.step(DiffusionRun.STEP, method, List.of(), outcome.provenance().last(DiffusionRun.STEP).parameters());
        Results results = Results.builder(outcome.result().title(), outcome.provenance()).add(new DiffusionPart(outcome))
                .workflow(notes.workflow(outcome.result().title())).build();
        List<Path> files = new ResultFolder(out, session().contributions()).write(results, progress.part(0.95, 1));
        document.add("files", JsonText.files(files));
        return CommandOutput.of(text.summary() + "Wrote " + files.size() + " files to " + out + ", the report is "
                + out.resolve(ResultFolder.REPORT) + "\n", document);
    }
}
