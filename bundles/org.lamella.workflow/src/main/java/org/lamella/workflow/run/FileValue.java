package org.lamella.workflow.run;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.lamella.workflow.Provenance;
import org.lamella.workflow.report.Results;

/**
 * A file for parameters to name. Its fact is {@code path}.
 *
 * @param file absolute path
 * @param provenance its content
 */
public record FileValue(Path file, Provenance provenance) implements StepValue {

    private static final String PATH = "path";

    @Override
    public Optional<String> fact(String name) {
        return name.equals(PATH) ? Optional.of(file.toString()) : Optional.empty();
    }

    @Override
    public List<String> names() {
        return List.of(PATH);
    }

    /** It is where results come from. */
    @Override
    public void addTo(Results.Builder results) {
        // nothing of its own to show
    }
}
