package org.lamella.workflow.run;

import java.util.List;
import java.util.Optional;
import org.lamella.workflow.Provenance;
import org.lamella.workflow.report.Results;

/**
 * A decomposition of several images together. Its parts are {@code 1}, {@code 2} and so on, each the decomposition of one image.
 *
 * @param each one an image
 */
public record JointDecompositionValue(List<DecompositionValue> each) implements StepValue {

    /** Copies the list. */
    public JointDecompositionValue {
        each = List.copyOf(each);
    }

    @Override
    public Provenance provenance() {
        return each.get(0).provenance();
    }

    @Override
    public Optional<String> fact(String name) {
        return each.get(0).fact(name);
    }

    @Override
    public Optional<StepValue> part(String name) {
        String[] parts = name.split("\\.", 2);
        if (!parts[0].matches("[1-9]\\d{0,2}") || Integer.parseInt(parts[0]) > each.size()) {
            return Optional.empty();
        }
        DecompositionValue one = each.get(Integer.parseInt(parts[0]) - 1);
        return parts.length == 1 ? Optional.of(one) : one.part(parts[1]);
    }

    @Override
    public List<String> names() {
        return List.of("1…" + each.size());
    }

    @Override
    public void addTo(Results.Builder results) {
        each.forEach(one -> one.addTo(results));
    }
}
