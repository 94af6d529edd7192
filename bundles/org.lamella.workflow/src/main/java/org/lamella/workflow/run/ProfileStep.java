package org.lamella.workflow.run;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.lamella.core.LamellaException;
import org.lamella.core.contribution.Contribution;
import org.lamella.core.contribution.Contributions;
import org.lamella.core.progress.Progress;
import org.lamella.core.region.LineRegion;
import org.lamella.workflow.CompositionProfile;
import org.lamella.workflow.QuantificationRun;

/**
 * {@code profile: ID} of a spectrum image along {@code line}, {@code x0,y0,x1,y1} in pixels, of {@code across} pixels across: the
 * composition by a contributed quantification, whose parameters the other keys are.
 */
final class ProfileStep implements StepKind {

    private static final String LINE = "line";
    private static final String ACROSS = "across";

    @Override
    public String name() {
        return "profile";
    }

    @Override
    public String description() {
        return "Follow the composition along a line by a contributed quantification.";
    }

    @Override
    public List<? extends Contribution<?>> choices(Contributions contributions) {
        return contributions.quantifications();
    }

    @Override
    public List<String> ownParameters() {
        return List.of(LINE, ACROSS);
    }

    @Override
    public boolean isCostly() {
        return true;
    }

    @Override
    public StepValue run(StepCall call, Progress progress) throws LamellaException {
        ImageValue source = call.on(ImageValue.class, "a spectrum image");
        LineRegion line = LineStep.parse(call.required(LINE), call.number(ACROSS, 1));
        Map<String, String> parameters = new LinkedHashMap<>(call.parameters());
        ownParameters().forEach(parameters::remove);
        return new ProfileValue(CompositionProfile.along(new QuantificationRun(call.contributions()), call.step().contribution(),
                parameters,
                line, source.image(), source.provenance(), progress));
    }
}
