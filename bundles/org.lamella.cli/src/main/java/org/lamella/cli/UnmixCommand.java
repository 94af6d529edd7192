package org.lamella.cli;

import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.lamella.core.LamellaException;
import org.lamella.core.contribution.Contribution;
import org.lamella.core.contribution.Endmember;
import org.lamella.core.contribution.Unmixing;
import org.lamella.core.contribution.UnmixingResult;
import org.lamella.core.progress.Progress;
import org.lamella.workflow.UnmixingOutcome;
import org.lamella.workflow.UnmixingRun;
import org.lamella.workflow.WorkflowRecorder;
import org.lamella.workflow.output.ResultFolder;
import org.lamella.workflow.part.UnmixingPart;
import org.lamella.workflow.report.Results;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Says how much of given endmembers is in each pixel, by a contributed algorithm. */
@Command(name = "unmix", description = "Find how much of given endmembers is in each pixel of a spectrum image.",
        footer = "%n'lamella unmix --method ID --help' shows the parameters of a method, 'lamella list unmixings' the methods.")
final class UnmixCommand extends LamellaCommand {

    private static final String DEFAULT_METHOD = "fcls";

    @Mixin
    private ImageInput input;

    @Mixin
    private EndmemberOptions endmembers;

    @Option(names = MethodOptions.METHOD, paramLabel = "ID", defaultValue = DEFAULT_METHOD,
            description = "Which unmixing. Default ${DEFAULT-VALUE}.")
    private String method;

    @Option(names = "--out", paramLabel = "DIR", required = true, description = "Folder for abundances, figures and report.")
    private Path out;

    private final MethodOptions parameterOptions = new MethodOptions();

    UnmixCommand(Session session) {
        super(session);
    }

    /**
     * Adds the options of the method that the arguments name; must come before they are parsed.
     *
     * @param arguments the whole command line
     */
    void offerParameters(String... arguments) {
        parameterOptions.offer(spec(), List.of(arguments), Optional.of(DEFAULT_METHOD), this::contribution);
    }

    @SuppressWarnings("rawtypes")
    private Contribution<Unmixing> contribution(String id) {
        return session().contributions().unmixing(id).orElseThrow(() -> wrongUsage("There is no unmixing '" + id + "'; "
                + session().contributions().unmixings().stream().map(Contribution::id)
                        .collect(Collectors.joining(", ", "installed are ", ""))));
    }

    @Override
    CommandOutput run(Progress progress) throws LamellaException {
        Map<String, String> parameters = parameterOptions.texts(spec().commandLine().getParseResult());
        OpenedImage opened = input.open(session().contributions(), progress.part(0, 0.3));
        EndmemberOptions.Chosen chosen = endmembers.of(opened.image(), session().contributions(), progress.part(0.3, 0.4));
        UnmixingOutcome outcome = new UnmixingRun(session().contributions()).run(method, parameters, opened.image(), chosen.endmembers(),
                opened.provenance().and(chosen.inputs()), progress.part(0.4, 0.9));
        WorkflowRecorder notes = new WorkflowRecorder();
        List<String> on = new ArrayList<>(List.of(opened.note(notes)));
        on.addAll(endmembers.note(chosen, notes));
        Map<String, String> texts = new LinkedHashMap<>(outcome.step().parameters());
        texts.keySet().removeAll(chosen.endmembers().texts().keySet());
        texts.put("names", chosen.endmembers().endmembers().stream().map(Endmember::name).collect(Collectors.joining(",")));
        notes.step(UnmixingRun.STEP, method, on, texts);
        String title = opened.image().title() + ", unmixed";
        Results results = opened.results(title, outcome.provenance(),
                progress).add(new UnmixingPart(outcome)).workflow(notes.workflow(title)).build();
        List<Path> files = new ResultFolder(out, session().contributions()).write(results, progress.part(0.9, 1));
        JsonObject document = json(outcome);
        document.addProperty("file", opened.file().toString());
        document.addProperty("signal", opened.description().index());
        document.add("files", JsonText.files(files));
        return CommandOutput.of(summary(outcome) + "Wrote " + files.size() + " files to " + out + ", the report is "
                + out.resolve(ResultFolder.REPORT) + "\n", document);
    }

    private static double mean(double... map) {
        return Arrays.stream(map).average().orElse(0);
    }

    private static String summary(UnmixingOutcome outcome) {
        UnmixingResult result = outcome.result();
        StringBuilder text = new StringBuilder(result.method()).append('\n');
        TextTable table = new TextTable().row("  endmember", "mean abundance", "largest");
        for (int k = 0; k < result.abundances().length; k++) {
            table.row("  " + result.endmembers().get(k).name(), String.format(Locale.ROOT, "%.4f", mean(result.abundances()[k])),
                    String.format(Locale.ROOT, "%.4f", Arrays.stream(result.abundances()[k]).max().orElse(0)));
        }
        text.append(table);
        text.append(new TextTable().facts(result.facts()));
        result.remarks().forEach(remark -> text.append("  ").append(remark).append('\n'));
        return text.toString();
    }

    private static JsonObject json(UnmixingOutcome outcome) {
        UnmixingResult result = outcome.result();
        JsonObject object = new JsonObject();
        object.addProperty("method", outcome.step().contribution());
        JsonObject parameters = new JsonObject();
        outcome.step().parameters().forEach(parameters::addProperty);
        object.add("parameters", parameters);
        JsonArray endmembers = new JsonArray();
        for (int k = 0; k < result.abundances().length; k++) {
            JsonObject endmember = new JsonObject();
            endmember.addProperty("name", result.endmembers().get(k).name());
            endmember.add("meanAbundance", JsonText.value(mean(result.abundances()[k])));
            endmembers.add(endmember);
        }
        object.add("endmembers", endmembers);
        JsonObject facts = new JsonObject();
        result.facts().forEach((name, value) -> facts.add(name, JsonText.value(value)));
        object.add("facts", facts);
        object.add("remarks", JsonText.texts(result.remarks()));
        object.addProperty("seconds", outcome.step().seconds());
        return object;
    }
}
