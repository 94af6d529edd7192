package org.lamella.cli;

import com.google.gson.JsonNull;
import com.google.gson.JsonObject;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.lamella.core.LamellaException;
import org.lamella.core.contribution.Contribution;
import org.lamella.core.contribution.ContributionKind;
import org.lamella.core.contribution.Contributions;
import org.lamella.core.progress.Progress;
import org.lamella.workflow.DecompositionOutcome;
import org.lamella.workflow.DecompositionRun;
import org.lamella.workflow.JointDecompositionRun;
import org.lamella.workflow.Reconstruction;
import org.lamella.workflow.WorkflowRecorder;
import org.lamella.workflow.output.ResultFolder;
import org.lamella.workflow.part.DecompositionPart;
import org.lamella.workflow.part.ElementMapsPart;
import org.lamella.workflow.part.JudgementPart;
import org.lamella.workflow.report.Results;
import picocli.CommandLine.Command;
import picocli.CommandLine.Help.Visibility;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Factorises one spectrum image, or two together, by a contributed algorithm, whose declared parameters are the command's options. */
@Command(name = "decompose",
        description = "Factorise a spectrum image, or two of the same pixels, into component maps and component spectra.",
        footer = "%n'lamella decompose --method ID --help' shows the parameters of a method, 'lamella list decompositions' the methods for "
                + "one image, 'lamella list jointDecompositions' those for two.")
final class DecomposeCommand extends LamellaCommand {

    private static final String WITH = "--with";

    @Mixin
    private ImageInput input;

    @Option(names = MethodOptions.METHOD, paramLabel = "ID", required = true, description = "Which decomposition.")
    private String method;

    @Option(names = "--out", paramLabel = "DIR", required = true, description = "Folder for maps, spectra, figures and report.")
    private Path out;

    @Option(names = WITH, paramLabel = "FILE",
            description = "File with a second spectrum image of the same pixels, for methods that factorise two together. The options "
                    + "--crop and --rebin take the same pixels of it.")
    private Path with;

    @Option(names = "--with-signal", paramLabel = "N", defaultValue = "-1", showDefaultValue = Visibility.NEVER,
            description = "Number of the signal in the second file; the first spectrum image when left out.")
    private int withSignal;

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

    private Contribution<?> contribution(String id) {
        Contributions all = session().contributions();
        return all.decomposition(id).<Contribution<?>>map(one -> one).or(() -> all.jointDecomposition(id))
                .orElseThrow(() -> wrongUsage("There is no decomposition '" + id + "'; "
                        + Stream.concat(all.decompositions().stream(), all.jointDecompositions().stream()).map(Contribution::id)
                                .collect(Collectors.joining(", ", "installed are ", ""))));
    }

    @Override
    CommandOutput run(Progress progress) throws LamellaException {
        Map<String, String> parameters = parameterOptions.texts(spec().commandLine().getParseResult());
        boolean joint = contribution(method).kind() == ContributionKind.JOINT_DECOMPOSITION;
        if (joint && with == null) {
            throw wrongUsage("'" + method + "' factorises two images together; name the file of the second with " + WITH);
        }
        if (!joint && with != null) {
            throw wrongUsage("'" + method + "' factorises one image; leave " + WITH + " out, or choose a method for two");
        }
        if (reconstruction.isContradictory()) {
            throw wrongUsage("--keep names the components that --select would choose; give one of them");
        }
        OpenedImage opened = input.open(session().contributions(), progress.part(0, 0.2));
        return joint ? runTogether(opened, parameters, progress.part(0.2, 1)) : runAlone(opened, parameters, progress.part(0.2, 1));
    }

    private CommandOutput runTogether(OpenedImage first, Map<String, String> parameters, Progress progress) throws LamellaException {
        if (reconstruction.isAsked()) {
            throw wrongUsage("Images cannot be rebuilt from the components of two; leave the options for that out");
        }
        OpenedImage second = input.openBeside(with, withSignal, session().contributions(), progress.part(0, 0.2));
        List<DecompositionOutcome> outcomes = new JointDecompositionRun(session().contributions()).run(method, parameters,
                List.of(first.image(), second.image()), first.provenance().and(second.provenance()), progress.part(0.2, 0.9));
        String title = first.image().title() + " with " + second.image().title();
        WorkflowRecorder notes = new WorkflowRecorder();
        List<String> maps = List.of(first.note(notes), notes.signal("map", second.provenance()));
        notes.step(DecompositionRun.STEP, method, maps, outcomes.get(0).step().parameters());
        Results results = first.results(title, outcomes.get(0).provenance(), progress).add(new DecompositionPart(outcomes.get(0)))
                .add(new DecompositionPart(outcomes.get(1))).workflow(notes.workflow(title)).build();
        List<Path> files = new ResultFolder(out, session().contributions()).write(results, progress.part(0.9, 1));
        List<DecompositionText> texts = outcomes.stream().map(outcome -> new DecompositionText(outcome, contribution(method))).toList();
        String summary = texts.stream().map(DecompositionText::summary).collect(Collectors.joining());
        return CommandOutput.of(summary + wrote(files), DecompositionText.json(texts, List.of(first, second), files));
    }

    private CommandOutput runAlone(OpenedImage opened, Map<String, String> parameters, Progress progress) throws LamellaException {
        DecompositionOutcome outcome = new DecompositionRun(session().contributions()).run(method, parameters, opened.image(),
                opened.provenance(), progress.part(0, 0.7));
        ReconstructionOptions.Rebuilt rebuilt = reconstruction.rebuild(opened, outcome, session().contributions(),
                progress.part(0.7, 0.9));
        rebuilt.remarks().forEach(session()::say);
        String title = opened.image().title() + ", " + outcome.result().method();
        WorkflowRecorder notes = new WorkflowRecorder();
        String components = notes.named("components", DecompositionRun.STEP, method, List.of(opened.note(notes)),
                outcome.step().parameters());
        reconstruction.note(rebuilt, components, notes);
        Results results = opened.results(title, rebuilt.reconstruction().map(Reconstruction::provenance).orElse(outcome.provenance()),
                progress).add(new DecompositionPart(outcome)).add(new JudgementPart(rebuilt.selection().judgements()))
                .add(new ElementMapsPart(rebuilt.maps())).workflow(notes.workflow(title)).build();
        List<Path> files = new ResultFolder(out, session().contributions()).write(results, progress.part(0.9, 1));
        DecompositionText text = new DecompositionText(outcome, contribution(method));
        JsonObject document = text.json(opened, files);
        document.add("selection", rebuilt.selection().judgements().isEmpty() ? JsonNull.INSTANCE
                : JudgementText.json(rebuilt.selection()));
        return CommandOutput.of(text.summary() + JudgementText.table(rebuilt.selection()) + wrote(files), document);
    }

    private String wrote(List<Path> files) {
        return "Wrote " + files.size() + " files to " + out + ", the report is " + out.resolve(ResultFolder.REPORT) + "\n";
    }
}
