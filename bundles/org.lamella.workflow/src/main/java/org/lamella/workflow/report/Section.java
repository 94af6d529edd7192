package org.lamella.workflow.report;

/** A part of the report. */
interface Section {

    /**
     * Whether the results have anything for this part.
     *
     * @param results all results
     * @return false to leave the part out
     */
    boolean applies(Results results);

    /**
     * Writes the part.
     *
     * @param html where to; left with the same elements open
     * @param results all results
     */
    void write(Html html, Results results);
}
