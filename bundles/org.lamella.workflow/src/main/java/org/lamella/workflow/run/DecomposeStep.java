package org.lamella.workflow.run;

import org.lamella.core.LamellaException;
import org.lamella.core.progress.Progress;
import org.lamella.workflow.DecompositionRun;

/** {@code decompose: ID} of a spectrum image, with the parameters of the decomposition. */
final class DecomposeStep implements StepKind {

    @Override
    public String name() {
        return DecompositionRun.STEP;
    }

    @Override
    public String description() {
        return "Factorise a spectrum image by a contributed decomposition.";
    }

    @Override
    public StepValue run(StepCall call, Progress progress) throws LamellaException {
        ImageValue image = call.on(ImageValue.class, "a spectrum image");
        return new DecompositionValue(image.image(), new DecompositionRun(call.contributions()).run(call.step().contribution(),
                call.parameters(), image.image(), image.provenance(), progress));
    }
}
