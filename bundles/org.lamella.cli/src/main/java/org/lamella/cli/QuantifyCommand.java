package org.lamella.cli;

import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.lamella.core.LamellaException;
import org.lamella.core.contribution.Contribution;
import org.lamella.core.contribution.Quantification;
import org.lamella.core.progress.Progress;
import org.lamella.core.signal.Spectrum;
import org.lamella.workflow.QuantificationOutcome;
import org.lamella.workflow.QuantificationRun;
import org.lamella.workflow.output.ResultFolder;
import org.lamella.workflow.report.Results;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Turns a spectrum, or the sum of a map or of a part of it, into a composition with errors and limits of detection. */
@Command(name = "quantify", description = "Turn a spectrum, or the sum of a spectrum image or of a part of it, into a composition.",
        footer = "%n'lamella quantify --method ID --help' shows the parameters of a method, 'lamella list quantifications' the methods.")
final class QuantifyCommand extends LamellaCommand {

    private static final String DEFAULT_METHOD = "model-fit";

    @Mixin
    private SpectrumInput input;

    @Option(names = MethodOptions.METHOD, paramLabel = "ID", defaultValue = DEFAULT_METHOD,
            description = "Which quantification. Default ${DEFAULT-VALUE}.")
    private String method;

    @Mixin
    private MaskInput masks;

    @Option(names = "--out", paramLabel = "DIR", description = "Folder for table, figure and report; without it the table is printed.")
    private Path out;

    private final MethodOptions parameterOptions = new MethodOptions();

    QuantifyCommand(Session session) {
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
    private Contribution<Quantification> contribution(String id) {
        return session().contributions().quantification(id).orElseThrow(() -> wrongUsage("There is no quantification '" + id + "'; "
                + session().contributions().quantifications().stream().map(Contribution::id)
                        .collect(Collectors.joining(", ", "installed are ", ""))));
    }

    @Override
    CommandOutput run(Progress progress) throws LamellaException {
        Map<String, String> parameters = parameterOptions.texts(spec().commandLine().getParseResult());
        OpenedSignal opened = input.open(session().contributions(), progress.part(0, 0.5));
        MaskInput.Chosen chosen = masks.of(opened, spec(), session().contributions(), progress.part(0.5, 0.6));
        Spectrum spectrum = chosen.spectrum();
        QuantificationRun quantification = new QuantificationRun(session().contributions());
        QuantificationOutcome outcome = chosen.phase().isPresent()
                ? quantification.runWithoutMatrix(method, parameters, chosen.phase().get(), chosen.history(), progress.part(0.6, 0.9))
                : quantification.run(method, parameters, spectrum, chosen.history(), progress.part(0.6, 0.9));
        CompositionText text = new CompositionText(outcome.composition());
        JsonObject document = text.json();
        document.addProperty("file", opened.file().toString());
        document.addProperty("signal", opened.description().index());
        if (out == null) {
            document.add("files", new JsonArray());
            return CommandOutput.of(text.summary(), document);
        }
        Results results = Results.builder(spectrum.title() + ", composition", outcome.provenance()).signal(opened.description())
                .sumSpectrum(spectrum).markers(LineMarkers.of(text.lines(), spectrum.axis())).remarks(spectrum.header().warnings())
                .composition(outcome)
                .build();
        List<Path> files = new ResultFolder(out).write(results, progress.part(0.9, 1));
        document.add("files", JsonText.files(files));
        return CommandOutput.of(text.summary() + "Wrote " + files.size() + " files to " + out + ", the report is "
                + out.resolve(ResultFolder.REPORT) + "\n", document);
    }
}
