package org.lamella.workflow.run;

import java.util.List;
import java.util.Optional;
import org.lamella.workflow.Provenance;
import org.lamella.workflow.output.Attachment;
import org.lamella.workflow.report.Results;

/** What a step leaves for later ones. */
public interface StepValue {

    /** How it came about. @return program, inputs and steps */
    Provenance provenance();

    /**
     * A number or word of it that parameters and findings can refer to.
     *
     * @param name for instance {@code elbow}
     * @return as text; empty when it has none of that name
     */
    default Optional<String> fact(String name) {
        return Optional.empty();
    }

    /**
     * A part of it that steps can work on.
     *
     * @param name for instance {@code map.2}
     * @return empty when it has none of that name
     */
    default Optional<StepValue> part(String name) {
        return Optional.empty();
    }

    /** What can be asked of it, for messages. @return names of facts and parts */
    default List<String> names() {
        return List.of();
    }

    /** Files of its own among the results. @return written beside what is shown */
    default List<Attachment> attachments() {
        return List.of();
    }

    /**
     * Adds it to the results of the run.
     *
     * @param results what is shown and saved
     */
    void addTo(Results.Builder results);
}
