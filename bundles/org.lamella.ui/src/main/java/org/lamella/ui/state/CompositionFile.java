package org.lamella.ui.state;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.lamella.core.LamellaException;
import org.lamella.core.contribution.Composition;
import org.lamella.ui.session.DerivedComposition;
import org.lamella.workflow.Provenance;
import org.lamella.workflow.QuantificationOutcome;

/**
 * A kept composition; what is absent is null.
 *
 * @param id its name
 * @param signal name of its signal
 * @param label name for the user
 * @param title what was quantified
 * @param method name of the algorithm
 * @param elements its rows
 * @param facts what else is known
 * @param fit the fitted spectrum, or null
 * @param remarks what the user must read
 * @param provenance its record, a JSON text of its own
 */
record CompositionFile(String id, String signal, String label, String title, String method, List<Composition.Row> elements,
        Map<String, String> facts, FitEntry fit, List<String> remarks, String provenance) {

    /** A fitted spectrum. @param axis energies @param counts measured @param fitted model @param background its background */
    record FitEntry(AxisEntry axis, double[] counts, double[] fitted, double[] background) {

        static FitEntry of(Composition.Fit fit) {
            return new FitEntry(AxisEntry.of(fit.axis()), fit.counts(), fit.fitted(), fit.background());
        }

        Composition.Fit fit() {
            return new Composition.Fit(axis.axis(), counts, fitted, background);
        }
    }

    static CompositionFile of(DerivedComposition made) {
        Composition composition = made.composition();
        return new CompositionFile(made.id(), made.signalId(), made.label(), made.outcome().title(), composition.method(),
                composition.elements(), composition.facts(), composition.fit().map(FitEntry::of).orElse(null), composition.remarks(),
                made.outcome().provenance().toJson());
    }

    DerivedComposition composition() throws LamellaException {
        Composition composition = new Composition(method, elements, facts, Optional.ofNullable(fit).map(FitEntry::fit), remarks);
        return new DerivedComposition(id, signal, label,
                new QuantificationOutcome(title, composition, Provenance.fromJson(provenance, "the provenance of " + label)));
    }
}
