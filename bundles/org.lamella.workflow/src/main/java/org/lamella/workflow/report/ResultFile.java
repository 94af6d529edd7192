package org.lamella.workflow.report;

import java.util.Objects;

/**
 * A file of results.
 *
 * @param name name within the result folder
 * @param description what is in it, with shape and units
 */
public record ResultFile(String name, String description) {

    /** Refuses missing values. */
    public ResultFile {
        Objects.requireNonNull(name, "name");
        Objects.requireNonNull(description, "description");
    }
}
