package org.lamella.workflow.report;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.lamella.core.signal.Spectrum;
import org.lamella.workflow.DecompositionOutcome;
import org.lamella.workflow.InfoSignal;
import org.lamella.workflow.JudgeOutcome;
import org.lamella.workflow.Provenance;
import org.lamella.workflow.QuantificationOutcome;
import org.lamella.workflow.chart.LineMarker;

/** All that one run found, for its report and its result files. Whatever the run did not make stays empty. Immutable. */
public final class Results {

    private final String title;
    private final Provenance provenance;
    private final Optional<InfoSignal> signal;
    private final Optional<Spectrum> sumSpectrum;
    private final List<DecompositionOutcome> decompositions;
    private final List<QuantificationOutcome> compositions;
    private final List<JudgeOutcome> judgements;
    private final List<NamedMap> elementMaps;
    private final List<ProfilePlot> profiles;
    private final List<LineMarker> markers;
    private final List<TruthRow> truth;
    private final List<String> remarks;

    private Results(Builder builder) {
        title = builder.title;
        provenance = builder.provenance;
        signal = builder.signal;
        sumSpectrum = builder.sumSpectrum;
        decompositions = List.copyOf(builder.decompositions);
        compositions = List.copyOf(builder.compositions);
        judgements = List.copyOf(builder.judgements);
        elementMaps = List.copyOf(builder.elementMaps);
        profiles = List.copyOf(builder.profiles);
        markers = List.copyOf(builder.markers);
        truth = List.copyOf(builder.truth);
        remarks = List.copyOf(builder.remarks);
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
     * Sum spectrum of the signal.
     *
     * @return a spectrum
     */
    public Optional<Spectrum> sumSpectrum() {
        return sumSpectrum;
    }

    /**
     * Decompositions of the signal.
     *
     * @return in the order of the run
     */
    public List<DecompositionOutcome> decompositions() {
        return decompositions;
    }

    /**
     * Compositions.
     *
     * @return in the order of the run
     */
    public List<QuantificationOutcome> compositions() {
        return compositions;
    }

    /**
     * What judges say about the components of the first decomposition.
     *
     * @return one a judge
     */
    public List<JudgeOutcome> judgements() {
        return judgements;
    }

    /**
     * Maps of elements.
     *
     * @return in the order to be shown
     */
    public List<NamedMap> elementMaps() {
        return elementMaps;
    }

    /**
     * Profiles along lines.
     *
     * @return in the order to be shown
     */
    public List<ProfilePlot> profiles() {
        return profiles;
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
     * Comparison with known phases.
     *
     * @return one row a phase and method
     */
    public List<TruthRow> truth() {
        return truth;
    }

    /**
     * What the reader must know.
     *
     * @return the run's own sentences, then those of its decompositions and quantifications
     */
    public List<String> remarks() {
        List<String> all = new ArrayList<>(remarks);
        for (DecompositionOutcome outcome : decompositions) {
            outcome.result().remarks().forEach(remark -> all.add(outcome.result().method() + ": " + remark));
        }
        for (QuantificationOutcome outcome : compositions) {
            outcome.composition().remarks().forEach(remark -> all.add(outcome.composition().method() + ": " + remark));
        }
        return all;
    }

    /** Collects what a run finds. */
    public static final class Builder {

        private final String title;
        private final Provenance provenance;
        private Optional<InfoSignal> signal = Optional.empty();
        private Optional<Spectrum> sumSpectrum = Optional.empty();
        private final List<DecompositionOutcome> decompositions = new ArrayList<>();
        private final List<QuantificationOutcome> compositions = new ArrayList<>();
        private List<JudgeOutcome> judgements = List.of();
        private List<NamedMap> elementMaps = List.of();
        private final List<ProfilePlot> profiles = new ArrayList<>();
        private List<LineMarker> markers = List.of();
        private List<TruthRow> truth = List.of();
        private List<String> remarks = List.of();

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
         * Sum spectrum of the signal.
         *
         * @param spectrum the spectrum
         * @return this
         */
        public Builder sumSpectrum(Spectrum spectrum) {
            sumSpectrum = Optional.of(spectrum);
            return this;
        }

        /**
         * Adds a decomposition.
         *
         * @param outcome result and record
         * @return this
         */
        public Builder decomposition(DecompositionOutcome outcome) {
            decompositions.add(outcome);
            return this;
        }

        /**
         * Adds a composition.
         *
         * @param outcome composition and record
         * @return this
         */
        public Builder composition(QuantificationOutcome outcome) {
            compositions.add(outcome);
            return this;
        }

        /**
         * What judges say about the components of the first decomposition.
         *
         * @param outcomes one a judge
         * @return this
         */
        public Builder judgements(List<JudgeOutcome> outcomes) {
            judgements = outcomes;
            return this;
        }

        /**
         * Maps of elements.
         *
         * @param maps in the order to be shown
         * @return this
         */
        public Builder elementMaps(List<NamedMap> maps) {
            elementMaps = maps;
            return this;
        }

        /**
         * Adds a profile.
         *
         * @param profile quantities along a line
         * @return this
         */
        public Builder profile(ProfilePlot profile) {
            profiles.add(profile);
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
         * Comparison with known phases.
         *
         * @param rows one a phase and method
         * @return this
         */
        public Builder truth(List<TruthRow> rows) {
            truth = rows;
            return this;
        }

        /**
         * What the reader must know.
         *
         * @param sentences for instance the file's warnings
         * @return this
         */
        public Builder remarks(List<String> sentences) {
            remarks = sentences;
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
