package org.lamella.workflow.run;

import java.util.List;
import org.lamella.core.LamellaException;
import org.lamella.core.contribution.Contribution;
import org.lamella.core.contribution.Contributions;
import org.lamella.core.progress.Progress;
import org.lamella.workflow.QuantificationRun;

/** {@code quantify: ID} of a spectrum, or of the sum of a spectrum image, with the parameters of the quantification. */
final class QuantifyStep implements StepKind {

    @Override
    public String name() {
        return QuantificationRun.STEP;
    }

    @Override
    public String description() {
        return "Turn a spectrum into a composition by a contributed quantification.";
    }

    @Override
    public List<? extends Contribution<?>> choices(Contributions contributions) {
        return contributions.quantifications();
    }

    @Override
    public StepValue run(StepCall call, Progress progress) throws LamellaException {
        StepValue source = call.onAny("a spectrum or a spectrum image", List.of(SpectrumValue.class, ImageValue.class));
        SpectrumValue spectrum = source instanceof ImageValue image
                ? new SpectrumValue(image.image().sumSpectrum(progress), image.provenance()) : (SpectrumValue) source;
        return new CompositionValue(new QuantificationRun(call.contributions()).run(call.step().contribution(), call.parameters(),
                spectrum.spectrum(), spectrum.provenance(), progress));
    }
}
