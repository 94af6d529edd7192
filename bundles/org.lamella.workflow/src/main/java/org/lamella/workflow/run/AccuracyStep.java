package org.lamella.workflow.run;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.lamella.core.LamellaException;
import org.lamella.core.progress.Progress;
import org.lamella.workflow.StepRecord;

/**
 * {@code accuracy: components} compares a decomposition with the truth of a simulated image, the newest one unless {@code on} names it
 * beside the decomposition.
 */
final class AccuracyStep implements StepKind {

    static final String COMPONENTS = "components";

    @Override
    public String name() {
        return "accuracy";
    }

    @Override
    public String description() {
        return "Compare components with what a simulated image was made of: spectral angles, errors of maps, which component is"
                + " which phase.";
    }

    @Override
    public StepValue run(StepCall call, Progress progress) throws LamellaException {
        call.requireOnly(List.of());
        if (!call.step().contribution().equals(COMPONENTS)) {
            throw new LamellaException("'" + call.step().contribution() + "' have no truth to be compared with; " + COMPONENTS + " have");
        }
        Instant startedAt = Instant.now();
        DecompositionValue found = call.on(DecompositionValue.class, "a decomposition");
        ImageValue image = simulated(call);
        return AccuracyValue.of(image.truth().orElseThrow(), found, call.step().as().orElse(found.outcome().result().method()),
                found.provenance().then(StepRecord.of(name(), COMPONENTS, "org.lamella.workflow", Map.of(), startedAt, 0)));
    }

    private static ImageValue simulated(StepCall call) throws LamellaException {
        List<ImageValue> images = call.named(ImageValue.class);
        if (images.isEmpty()) {
            images = call.values().all(ImageValue.class);
        }
        for (int i = images.size() - 1; i >= 0; i--) {
            if (images.get(i).truth().isPresent()) {
                return images.get(i);
            }
        }
        throw new LamellaException("it needs an image whose truth is known, one that the step 'phantom' made; name it with 'on'");
    }
}
