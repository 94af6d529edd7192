package org.lamella.workflow;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.lamella.core.LamellaException;

/**
 * A workflow file, a YAML document:
 * <pre>
 * title: Three phases of a mineral
 * inputs:
 *   map: mantle.hspy
 * steps:
 *   - decompose: pca
 *     as: scree
 *     components: 10
 *   - decompose: nmf
 *     on: map
 *     components: ${scree.elbow}
 *     seed: 7
 * findings:
 *   - what: number of phases
 *     paper: 3
 *     here: ${scree.elbow}
 * </pre>
 * The first key of a step says what to do and its value which contributed algorithm does it; {@code as} names its result, {@code on} says
 * what it works on, and the other keys are its parameters.
 *
 * @param title name for the user, may be empty
 * @param inputs files that are read before the first step
 * @param steps in the order of the file
 * @param findings comparisons with a publication, may be empty
 */
public record Workflow(String title, List<WorkflowInput> inputs, List<Step> steps, List<Finding> findings) {

    /** Checks and copies. */
    public Workflow {
        Objects.requireNonNull(title, "title");
        inputs = List.copyOf(inputs);
        steps = List.copyOf(steps);
        findings = List.copyOf(findings);
    }

    /**
     * Reads a workflow file.
     *
     * @param file the file, UTF-8
     * @return the workflow
     * @throws LamellaException naming the file, the line where known, and what is wrong
     */
    public static Workflow read(Path file) throws LamellaException {
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
     * @return the workflow
     * @throws LamellaException naming the source, the line where known, and what is wrong
     */
    public static Workflow parse(String yaml, String source) throws LamellaException {
        return new WorkflowReader(source).read(yaml);
    }

    /**
     * The workflow that does again what a record says was done.
     *
     * @param title name for the user
     * @param provenance the record
     * @return empty when a step of the record is none that a workflow can have, or it is not clear what was read
     */
    public static Optional<Workflow> recorded(String title, Provenance provenance) {
        return RecordedWorkflow.of(title, provenance);
    }

    /**
     * Writes a workflow file.
     *
     * @param file where to; replaced when it exists
     * @throws LamellaException when it cannot be written
     */
    public void write(Path file) throws LamellaException {
        try {
            Files.writeString(file, toYaml(), StandardCharsets.UTF_8);
        } catch (IOException failed) {
            throw new LamellaException("Cannot write " + file + ": " + FileTrouble.reason(failed) + ".", failed);
        }
    }

    /**
     * The text of a workflow file.
     *
     * @return YAML that {@link #parse} reads back to an equal workflow
     */
    public String toYaml() {
        return WorkflowWriter.text(this);
    }
}
