package org.lamella.cli;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import org.lamella.core.contribution.Contribution;
import org.lamella.core.contribution.ContributionKind;
import org.lamella.core.contribution.Contributions;
import org.lamella.core.progress.Progress;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** Lists what the installed bundles contribute. */
@Command(name = "list", description = "List loaders, writers and algorithms of the installed bundles, with their parameters.")
final class ListCommand extends LamellaCommand {

    @Parameters(paramLabel = "KIND", arity = "0..1",
            description = "loaders, writers, preprocessings, decompositions, jointDecompositions, judges, segmentations, unmixings, "
                    + "quantifications, diffusionModels or profileComparisons; all when left out.")
    private String kind;

    ListCommand(Session session) {
        super(session);
    }

    @Override
    CommandOutput run(Progress progress) {
        List<Contribution<?>> listed = new ArrayList<>();
        for (ContributionKind one : kinds()) {
            listed.addAll(all(session().contributions(), one, one.contract()));
        }
        session().contributions().problems().forEach(session()::say);
        return CommandOutput.of(ContributionTexts.table(listed), ContributionTexts.json(listed));
    }

    private List<ContributionKind> kinds() {
        if (kind == null) {
            return List.of(ContributionKind.values());
        }
        return Arrays.stream(ContributionKind.values()).filter(one -> one.plural().equalsIgnoreCase(kind)).findFirst().map(List::of)
                .orElseThrow(() -> wrongUsage("There is no kind '" + kind + "'; the kinds are "
                        + Arrays.stream(ContributionKind.values()).map(ContributionKind::plural).collect(Collectors.joining(", "))));
    }

    private static <T> List<Contribution<T>> all(Contributions contributions, ContributionKind kind, Class<T> contract) {
        return contributions.all(kind, contract);
    }
}
