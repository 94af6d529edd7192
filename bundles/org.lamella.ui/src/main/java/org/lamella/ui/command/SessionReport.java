package org.lamella.ui.command;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.lamella.core.LamellaException;
import org.lamella.core.contribution.Contributions;
import org.lamella.core.progress.Progress;
import org.lamella.core.signal.NumericArray;
import org.lamella.core.signal.Spectrum;
import org.lamella.core.signal.SpectrumImage;
import org.lamella.ui.Desk;
import org.lamella.ui.session.DerivedComposition;
import org.lamella.ui.session.DerivedProfile;
import org.lamella.ui.session.DerivedResult;
import org.lamella.ui.session.LinkedElementMaps;
import org.lamella.ui.session.OpenSignal;
import org.lamella.workflow.DecompositionOutcome;
import org.lamella.workflow.InfoSignal;
import org.lamella.workflow.Provenance;
import org.lamella.workflow.part.CompositionPart;
import org.lamella.workflow.part.DecompositionPart;
import org.lamella.workflow.part.ElementMapsPart;
import org.lamella.workflow.part.ProfilePart;
import org.lamella.workflow.part.SumSpectrumPart;
import org.lamella.workflow.report.ProfilePlot;
import org.lamella.workflow.report.Report;
import org.lamella.workflow.report.Results;
import org.lamella.workflow.report.StepNotes;

/**
 * All that was found on a signal.
 *
 * @param signal the signal
 * @param results its decompositions
 * @param compositions its compositions
 * @param profiles its compositions along lines
 * @param elements maps of the marked elements
 */
record SessionReport(OpenSignal signal, List<DerivedResult> results, List<DerivedComposition> compositions, List<DerivedProfile> profiles,
        Optional<LinkedElementMaps> elements) {

    static SessionReport of(Desk desk, OpenSignal signal) {
        return new SessionReport(signal, desk.session().results(signal.id()), desk.session().compositions(signal.id()),
                desk.session().profiles(signal.id()), desk.linked().elementMaps().filter(maps -> maps.signal().equals(signal)));
    }

    /**
     * The report.
     *
     * @param contributions what declares the parameters that it explains
     * @param progress progress and cancellation
     */
    Report of(Contributions contributions, Progress progress) throws LamellaException {
        List<DecompositionOutcome> outcomes = results.stream().map(DerivedResult::outcome).flatMap(Optional::stream).toList();
        int index = signal.origin().map(origin -> origin.index()).orElse(0);
        Results.Builder found = Results.builder(signal.label(), provenance(outcomes))
                .signal(InfoSignal.of(index, signal.signal(), progress));
        if (signal.image().isPresent()) {
            SpectrumImage image = signal.image().get();
            found.add(new SumSpectrumPart(new Spectrum(image.header(), image.energyAxis(),
                    NumericArray.of(image.cube().sumSpectrum(progress)))));
        }
        outcomes.forEach(outcome -> found.add(new DecompositionPart(outcome)));
        compositions.forEach(made -> found.add(new CompositionPart(made.outcome())));
        profiles.forEach(made -> found.add(new ProfilePart(plot(made))));
        elements.ifPresent(maps -> {
            found.add(new ElementMapsPart(maps.maps().stream().map(map -> map.named(maps.image())).toList()));
            found.markers(maps.maps().stream().map(map -> map.mark().marker()).toList());
        });
        return new Report(found.build(), List.of(), StepNotes.of(contributions));
    }

    /** The inputs of the first record, the own steps of all. */
    private Provenance provenance(List<DecompositionOutcome> outcomes) {
        List<Provenance> records = new ArrayList<>(outcomes.stream().map(DecompositionOutcome::provenance).toList());
        compositions.forEach(made -> records.add(made.outcome().provenance()));
        if (records.isEmpty()) {
            return Provenance.begin();
        }
        Provenance all = records.get(0);
        for (Provenance other : records.subList(1, records.size())) {
            all = all.then(other.steps().get(other.steps().size() - 1));
        }
        return all;
    }

    private static ProfilePlot plot(DerivedProfile made) {
        List<ProfilePlot.Curve> curves = new ArrayList<>();
        for (int e = 0; e < made.elements().size(); e++) {
            curves.add(new ProfilePlot.Curve(made.elements().get(e), made.massPercent()[e], made.sigma()[e]));
        }
        return new ProfilePlot(made.label(), made.distance(), made.unit(), "Mass (wt%)", curves);
    }
}
