package org.lamella.workflow.report;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.lamella.workflow.InfoSignal;
import org.lamella.workflow.Provenance;
import org.lamella.workflow.Workflow;
import org.lamella.workflow.chart.LineMarker;

/** All that one run found, for its report and its result files: its parts, and what they share. Immutable. */
public final class Results {

    private final String title;
    private final Provenance provenance;
    private final Optional<InfoSignal> signal;
    private final List<LineMarker> markers;
    private final List<ResultPart> parts;
    private final List<String> remarks;
    private final Optional<Workflow> workflow;

    private Results(Builder builder) {
        title = builder.title;
        provenance = builder.provenance;
        signal = builder.signal;
        markers = List.copyOf(builder.markers);
        parts = builder.parts.stream().filter(part -> !part.isEmpty()).sorted(Comparator.comparing(ResultPart::place)).toList();
        remarks = List.copyOf(builder.remarks);
        workflow = builder.workflow;
    }

    /**
     * Starts with nothing found.
     *
     * @param title title of the report
     * @param provenance what was done, all steps
     * @return a builder
     */
    public static Builder builder(String title, Provenance provenance) {
        return new Builder(title, provenance);
    }

    /**
     * Title of the report.
     *
     * @return as given
     */
    public String title() {
        return title;
    }

    /**
     * What was done.
     *
     * @return program, inputs and steps
     */
    public Provenance provenance() {
        return provenance;
    }

    /**
     * What the results are about.
     *
     * @return the signal's description
     */
    public Optional<InfoSignal> signal() {
        return signal;
    }

    /**
     * X-ray lines to be marked in spectra.
     *
     * @return the most important first
     */
    public List<LineMarker> markers() {
        return markers;
    }

    /**
     * What was found.
     *
     * @return by place, and in each place in the order of the run
     */
    public List<ResultPart> parts() {
        return parts;
    }

    /**
     * The workflow that made all this.
     *
     * @return empty when it was not a workflow
     */
    public Optional<Workflow> workflow() {
        return workflow;
    }

    /**
     * What the reader must know.
     *
     * @return the run's own sentences, then those of its parts; none twice
     */
    public List<String> remarks() {
        Set<String> all = new LinkedHashSet<>(remarks);
        parts.forEach(part -> all.addAll(part.remarks()));
        return List.copyOf(all);
    }

    /** Collects what a run finds. */
    public static final class Builder {

        private final String title;
        private final Provenance provenance;
        private Optional<InfoSignal> signal = Optional.empty();
        private List<LineMarker> markers = List.of();
        private final List<ResultPart> parts = new ArrayList<>();
        private final List<String> remarks = new ArrayList<>();
        private Optional<Workflow> workflow = Optional.empty();

        private Builder(String title, Provenance provenance) {
            this.title = Objects.requireNonNull(title, "title");
            this.provenance = Objects.requireNonNull(provenance, "provenance");
        }

        /**
         * What the results are about.
         *
         * @param description the signal's description
         * @return this
         */
        public Builder signal(InfoSignal description) {
            signal = Optional.of(description);
            return this;
        }

        /**
         * X-ray lines to be marked in spectra.
         *
         * @param lines the most important first
         * @return this
         */
        public Builder markers(List<LineMarker> lines) {
            markers = lines;
            return this;
        }

        /**
         * Adds what was found.
         *
         * @param part one result
         * @return this
         */
        public Builder add(ResultPart part) {
            parts.add(Objects.requireNonNull(part, "part"));
            return this;
        }

        /**
         * What the reader must know.
         *
         * @param sentences for instance the file's warnings
         * @return this
         */
        public Builder remarks(List<String> sentences) {
            remarks.addAll(sentences);
            return this;
        }

        /**
         * The workflow that makes all this again.
         *
         * @param steps the workflow
         * @return this
         */
        public Builder workflow(Workflow steps) {
            return workflow(Optional.of(steps));
        }

        /**
         * The workflow that makes all this again, where there is one.
         *
         * @param steps the workflow
         * @return this
         */
        public Builder workflow(Optional<Workflow> steps) {
            workflow = steps;
            return this;
        }

        /**
         * The results.
         *
         * @return what was collected
         */
        public Results build() {
            return new Results(this);
        }
    }
}
