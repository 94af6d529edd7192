package org.lamella.workflow;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * A file that a workflow reads.
 *
 * @param name by which steps refer to it
 * @param read what it is read as, the name of an {@link org.lamella.workflow.run.InputKind}
 * @param file the file; a relative name is looked for beside the workflow file
 * @param signal number of the signal in the file; the first spectrum image, or else the first signal, when empty
 * @param part which part of it; of a signal, texts as in {@link org.lamella.core.load.LoadText}
 * @param sha256 what the content must be, in hexadecimal digits; empty when any will do
 */
public record WorkflowInput(String name, String read, String file, OptionalInt signal, Map<String, String> part,
        Optional<String> sha256) {

    /** The kind of input that is meant where none is named: a spectrum image, a spectrum or an image. */
    public static final String AS_SIGNAL = "signal";

    /** Checks and copies. */
    public WorkflowInput {
        Objects.requireNonNull(name, "name");
        Objects.requireNonNull(read, "read");
        Objects.requireNonNull(file, "file");
        Objects.requireNonNull(signal, "signal");
        Objects.requireNonNull(sha256, "sha256");
        part = Collections.unmodifiableMap(new LinkedHashMap<>(part));
    }

    /**
     * A signal.
     *
     * @param name by which steps refer to it
     * @param file the file
     * @param signal number of the signal in the file
     * @param part which part of it
     * @param sha256 what the content must be
     */
    public WorkflowInput(String name, String file, OptionalInt signal, Map<String, String> part, Optional<String> sha256) {
        this(name, AS_SIGNAL, file, signal, part, sha256);
    }

    /**
     * The same input from another file, whose content may be any.
     *
     * @param other the file
     * @return a copy
     */
    public WorkflowInput from(String other) {
        return new WorkflowInput(name, read, other, signal, part, Optional.empty());
    }
}
