package org.lamella.workflow;

import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.lamella.core.LamellaException;
import org.lamella.core.contribution.Contribution;
import org.lamella.core.contribution.Contributions;
import org.lamella.core.contribution.Segmentation;
import org.lamella.core.contribution.SegmentationResult;
import org.lamella.core.contribution.SegmentationTask;
import org.lamella.core.parameter.ParameterSchema;
import org.lamella.core.progress.Progress;
import org.lamella.core.region.Mask;
import org.lamella.workflow.mask.ColouredMask;

/** Runs contributed segmentations by their id and records what was run. */
public final class SegmentationRun {

    /** The step's name in provenance records and workflow files. */
    public static final String STEP = "segment";

    private final Contributions contributions;
    private final Clock clock;

    /**
     * Runs of the contributed segmentations.
     *
     * @param contributions where they come from
     */
    public SegmentationRun(Contributions contributions) {
        this(contributions, Clock.systemUTC());
    }

    SegmentationRun(Contributions contributions, Clock clock) {
        this.contributions = contributions;
        this.clock = clock;
    }

    /**
     * What is segmented.
     *
     * @param title what the maps are of
     * @param task maps and marks
     * @param marks the marks and the choice of maps as text by option name, for the record
     * @param history how the maps came about
     */
    public record Input(String title, SegmentationTask task, Map<String, String> marks, Provenance history) {
    }

    /**
     * Segments maps.
     *
     * @param id id of the segmentation, for instance {@code grabcut}
     * @param parameters values as text by option name; what is missing takes its default
     * @param input maps and marks
     * @param progress progress and cancellation
     * @return the masks, their record being the input's with this step added
     * @throws LamellaException when nobody contributes the id, a parameter is wrong, or the segmentation fails; also when cancelled
     */
    public SegmentationOutcome run(String id, Map<String, String> parameters, Input input, Progress progress) throws LamellaException {
        Contribution<?> chosen = contributions.segmentation(id).orElseThrow(() -> unknown(id));
        return run(chosen, (Segmentation<?>) chosen.service(), parameters, input, progress);
    }

    private <P extends Record> SegmentationOutcome run(Contribution<?> chosen, Segmentation<P> segmentation, Map<String, String> parameters,
            Input input, Progress progress) throws LamellaException {
        ParameterSchema<P> schema = ParameterSchema.of(segmentation.parameterType());
        P values = schema.parse(parameters);
        Instant startedAt = clock.instant();
        long start = System.nanoTime();
        SegmentationResult result = ContributedWork.named("segmentation", chosen, input.title(),
                () -> segmentation.segment(input.task(), values, progress));
        Map<String, String> recorded = new LinkedHashMap<>(input.marks());
        recorded.putAll(schema.toTexts(values));
        StepRecord step = StepRecord.of(STEP, chosen.id(), chosen.bundle(), recorded, startedAt, (System.nanoTime() - start) * 1e-9);
        return new SegmentationOutcome(input.title(), result, coloured(result.masks()), input.history().then(step));
    }

    /** Masks in colours that differ. @param masks the masks @return in the same order */
    public static List<ColouredMask> coloured(List<Mask> masks) {
        List<ColouredMask> coloured = new ArrayList<>();
        for (Mask mask : masks) {
            coloured.add(ColouredMask.numbered(mask, coloured.size()));
        }
        return coloured;
    }

    private LamellaException unknown(String id) {
        String known = contributions.segmentations().stream().map(Contribution::id).collect(Collectors.joining(", "));
        return new LamellaException("There is no segmentation '" + id + "'; "
                + (known.isEmpty() ? "no installed bundle contributes any." : "installed are " + known + "."));
    }
}
