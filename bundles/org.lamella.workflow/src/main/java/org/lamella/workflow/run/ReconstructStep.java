package org.lamella.workflow.run;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.lamella.core.LamellaException;
import org.lamella.core.progress.Progress;
import org.lamella.workflow.Reconstruction;

/** {@code reconstruct: product} of a decomposition, from the {@code components} named, as in {@code 1-4,8}, or from all. */
final class ReconstructStep implements StepKind {

    private static final Pattern NUMBERS = Pattern.compile("(\\d{1,4})(?:\\s*-\\s*(\\d{1,4}))?");

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
            Matcher numbers = NUMBERS.matcher(text.strip());
            if (numbers.matches()) {
                int first = Integer.parseInt(numbers.group(1));
                int last = numbers.group(2) == null ? first : Integer.parseInt(numbers.group(2));
                IntStream.rangeClosed(first, last).forEach(components::add);
            } else if (!text.isBlank()) {
                throw new LamellaException("'" + text + "' is no number of a component; they count from 1, and 1-4 are the first four");
            }
        }
        return components;
    }
}
