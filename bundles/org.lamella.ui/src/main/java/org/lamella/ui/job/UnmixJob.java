package org.lamella.ui.job;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.lamella.core.LamellaException;
import org.lamella.core.contribution.DecompositionResult;
import org.lamella.core.contribution.Endmember;
import org.lamella.core.contribution.UnmixingResult;
import org.lamella.core.progress.Progress;
import org.lamella.core.signal.SpectrumImage;
import org.lamella.ui.Desk;
import org.lamella.ui.session.ComponentChoice;
import org.lamella.ui.session.DerivedResult;
import org.lamella.ui.session.OpenSignal;
import org.lamella.ui.session.SignalMask;
import org.lamella.workflow.DecompositionOutcome;
import org.lamella.workflow.UnmixingOutcome;
import org.lamella.workflow.UnmixingRun;

/**
 * Unmixes a spectrum image into the mean spectra of masks. Endmembers and abundances join the session as a decomposition does, so that they
 * are shown, overlaid and saved in the same ways.
 */
public final class UnmixJob extends DeskJob {

    private static final double SUMMING_SHARE = 0.15;

    private final OpenSignal signal;
    private final List<SignalMask> masks;
    private final String contribution;
    private final String label;
    private final Map<String, String> parameters;

    /**
     * An unmixing to be scheduled.
     *
     * @param desk the desk
     * @param signal an open spectrum image
     * @param masks where the endmembers are pure
     * @param contribution id of the algorithm
     * @param label its name for the user
     * @param parameters texts by option name
     */
    public UnmixJob(Desk desk, OpenSignal signal, List<SignalMask> masks, String contribution, String label,
            Map<String, String> parameters) {
        super(desk, label + " of " + signal.label());
        this.signal = signal;
        this.masks = List.copyOf(masks);
        this.contribution = contribution;
        this.label = label;
        this.parameters = Map.copyOf(parameters);
    }

    @Override
    void work(Progress progress) throws LamellaException {
        SpectrumImage image = signal.image().orElseThrow();
        List<Endmember> endmembers = new ArrayList<>();
        Map<String, String> texts = new LinkedHashMap<>();
        for (SignalMask mask : masks) {
            endmembers.add(new Endmember(mask.name(), mean(image.cube().spectrum(mask.mask(), progress.part(0, SUMMING_SHARE)),
                    mask.mask().count())));
            texts.put("endmember-" + endmembers.size(), "mask " + mask.name());
        }
        UnmixingOutcome outcome = new UnmixingRun(desk().contributions()).run(contribution, parameters, image,
                new UnmixingRun.Endmembers(endmembers, texts), SignalHistory.of(signal, progress.part(0, SUMMING_SHARE)),
                progress.part(SUMMING_SHARE, 1));
        desk().drawingThread().execute(() -> show(outcome));
    }

    private static double[] mean(double[] sum, int pixels) {
        double[] mean = new double[sum.length];
        for (int i = 0; i < mean.length; i++) {
            mean[i] = sum[i] / pixels;
        }
        return mean;
    }

    private void show(UnmixingOutcome outcome) {
        String names = masks.stream().map(SignalMask::name).collect(Collectors.joining(", "));
        DerivedResult result = new DerivedResult(UUID.randomUUID().toString(), signal.id(), label + ": " + names, contribution, parameters,
                Set.of(), Optional.of(new DecompositionOutcome(components(outcome.result()), outcome.provenance())));
        desk().session().addResult(result);
        desk().session().selectComponents(ComponentChoice.of(result.id(), 0));
    }

    /** The names of the endmembers are kept among the facts. */
    private static DecompositionResult components(UnmixingResult result) {
        Map<String, Object> facts = new LinkedHashMap<>();
        for (int k = 0; k < result.endmembers().size(); k++) {
            facts.put("Component " + (k + 1), result.endmembers().get(k).name());
        }
        facts.putAll(result.facts());
        return new DecompositionResult(result.method(), result.navigationAxes(), result.energyAxis(),
                result.endmembers().stream().map(Endmember::spectrum).toArray(double[][]::new), result.abundances(), Optional.empty(),
                new double[0], facts, result.remarks());
    }
}
