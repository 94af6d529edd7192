package org.lamella.workflow.report;

import java.util.List;
import java.util.Optional;
import org.lamella.workflow.document.Document.Highlight;
import org.lamella.workflow.document.Section;

/** One result of a run, which knows how it is shown in a report and which files it leaves. A new kind of result is a new class of these. */
public interface ResultPart {

    /** Where in a report results stand; those of one place keep the order in which the run added them. */
    enum Place {
        /** What a run was made to find. */ FINDINGS,
        /** What was measured. */ MEASUREMENT,
        /** How what was measured was prepared. */ PREPARATIONS,
        /** Compositions of spectra. */ COMPOSITIONS,
        /** What was simulated. */ SIMULATIONS,
        /** Measured beside simulated. */ COMPARISONS,
        /** Factorisations. */ DECOMPOSITIONS,
        /** What is said about components. */ JUDGEMENTS,
        /** Shares of known spectra. */ UNMIXINGS,
        /** Masks. */ MASKS,
        /** Agreement with what is known. */ TRUTH,
        /** Maps. */ MAPS,
        /** Quantities along lines. */ PROFILES,
        /** Other plots. */ PLOTS
    }

    /**
     * Whether there is nothing in it, so that it is left out.
     *
     * @return false for most
     */
    default boolean isEmpty() {
        return false;
    }

    /**
     * Where it stands.
     *
     * @return its place
     */
    Place place();

    /**
     * Heading of its section. Results that follow each other under the same heading share one.
     *
     * @return the heading
     */
    String heading();

    /**
     * Shows the result.
     *
     * @param section where to
     * @param results all results, for what they share
     */
    void show(Section section, Results results);

    /**
     * Plans the files of the result.
     *
     * @param plan where to
     * @param results all results, for what they share
     */
    default void plan(FilePlan plan, Results results) {
        // shown only
    }

    /**
     * A signal of it that is written beside its files.
     *
     * @return empty for most
     */
    default Optional<SavedSignal> saved() {
        return Optional.empty();
    }

    /**
     * What the reader must know before believing the result.
     *
     * @return sentences
     */
    default List<String> remarks() {
        return List.of();
    }

    /**
     * The numbers of it that a reader looks for first.
     *
     * @return none for most
     */
    default List<Highlight> highlights() {
        return List.of();
    }
}
