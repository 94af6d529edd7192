package org.lamella.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.lamella.core.contribution.Contribution;
import org.lamella.core.contribution.ContributionKind;
import org.lamella.core.contribution.Contributions;
import org.lamella.core.contribution.Parameterised;
import org.lamella.core.parameter.ParameterSchema;

/** Contributions put together by hand: no test depends on what is installed. */
final class TestContributions implements Contributions {

    private static final String BUNDLE = "org.lamella.cli.test";

    private final List<Contribution<?>> all = new ArrayList<>();

    /** The text format of {@link TextMapFormat}, and a decomposition under each of the ids that the demo's workflow names. */
    static TestContributions standard() {
        TextMapFormat format = new TextMapFormat();
        return new TestContributions()
                .add(ContributionKind.LOADER, "text", List.of("map"), format)
                .add(ContributionKind.WRITER, "text", List.of("map", "rpl"), format)
                .add(ContributionKind.DECOMPOSITION, "nmf", List.of(), new BlockSpectra())
                .add(ContributionKind.JUDGE, "network", List.of(), new OddComponents())
                .add(ContributionKind.QUANTIFICATION, "model-fit", List.of(), new EvenShares())
                .add(ContributionKind.SEGMENTATION, "grabcut", List.of(), new BrightPixels())
                .add(ContributionKind.UNMIXING, "fcls", List.of(), new EvenMixture())
                .add(ContributionKind.DIFFUSION_MODEL, "moving-boundary", List.of(), new StraightDecline())
                .add(ContributionKind.PROFILE_COMPARISON, "least-squares", List.of(), new FirstElementOnly())
                .add(ContributionKind.JOINT_DECOMPOSITION, "pair", List.of(), new BlockPair())
                .add(ContributionKind.DECOMPOSITION, "pca", List.of(), new BlockSpectra());
    }

    TestContributions add(ContributionKind kind, String id, List<String> extensions, Object service) {
        Optional<ParameterSchema<?>> parameters = service instanceof Parameterised<?> parameterised
                ? Optional.of(ParameterSchema.of(parameterised.parameterType())) : Optional.empty();
        all.add(new Contribution<>(kind, id, "Label of " + id, "Description of " + id, BUNDLE, extensions, service, parameters,
                service instanceof BlockSpectra ? BlockSpectra.PRESETS : List.of()));
        return this;
    }

    @Override
    public <T> List<Contribution<T>> all(ContributionKind kind, Class<T> contract) {
        return all.stream().filter(contribution -> contribution.kind() == kind)
                .map(c -> new Contribution<>(kind, c.id(), c.label(), c.description(), c.bundle(), c.extensions(),
                        contract.cast(c.service()), c.parameters(), c.presets()))
                .toList();
    }

    @Override
    public List<String> problems() {
        return List.of();
    }
}
