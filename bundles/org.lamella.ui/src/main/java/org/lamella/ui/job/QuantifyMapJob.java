package org.lamella.ui.job;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.lamella.core.LamellaException;
import org.lamella.core.contribution.CompositionMaps;
import org.lamella.core.progress.Progress;
import org.lamella.ui.Desk;
import org.lamella.ui.session.DerivedComposition;
import org.lamella.ui.session.DerivedMaps;
import org.lamella.ui.session.OpenSignal;
import org.lamella.workflow.MapQuantificationOutcome;
import org.lamella.workflow.QuantificationOutcome;
import org.lamella.workflow.QuantificationRun;

/** Quantifies every pixel of a map; the composition of the sum and the maps join the session. */
public final class QuantifyMapJob extends DeskJob {

    private static final double HASHING_SHARE = 0.05;
    private static final double PERCENT = 100;

    private final OpenSignal signal;
    private final String contribution;
    private final String label;
    private final Map<String, String> parameters;

    /**
     * A quantification to be scheduled.
     *
     * @param desk the desk
     * @param signal an open spectrum image
     * @param contribution id of the algorithm
     * @param label its name for the user
     * @param parameters texts by option name
     */
    public QuantifyMapJob(Desk desk, OpenSignal signal, String contribution, String label, Map<String, String> parameters) {
        super(desk, label + " of every pixel of " + signal.label());
        this.signal = signal;
        this.contribution = contribution;
        this.label = label;
        this.parameters = Map.copyOf(parameters);
    }

    @Override
    void work(Progress progress) throws LamellaException {
        MapQuantificationOutcome outcome = new QuantificationRun(desk().contributions()).runMap(contribution, parameters,
                signal.image().orElseThrow(), SignalHistory.of(signal, progress.part(0, HASHING_SHARE)),
                progress.part(HASHING_SHARE, 1));
        DerivedMaps maps = new DerivedMaps(UUID.randomUUID().toString(), signal.id(), label, contribution, parameters,
                quantities(outcome.maps()));
        DerivedComposition sum = DerivedComposition.of(UUID.randomUUID().toString(), signal.id(),
                new QuantificationOutcome("Whole map", outcome.maps().sum(), outcome.provenance()));
        desk().drawingThread().execute(() -> {
            desk().session().addComposition(sum);
            desk().session().addMaps(maps);
        });
    }

    private static List<DerivedMaps.Quantity> quantities(CompositionMaps maps) {
        List<DerivedMaps.Quantity> quantities = new ArrayList<>();
        maps.elements().forEach(element -> quantities.add(new DerivedMaps.Quantity(element.symbol() + " (at%)", "at%",
                percent(element.atomic()), percent(element.atomicSigma()))));
        maps.elements().forEach(element -> quantities.add(new DerivedMaps.Quantity(element.symbol() + " (wt%)", "wt%",
                percent(element.mass()), percent(element.massSigma()))));
        maps.others().forEach(other -> quantities.add(new DerivedMaps.Quantity(other.name() + " (" + other.unit() + ")", other.unit(),
                other.values(), other.sigma())));
        return quantities;
    }

    private static double[] percent(double[] fractions) {
        double[] percent = new double[fractions.length];
        for (int i = 0; i < percent.length; i++) {
            percent[i] = PERCENT * fractions[i];
        }
        return percent;
    }
}
