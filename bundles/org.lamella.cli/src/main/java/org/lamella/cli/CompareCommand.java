package org.lamella.cli;

import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.lamella.core.LamellaException;
import org.lamella.core.contribution.Contribution;
import org.lamella.core.contribution.DiffusionResult;
import org.lamella.core.contribution.MeasuredProfile;
import org.lamella.core.contribution.ProfileComparison;
import org.lamella.core.progress.Progress;
import org.lamella.workflow.ComparisonOutcome;
import org.lamella.workflow.ComparisonRun;
import org.lamella.workflow.MeasuredProfileFile;
import org.lamella.workflow.Provenance;
import org.lamella.workflow.SimulationFolder;
import org.lamella.workflow.SourceFile;
import org.lamella.workflow.WorkflowRecorder;
import org.lamella.workflow.output.ResultFolder;
import org.lamella.workflow.part.ComparisonPart;
import org.lamella.workflow.report.Results;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Lays a measured profile over simulated ones. */
@Command(name = "compare", description = "Lay a measured profile over one or several simulations and say how well they agree.",
        footer = "%nA measured profile is a table with a column distance_nm, a column in wt%% for each element, named by its symbol, and"
                + " its standard deviation beside it, such as 'Cr sigma'.")
final class CompareCommand extends LamellaCommand {

    private static final String DEFAULT_METHOD = "least-squares";

    @Parameters(index = "0", paramLabel = "MEASURED", description = "Measured profile, a table of comma-separated values.")
    private Path measured;

    @Parameters(index = "1..*", arity = "1..*", paramLabel = "DIR",
            description = "Result folders of 'lamella diffuse'; several are shown as a band, the best one first.")
    private List<Path> simulated;

    @Option(names = MethodOptions.METHOD, paramLabel = "ID", defaultValue = DEFAULT_METHOD,
            description = "Which comparison. Default ${DEFAULT-VALUE}.")
    private String method;

    @Option(names = "--out", paramLabel = "DIR", description = "Folder for tables, plots and report; without it a summary is printed.")
    private Path out;

    private final MethodOptions parameterOptions = new MethodOptions();

    CompareCommand(Session session) {
        super(session);
    }

    /**
     * Adds the options of the comparison that the arguments name; must come before they are parsed.
     *
     * @param arguments the whole command line
     */
    void offerParameters(String... arguments) {
        parameterOptions.offer(spec(), List.of(arguments), Optional.of(DEFAULT_METHOD), this::contribution);
    }

    @SuppressWarnings("rawtypes")
    private Contribution<ProfileComparison> contribution(String id) {
        return session().contributions().profileComparison(id).orElseThrow(() -> wrongUsage("There is no comparison of profiles '" + id
                + "'; "
                + session().contributions().profileComparisons().stream().map(Contribution::id)
                        .collect(Collectors.joining(", ", "installed are ", ""))));
    }

    @Override
    CommandOutput run(Progress progress) throws LamellaException {
        Map<String, String> parameters = parameterOptions.texts(spec().commandLine().getParseResult());
        MeasuredProfile profile = MeasuredProfileFile.read(measured);
        Provenance history = Provenance.begin(SourceFile.of(measured, progress.part(0, 0.05)));
        WorkflowRecorder notes = new WorkflowRecorder();
        List<String> on = new ArrayList<>(List.of(notes.input("measured", "profile", history.inputs().get(0), Map.of())));
        List<DiffusionResult> simulations = new ArrayList<>();
        for (Path folder : simulated) {
            simulations.add(SimulationFolder.read(folder));
            SourceFile profiles = SourceFile.of(folder.resolve(SimulationFolder.PROFILES), progress.part(0.05, 0.1));
            history = history.and(Provenance.begin(profiles));
            on.add(notes.input(folder.toAbsolutePath().getFileName().toString(), "simulation",
                    folder.toAbsolutePath().normalize().toString(), profiles, Map.of()));
        }
        ComparisonOutcome outcome = new ComparisonRun(session().contributions()).run(method, parameters, profile, simulations, history,
                progress.part(0.1, 0.9));
        ComparisonText text = new ComparisonText(outcome.result());
        JsonObject document = text.json();
        document.addProperty("measured", measured.toString());
        if (out == null) {
            document.add("files", new JsonArray());
            return CommandOutput.of(text.summary(), document);
        }
        notes.step(ComparisonRun.STEP, method, on, outcome.provenance().last(ComparisonRun.STEP).parameters());
        String title = profile.title() + ", measured and simulated";
        Results results = Results.builder(title, outcome.provenance()).add(new ComparisonPart(outcome))
                .workflow(notes.workflow(title)).build();
        List<Path> files = new ResultFolder(out, session().contributions()).write(results, progress.part(0.9, 1));
        document.add("files", JsonText.files(files));
        return CommandOutput.of(text.summary() + "Wrote " + files.size() + " files to " + out + ", the report is "
                + out.resolve(ResultFolder.REPORT) + "\n", document);
    }
}
