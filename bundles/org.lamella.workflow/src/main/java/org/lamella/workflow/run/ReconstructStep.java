package org.lamella.workflow.run;

import java.util.ArrayList;
import java.util.List;
import org.lamella.core.LamellaException;
import org.lamella.core.progress.Progress;
import org.lamella.workflow.Reconstruction;

/** {@code reconstruct: product} of a decomposition, from the {@code components} named or from all. */
final class ReconstructStep implements StepKind {

    @Override
    public String name() {
        return Reconstruction.STEP;
    }

    @Override
    public String description() {
        return "Rebuild a spectrum image from components of its decomposition; they need not be neighbours.";
    }

    @Override
    public StepValue run(StepCall call, Progress progress) throws LamellaException {
        call.requireOnly(List.of(Reconstruction.COMPONENTS));
        if (!call.step().contribution().equals(Reconstruction.PRODUCT)) {
            throw new LamellaException("an image can only be rebuilt as " + Reconstruction.PRODUCT);
        }
        DecompositionValue decomposition = call.on(DecompositionValue.class, "a decomposition");
        Reconstruction rebuilt = Reconstruction.of(decomposition.image(), decomposition.outcome(), components(call));
        return new ImageValue(rebuilt.image(), rebuilt.provenance());
    }

    private static List<Integer> components(StepCall call) throws LamellaException {
        List<Integer> components = new ArrayList<>();
        for (String text : call.parameters().getOrDefault(Reconstruction.COMPONENTS, "").split(",")) {
            try {
                if (!text.isBlank()) {
                    components.add(Integer.parseInt(text.strip()));
                }
            } catch (NumberFormatException notANumber) {
                throw new LamellaException("'" + text + "' is no number of a component; they count from 1", notANumber);
            }
        }
        return components;
    }
}
