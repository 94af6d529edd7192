package org.lamella.cli;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.lamella.core.LamellaException;
import org.lamella.core.contribution.Contribution;
import org.lamella.core.contribution.Decomposition;
import org.lamella.core.progress.Progress;
import org.lamella.workflow.DecompositionOutcome;
import org.lamella.workflow.DecompositionRun;
import org.lamella.workflow.Reconstruction;
import org.lamella.workflow.output.ResultFolder;
import org.lamella.workflow.report.Results;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Factorises a spectrum image by a contributed algorithm, whose declared parameters are the command's options. */
@Command(name = "decompose", description = "Factorise a spectrum image into component maps and component spectra.",
        footer = "%n'lamella decompose --method ID --help' shows the parameters of a method, 'lamella list decompositions' the methods.")
final class DecomposeCommand extends LamellaCommand {

    @Mixin
    private ImageInput input;

    @Option(names = MethodOptions.METHOD, paramLabel = "ID", required = true, description = "Which decomposition.")
    private String method;

    @Option(names = "--out", paramLabel = "DIR", required = true, description = "Folder for maps, spectra, figures and report.")
    private Path out;

    @Mixin
    private ReconstructionOptions reconstruction;

    private final MethodOptions parameterOptions = new MethodOptions();

    DecomposeCommand(Session session) {
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
    private Contribution<Decomposition> contribution(String id) {
        return session().contributions().decomposition(id).orElseThrow(() -> wrongUsage("There is no decomposition '" + id + "'; "
                + session().contributions().decompositions().stream().map(Contribution::id)
                        .collect(Collectors.joining(", ", "installed are ", ""))));
    }

    @Override
    CommandOutput run(Progress progress) throws LamellaException {
        Map<String, String> parameters = parameterOptions.texts(spec().commandLine().getParseResult());
        OpenedImage opened = input.open(session().contributions(), progress.part(0, 0.2));
        DecompositionOutcome outcome = new DecompositionRun(session().contributions()).run(method, parameters, opened.image(),
                opened.provenance(), progress.part(0.2, 0.8));
        ReconstructionOptions.Rebuilt rebuilt = reconstruction.rebuild(opened, outcome, session().contributions(),
                progress.part(0.8, 0.9));
        rebuilt.remarks().forEach(session()::say);
        Results results = opened.results(opened.image().title() + ", " + outcome.result().method(),
                rebuilt.reconstruction().map(Reconstruction::provenance).orElse(outcome.provenance()), progress)
                .decomposition(outcome).elementMaps(rebuilt.maps()).build();
        List<Path> files = new ResultFolder(out).write(results, progress.part(0.9, 1));
        DecompositionText text = new DecompositionText(outcome, contribution(method));
        return CommandOutput.of(text.summary() + "Wrote " + files.size() + " files to " + out + ", the report is "
                + out.resolve(ResultFolder.REPORT) + "\n", text.json(opened, files));
    }
}
