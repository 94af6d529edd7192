package org.lamella.workflow.run;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.lamella.core.LamellaException;
import org.lamella.core.contribution.Contribution;
import org.lamella.core.contribution.Contributions;
import org.lamella.core.progress.Progress;
import org.lamella.workflow.DecompositionOutcome;
import org.lamella.workflow.DecompositionRun;
import org.lamella.workflow.JointDecompositionRun;
import org.lamella.workflow.Provenance;

/** {@code decompose: ID} of a spectrum image, or of several together, with the parameters of the decomposition. */
final class DecomposeStep implements StepKind {

    @Override
    public String name() {
        return DecompositionRun.STEP;
    }

    @Override
    public String description() {
        return "Factorise a spectrum image, or several of the same pixels together, by a contributed decomposition.";
    }

    @Override
    public List<? extends Contribution<?>> choices(Contributions contributions) {
        return Stream.<Contribution<?>>concat(contributions.decompositions().stream(), contributions.jointDecompositions().stream())
                .toList();
    }

    @Override
    public boolean isCostly() {
        return true;
    }

    @Override
    public StepValue run(StepCall call, Progress progress) throws LamellaException {
        String id = call.step().contribution();
        if (call.contributions().decomposition(id).isEmpty() && call.contributions().jointDecomposition(id).isPresent()) {
            return together(id, call, progress);
        }
        ImageValue image = call.on(ImageValue.class, "a spectrum image");
        return new DecompositionValue(image.image(), new DecompositionRun(call.contributions()).run(id, call.parameters(), image.image(),
                image.provenance(), progress));
    }

    private static StepValue together(String id, StepCall call, Progress progress) throws LamellaException {
        List<ImageValue> images = call.step().on().isEmpty() ? call.values().all(ImageValue.class) : call.named(ImageValue.class);
        if (images.size() < 2) {
            throw new LamellaException("'" + id + "' factorises several spectrum images together; name them with 'on'");
        }
        Provenance history = images.get(0).provenance();
        for (ImageValue image : images.subList(1, images.size())) {
            history = history.and(image.provenance());
        }
        List<DecompositionOutcome> outcomes = new JointDecompositionRun(call.contributions()).run(id, call.parameters(),
                images.stream().map(ImageValue::image).toList(), history, progress);
        List<DecompositionValue> values = new ArrayList<>();
        for (int i = 0; i < outcomes.size(); i++) {
            values.add(new DecompositionValue(images.get(i).image(), outcomes.get(i)));
        }
        return new JointDecompositionValue(values);
    }
}
