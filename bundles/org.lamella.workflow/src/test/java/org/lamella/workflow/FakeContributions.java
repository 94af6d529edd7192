package org.lamella.workflow;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.lamella.core.contribution.ComponentJudge;
import org.lamella.core.contribution.Contribution;
import org.lamella.core.contribution.ContributionKind;
import org.lamella.core.contribution.Contributions;
import org.lamella.core.contribution.Decomposition;
import org.lamella.core.contribution.JointDecomposition;
import org.lamella.core.contribution.Quantification;
import org.lamella.core.contribution.SignalLoader;
import org.lamella.core.contribution.SignalWriter;

/** Contributions made by a test. */
final class FakeContributions implements Contributions {

    private final List<Contribution<?>> all = new ArrayList<>();

    FakeContributions loader(String id, String ending, SignalLoader loader) {
        return add(ContributionKind.LOADER, id, List.of(ending), loader);
    }

    FakeContributions writer(String id, String ending, SignalWriter writer) {
        return add(ContributionKind.WRITER, id, List.of(ending), writer);
    }

    FakeContributions decomposition(String id, Decomposition<?> decomposition) {
        return add(ContributionKind.DECOMPOSITION, id, List.of(), decomposition);
    }

    FakeContributions jointDecomposition(String id, JointDecomposition<?> decomposition) {
        return add(ContributionKind.JOINT_DECOMPOSITION, id, List.of(), decomposition);
    }

    FakeContributions judge(String id, ComponentJudge<?> judge) {
        return add(ContributionKind.JUDGE, id, List.of(), judge);
    }

    FakeContributions quantification(String id, Quantification<?> quantification) {
        return add(ContributionKind.QUANTIFICATION, id, List.of(), quantification);
    }

    private <T> FakeContributions add(ContributionKind kind, String id, List<String> endings, T service) {
        all.add(new Contribution<>(kind, id, "Label of " + id, "A description.", "org.example.lab", endings, service, Optional.empty()));
        all.sort(Comparator.comparing(Contribution::id));
        return this;
    }

    @Override
    @SuppressWarnings("unchecked")
    public <T> List<Contribution<T>> all(ContributionKind kind, Class<T> contract) {
        return all.stream().filter(c -> c.kind() == kind).map(c -> (Contribution<T>) c).toList();
    }

    @Override
    public List<String> problems() {
        return List.of();
    }
}
