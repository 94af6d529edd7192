package org.lamella.workflow.run;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.lamella.core.LamellaException;
import org.lamella.core.contribution.Contribution;
import org.lamella.core.contribution.Contributions;
import org.lamella.core.progress.Progress;
import org.lamella.core.region.Mask;
import org.lamella.workflow.DetectionStudy;
import org.lamella.workflow.Provenance;
import org.lamella.workflow.QuantificationRun;

/**
 * {@code detection: ID} sums ever more pixels of a spectrum image under a mask and quantifies each sum, with the parameters of the
 * quantification; {@code order} starts the random order of the pixels.
 */
final class DetectionStep implements StepKind {

    private static final String ORDER = "order";

    @Override
    public String name() {
        return "detection";
    }

    @Override
    public String description() {
        return "Follow signal-to-noise ratios and limits of detection over the number of pixels that are summed; name an image, and a mask"
                + " of its pixels, with 'on'.";
    }

    @Override
    public List<? extends Contribution<?>> choices(Contributions contributions) {
        return contributions.quantifications();
    }

    @Override
    public List<String> ownParameters() {
        return List.of(ORDER);
    }

    @Override
    public boolean isCostly() {
        return true;
    }

    @Override
    public StepValue run(StepCall call, Progress progress) throws LamellaException {
        ImageValue image = call.on(ImageValue.class, "a spectrum image");
        List<MaskValue> masks = call.named(MaskValue.class);
        Mask mask = masks.isEmpty() ? Mask.all(image.image().cube().width(), image.image().cube().height()) : masks.get(0).mask();
        Provenance history = masks.isEmpty() ? image.provenance() : image.provenance().and(masks.get(0).provenance());
        Map<String, String> parameters = new LinkedHashMap<>(call.parameters());
        parameters.remove(ORDER);
        return new DetectionValue(DetectionStudy.of(new QuantificationRun(call.contributions()), call.step().contribution(), parameters,
                image.image(), mask, (long) call.number(ORDER, 1), history, progress));
    }
}
