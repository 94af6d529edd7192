package org.lamella.workflow;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import org.lamella.core.LamellaException;

/**
 * The steps of a workflow file, a YAML document:
 * <pre>
 * title: Three phases of a mineral
 * steps:
 *   - decompose: pca
 *     components: 10
 *   - decompose: hals-nmf
 *     components: 3
 *     seed: 7
 * </pre>
 * The first key of a step says what to do and its value which contributed algorithm does it; the other keys are its parameters.
 *
 * @param title name for the user, may be empty
 * @param steps in the order of the file
 */
public record StepList(String title, List<Step> steps) {

    /** Checks and copies. */
    public StepList {
        Objects.requireNonNull(title, "title");
        steps = List.copyOf(steps);
    }

    /**
     * Reads a workflow file.
     *
     * @param file the file, UTF-8
     * @return its steps
     * @throws LamellaException naming the file, the line where known, and what is wrong
     */
    public static StepList read(Path file) throws LamellaException {
        FileTrouble.requireReadable(file);
        try {
            return parse(Files.readString(file, StandardCharsets.UTF_8), file.toString());
        } catch (IOException failed) {
            throw new LamellaException("Cannot read " + file + ": " + FileTrouble.reason(failed) + ".", failed);
        }
    }

    /**
     * Reads the text of a workflow file.
     *
     * @param yaml the text
     * @param source where it comes from, for messages
     * @return its steps
     * @throws LamellaException naming the source, the line where known, and what is wrong
     */
    public static StepList parse(String yaml, String source) throws LamellaException {
        return new StepListReader(source).read(yaml);
    }

    /**
     * The list as the text of a workflow file.
     *
     * @return YAML that {@link #parse} reads back
     */
    public String toYaml() {
        StringBuilder yaml = new StringBuilder();
        if (!title.isBlank()) {
            yaml.append("title: ").append(quoted(title)).append('\n');
        }
        yaml.append("steps:\n");
        for (Step step : steps) {
            yaml.append("  - ").append(step.name()).append(": ").append(quoted(step.contribution())).append('\n');
            step.parameters().forEach((name, value) -> {
                // an empty text is what a missing key means too
                if (!value.isBlank()) {
                    yaml.append("    ").append(name).append(": ").append(quoted(value)).append('\n');
                }
            });
        }
        return yaml.toString();
    }

    /** Plain words stay as they are; all else is put in double quotes, which YAML reads as JSON does. */
    private static String quoted(String text) {
        return text.matches("[A-Za-z0-9.][A-Za-z0-9._-]*") ? text
                : '"' + text.replace("\\", "\\\\").replace("\"", "\\\"").replace("\n", " ").replace("\t", " ") + '"';
    }
}
