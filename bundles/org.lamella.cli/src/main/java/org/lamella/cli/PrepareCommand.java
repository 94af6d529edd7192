package org.lamella.cli;

import com.google.gson.JsonObject;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.lamella.core.LamellaException;
import org.lamella.core.contribution.Contribution;
import org.lamella.core.contribution.Preprocessing.Companion;
import org.lamella.core.contribution.Preprocessing;
import org.lamella.core.progress.Progress;
import org.lamella.core.signal.SpectrumImage;
import org.lamella.workflow.PreprocessingOutcome;
import org.lamella.workflow.PreprocessingRun;
import org.lamella.workflow.WorkflowRecorder;
import org.lamella.workflow.output.ResultFolder;
import org.lamella.workflow.part.PreparationPart;
import org.lamella.workflow.part.SpectrumPart;
import org.lamella.workflow.report.Results;
import picocli.CommandLine.Command;
import picocli.CommandLine.Help.Visibility;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Prepares a spectrum image by a contributed algorithm, whose declared parameters are the command's options, and writes it. */
@Command(name = "prepare",
        description = "Make a spectrum image fitter for analysis: crop, rebin, align, despike, subtract backgrounds.",
        footer = "%n'lamella prepare --method ID --help' shows the parameters of a method, 'lamella list preprocessings' the methods.")
final class PrepareCommand extends LamellaCommand {

    private static final String WITH = "--with";

    @Mixin
    private ImageInput input;

    @Option(names = MethodOptions.METHOD, paramLabel = "ID", required = true, description = "Which preprocessing.")
    private String method;

    @Option(names = WITH, paramLabel = "FILE",
            description = "File with a second spectrum image of the same pixels, for methods that look at one, for instance the low"
                    + " losses of a core-loss map. The options --crop and --rebin take the same pixels of it.")
    private Path with;

    @Option(names = "--with-signal", paramLabel = "N", defaultValue = "-1", showDefaultValue = Visibility.NEVER,
            description = "Number of the signal in the second file; the first spectrum image when left out.")
    private int withSignal;

    @Option(names = "--save", paramLabel = "ENDING", defaultValue = "hspy",
            description = "Format of the prepared image, by its ending. Default ${DEFAULT-VALUE}.")
    private String ending;

    @Option(names = "--out", paramLabel = "DIR", required = true, description = "Folder for the prepared image, maps and report.")
    private Path out;

    private final MethodOptions parameterOptions = new MethodOptions();

    PrepareCommand(Session session) {
        super(session);
    }

    /**
     * Adds the options of the method that the arguments name; must come before they are parsed.
     *
     * @param arguments the whole command line
     */
    void offerParameters(String... arguments) {
        parameterOptions.offer(spec(), List.of(arguments), Optional.empty(), this::contribution);
    }

    @SuppressWarnings("rawtypes")
    private Contribution<Preprocessing> contribution(String id) {
        return session().contributions().preprocessing(id).orElseThrow(() -> wrongUsage("There is no preprocessing '" + id + "'; "
                + session().contributions().preprocessings().stream().map(Contribution::id)
                        .collect(Collectors.joining(", ", "installed are ", ""))));
    }

    @Override
    CommandOutput run(Progress progress) throws LamellaException {
        Map<String, String> parameters = parameterOptions.texts(spec().commandLine().getParseResult());
        Companion wanted = contribution(method).service().companion();
        if (wanted == Companion.REQUIRED && with == null) {
            throw wrongUsage("'" + method + "' needs a second image of the same pixels; name its file with " + WITH);
        }
        if (wanted == Companion.NONE && with != null) {
            throw wrongUsage("'" + method + "' looks at one image; leave " + WITH + " out");
        }
        OpenedImage opened = input.open(session().contributions(), progress.part(0, 0.2));
        Optional<PreprocessingRun.Input> companion = Optional.empty();
        if (with != null) {
            OpenedImage second = input.openBeside(with, withSignal, session().contributions(), progress.part(0.2, 0.3));
            companion = Optional.of(new PreprocessingRun.Input(second.image(), second.provenance()));
        }
        PreprocessingOutcome outcome = new PreprocessingRun(session().contributions()).run(method, parameters,
                new PreprocessingRun.Input(opened.image(), opened.provenance()), companion, progress.part(0.3, 0.8))
                .savedAs(ending.replaceFirst("^\\.", ""));
        SpectrumImage made = outcome.result().image();
        WorkflowRecorder notes = new WorkflowRecorder();
        List<String> on = new ArrayList<>(List.of(opened.note(notes)));
        companion.ifPresent(second -> on.add(notes.signal("map", second.history())));
        Map<String, String> texts = new LinkedHashMap<>(outcome.step().parameters());
        texts.remove(PreprocessingRun.COMPANION);
        String prepared = notes.named("prepared", PreprocessingRun.STEP, method, on, texts);
        notes.step("sum", "pixels", List.of(prepared), Map.of());
        String title = opened.image().title() + ", " + outcome.result().method();
        Results results = opened.results(title, outcome.provenance(), progress).workflow(notes.workflow(title))
                .add(new PreparationPart(outcome)).add(new SpectrumPart(made.sumSpectrum(progress))).build();
        List<Path> files = new ResultFolder(out, session().contributions()).write(results, progress.part(0.8, 1));
        return CommandOutput.of(summary(outcome) + "Wrote " + files.size() + " files to " + out + ", the report is "
                + out.resolve(ResultFolder.REPORT) + "\n", json(outcome, opened, files));
    }

    private static String summary(PreprocessingOutcome outcome) {
        StringBuilder text = new StringBuilder(outcome.result().method())
                .append(String.format(Locale.ROOT, " in %.1f s%n", outcome.step().seconds()))
                .append(new TextTable().facts(outcome.result().facts()));
        outcome.result().remarks().forEach(remark -> text.append("  ").append(remark).append('\n'));
        return text.toString();
    }

    private static JsonObject json(PreprocessingOutcome outcome, OpenedImage opened, List<Path> files) {
        JsonObject object = new JsonObject();
        object.addProperty("file", opened.file().toString());
        object.addProperty("signal", opened.description().index());
        object.addProperty("method", outcome.step().contribution());
        JsonObject parameters = new JsonObject();
        outcome.step().parameters().forEach(parameters::addProperty);
        object.add("parameters", parameters);
        JsonObject facts = new JsonObject();
        outcome.result().facts().forEach((name, value) -> facts.add(name, JsonText.value(value)));
        object.add("facts", facts);
        object.addProperty("title", outcome.result().image().title());
        object.add("remarks", JsonText.texts(outcome.result().remarks()));
        object.add("files", JsonText.files(files));
        object.addProperty("seconds", outcome.step().seconds());
        return object;
    }
}
