package org.lamella.cli;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.lamella.core.LamellaException;
import org.lamella.core.contribution.Contribution;
import org.lamella.core.contribution.Contributions;
import org.lamella.core.contribution.DecompositionResult;
import org.lamella.core.progress.Progress;
import org.lamella.core.signal.SpectrumImage;
import org.lamella.workflow.JudgeOutcome;
import org.lamella.workflow.JudgeRun;
import picocli.CommandLine.Option;

/** Which judge chooses the components that are signal, for use as a mixin. */
final class SelectionOptions {

    private static final String OPTION = "--select";
    private static final String NETWORK = "network";

    @Option(names = OPTION, paramLabel = "JUDGE", arity = "0..1", fallbackValue = NETWORK,
            description = "Ask all judges which components are signal, show what they say, and rebuild the image from those that this one "
                    + "keeps; they need not be neighbours. Without a name the network. 'lamella list judges' shows all.")
    private String judge;

    @Option(names = "--select-parameter", paramLabel = "NAME=VALUE",
            description = "A parameter of that judge, as in threshold=0.9; may be given several times.")
    private Map<String, String> parameters = new LinkedHashMap<>();

    /** Whether components are to be judged. */
    boolean isAsked() {
        return judge != null;
    }

    /**
     * What all judges say, and which components one of them keeps.
     *
     * @param judge the one that chooses
     * @param judgements all, in order of id
     * @param kept components from 1
     * @param remarks sentences for the user
     */
    record Selection(String judge, List<JudgeOutcome> judgements, List<Integer> kept, List<String> remarks) {

        /** Nobody was asked. */
        static final Selection NONE = new Selection("", List.of(), List.of(), List.of());
    }

    Selection of(SpectrumImage image, DecompositionResult result, Contributions contributions, Progress progress) throws LamellaException {
        if (!isAsked()) {
            return Selection.NONE;
        }
        JudgeRun run = new JudgeRun(contributions);
        List<JudgeOutcome> judgements = new ArrayList<>();
        List<String> ids = new ArrayList<>(contributions.judges().stream().map(Contribution::id).toList());
        if (!ids.contains(judge)) {
            ids.add(judge); // refused with the names of those there are
        }
        List<Integer> kept = List.of();
        for (int i = 0; i < ids.size(); i++) {
            boolean chooses = ids.get(i).equals(judge);
            JudgeOutcome outcome = run.run(ids.get(i), chooses ? parameters : Map.of(), image, result,
                    progress.part((double) i / ids.size(), (i + 1.0) / ids.size()));
            judgements.add(outcome);
            kept = chooses ? outcome.signalComponents() : kept;
        }
        if (kept.isEmpty()) {
            throw new LamellaException("The judge '" + judge + "' calls none of the " + result.components() + " components of '"
                    + image.title() + "' signal; choose another judge, or name components with --keep.");
        }
        return new Selection(judge, judgements, kept, remarks(result));
    }

    private static List<String> remarks(DecompositionResult result) {
        boolean more = result.scree().filter(scree -> scree.explainedVariance().length > result.components()).isPresent();
        return more ? List.of("Only the " + result.components() + " components that were kept were judged; ask for more with --components.")
                : List.of();
    }
}
