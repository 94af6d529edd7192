package org.lamella.workflow.report;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.lamella.core.signal.Spectrum;
import org.lamella.workflow.ComparisonOutcome;
import org.lamella.workflow.DecompositionOutcome;
import org.lamella.workflow.DiffusionOutcome;
import org.lamella.workflow.Finding;
import org.lamella.workflow.InfoSignal;
import org.lamella.workflow.JudgeOutcome;
import org.lamella.workflow.Provenance;
import org.lamella.workflow.QuantificationOutcome;
import org.lamella.workflow.SegmentationOutcome;
import org.lamella.workflow.UnmixingOutcome;
import org.lamella.workflow.Workflow;
import org.lamella.workflow.chart.LineMarker;

/** All that one run found, for its report and its result files. Whatever the run did not make stays empty. Immutable. */
public final class Results {

    private final String title;
    private final Provenance provenance;
    private final Optional<InfoSignal> signal;
    private final Optional<Spectrum> sumSpectrum;
    private final List<DecompositionOutcome> decompositions;
    private final List<QuantificationOutcome> compositions;
    private final List<SegmentationOutcome> segmentations;
    private final List<UnmixingOutcome> unmixings;
    private final List<DiffusionOutcome> simulations;
    private final List<ComparisonOutcome> comparisons;
    private final List<JudgeOutcome> judgements;
    private final List<NamedMap> elementMaps;
    private final List<ProfilePlot> profiles;
    private final List<ResultPlot> plots;
    private final List<LineMarker> markers;
    private final List<TruthRow> truth;
    private final List<String> remarks;
    private final List<Spectrum> spectra;
    private final List<Finding> findings;
    private final Optional<Workflow> workflow;

    private Results(Builder builder) {
        title = builder.title;
        provenance = builder.provenance;
        signal = builder.signal;
        sumSpectrum = builder.sumSpectrum;
        decompositions = List.copyOf(builder.decompositions);
        compositions = List.copyOf(builder.compositions);
        segmentations = List.copyOf(builder.segmentations);
        unmixings = List.copyOf(builder.unmixings);
        simulations = List.copyOf(builder.simulations);
        comparisons = List.copyOf(builder.comparisons);
        judgements = List.copyOf(builder.judgements);
        elementMaps = List.copyOf(builder.elementMaps);
        profiles = List.copyOf(builder.profiles);
        plots = List.copyOf(builder.plots);
        markers = List.copyOf(builder.markers);
        truth = List.copyOf(builder.truth);
        remarks = List.copyOf(builder.remarks);
        spectra = List.copyOf(builder.spectra);
        findings = List.copyOf(builder.findings);
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
     * Segmentations.
     *
     * @return in the order of the run
     */
    public List<SegmentationOutcome> segmentations() {
        return segmentations;
    }

    /**
     * Unmixings of the signal.
     *
     * @return in the order of the run
     */
    public List<UnmixingOutcome> unmixings() {
        return unmixings;
    }

    /**
     * Simulations of diffusion.
     *
     * @return in the order of the run
     */
    public List<DiffusionOutcome> simulations() {
        return simulations;
    }

    /**
     * Comparisons of measured with simulated profiles.
     *
     * @return in the order of the run
     */
    public List<ComparisonOutcome> comparisons() {
        return comparisons;
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
     * Further plots.
     *
     * @return in the order to be shown
     */
    public List<ResultPlot> plots() {
        return plots;
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
     * Spectra that the run made.
     *
     * @return in the order they came
     */
    public List<Spectrum> spectra() {
        return spectra;
    }

    /**
     * Comparisons with a publication.
     *
     * @return in the order of the workflow
     */
    public List<Finding> findings() {
        return findings;
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
     * @return the run's own sentences, then those of its methods
     */
    public List<String> remarks() {
        List<String> all = new ArrayList<>(remarks);
        for (DecompositionOutcome outcome : decompositions) {
            outcome.result().remarks().forEach(remark -> all.add(outcome.result().method() + ": " + remark));
        }
        for (QuantificationOutcome outcome : compositions) {
            outcome.composition().remarks().forEach(remark -> all.add(outcome.composition().method() + ": " + remark));
        }
        for (SegmentationOutcome outcome : segmentations) {
            outcome.result().remarks().forEach(remark -> all.add(outcome.result().method() + ": " + remark));
        }
        for (UnmixingOutcome outcome : unmixings) {
            outcome.result().remarks().forEach(remark -> all.add(outcome.result().method() + ": " + remark));
        }
        simulations.forEach(outcome -> all.addAll(outcome.result().remarks()));
        comparisons.forEach(outcome -> all.addAll(outcome.result().remarks()));
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
        private final List<NamedMap> elementMaps = new ArrayList<>();
        private final List<SegmentationOutcome> segmentations = new ArrayList<>();
        private final List<UnmixingOutcome> unmixings = new ArrayList<>();
        private final List<DiffusionOutcome> simulations = new ArrayList<>();
        private final List<ComparisonOutcome> comparisons = new ArrayList<>();
        private List<JudgeOutcome> judgements = List.of();
        private final List<ProfilePlot> profiles = new ArrayList<>();
        private final List<ResultPlot> plots = new ArrayList<>();
        private List<LineMarker> markers = List.of();
        private List<TruthRow> truth = List.of();
        private final List<String> remarks = new ArrayList<>();
        private final List<Spectrum> spectra = new ArrayList<>();
        private List<Finding> findings = List.of();
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
         * Adds a segmentation.
         *
         * @param outcome masks and record
         * @return this
         */
        public Builder segmentation(SegmentationOutcome outcome) {
            segmentations.add(outcome);
            return this;
        }

        /**
         * Adds a simulation.
         *
         * @param outcome result and record
         * @return this
         */
        public Builder simulation(DiffusionOutcome outcome) {
            simulations.add(outcome);
            return this;
        }

        /**
         * Adds an unmixing.
         *
         * @param outcome abundances and record
         * @return this
         */
        public Builder unmixing(UnmixingOutcome outcome) {
            unmixings.add(outcome);
            return this;
        }

        /**
         * Adds a comparison.
         *
         * @param outcome result and record
         * @return this
         */
        public Builder comparison(ComparisonOutcome outcome) {
            comparisons.add(outcome);
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
            elementMaps.addAll(maps);
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
         * Adds a plot.
         *
         * @param plot curves with their numbers
         * @return this
         */
        public Builder plot(ResultPlot plot) {
            plots.add(plot);
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
            remarks.addAll(sentences);
            return this;
        }

        /**
         * Adds a spectrum.
         *
         * @param spectrum a spectrum that the run made
         * @return this
         */
        public Builder spectrum(Spectrum spectrum) {
            spectra.add(spectrum);
            return this;
        }

        /**
         * Comparisons with a publication.
         *
         * @param rows with their references replaced
         * @return this
         */
        public Builder findings(List<Finding> rows) {
            findings = rows;
            return this;
        }

        /**
         * The workflow that makes all this again.
         *
         * @param steps the workflow
         * @return this
         */
        public Builder workflow(Workflow steps) {
            workflow = Optional.of(steps);
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
