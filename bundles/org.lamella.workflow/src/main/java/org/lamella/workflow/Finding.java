package org.lamella.workflow;

import java.util.Objects;

/**
 * A number that a workflow finds, beside that of a publication when there is one.
 *
 * @param what what the number is
 * @param paper the publication's, with its unit; may be empty
 * @param here what was found; in a workflow file with references such as {@code ${scree.elbow}}
 * @param why why they differ, or what must be known to compare them; may be empty
 */
public record Finding(String what, String paper, String here, String why) {

    /** Refuses missing texts. */
    public Finding {
        Objects.requireNonNull(what, "what");
        Objects.requireNonNull(paper, "paper");
        Objects.requireNonNull(here, "here");
        Objects.requireNonNull(why, "why");
    }
}
