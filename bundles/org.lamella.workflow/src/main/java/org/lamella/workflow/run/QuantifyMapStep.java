package org.lamella.workflow.run;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.lamella.core.LamellaException;
import org.lamella.core.contribution.Contribution;
import org.lamella.core.contribution.Contributions;
import org.lamella.core.contribution.MapQuantification;
import org.lamella.core.progress.Progress;
import org.lamella.workflow.QuantificationRun;

/**
 * {@code quantify-map: ID} of every pixel of a spectrum image, with the parameters of the quantification. With {@code complete: true} all
 * maps and their errors are among the results, else atomic percent.
 */
final class QuantifyMapStep implements StepKind {

    private static final String COMPLETE = "complete";

    @Override
    public String name() {
        return QuantificationRun.MAP_STEP;
    }

    @Override
    public String description() {
        return "Turn every pixel of a spectrum image into a composition by a contributed quantification.";
    }

    @Override
    public List<? extends Contribution<?>> choices(Contributions contributions) {
        List<Contribution<?>> able = new ArrayList<>();
        for (Contribution<?> choice : contributions.quantifications()) {
            if (choice.service() instanceof MapQuantification<?>) {
                able.add(choice);
            }
        }
        return able;
    }

    @Override
    public List<String> ownParameters() {
        return List.of(COMPLETE);
    }

    @Override
    public boolean isCostly() {
        return true;
    }

    @Override
    public StepValue run(StepCall call, Progress progress) throws LamellaException {
        ImageValue image = call.on(ImageValue.class, "a spectrum image");
        Map<String, String> parameters = new LinkedHashMap<>(call.parameters());
        boolean complete = Boolean.parseBoolean(parameters.remove(COMPLETE));
        String label = call.step().as().map(name -> ", " + name).orElse("");
        return new CompositionMapsValue(new QuantificationRun(call.contributions()).runMap(call.step().contribution(), parameters,
                image.image(), image.provenance(), progress), label, complete);
    }
}
