package org.lamella.workflow;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.lamella.core.LamellaException;
import org.lamella.core.contribution.DecompositionResult;
import org.lamella.core.signal.SpectrumImage;

/**
 * A spectrum image rebuilt from components of its decomposition.
 *
 * @param image the product of the components, multiplied out only where it is read
 * @param provenance the decomposition's with this step added
 */
public record Reconstruction(SpectrumImage image, Provenance provenance) {

    /** The step's name in provenance records and workflow files. */
    public static final String STEP = "reconstruct";

    /** Name of the step's parameter: which components, counted from 1. */
    public static final String COMPONENTS = "components";

    /** The only way to rebuild. */
    public static final String PRODUCT = "product";

    private static final String BUNDLE = "org.lamella.workflow";

    /**
     * Rebuilds an image.
     *
     * @param source the image that was decomposed, for its name and acquisition
     * @param outcome the decomposition
     * @param components which components, counted from 1; they need not be neighbours. Empty for all
     * @return the rebuilt image
     * @throws LamellaException when there is no such component, or one is named twice
     */
    public static Reconstruction of(SpectrumImage source, DecompositionOutcome outcome, List<Integer> components)
            throws LamellaException {
        DecompositionResult result = outcome.result();
        List<Integer> kept = components.isEmpty() ? IntStream.rangeClosed(1, result.components()).boxed().toList() : components;
        for (int component : kept) {
            if (component < 1 || component > result.components()) {
                throw new LamellaException("There is no component " + component + " to rebuild '" + source.title()
                        + "' from; there are 1 to "
                        + result.components() + ".");
            }
        }
        if (kept.stream().distinct().count() < kept.size()) {
            throw new LamellaException("A component is named twice in " + kept + "; name each once.");
        }
        Instant startedAt = Instant.now();
        String names = kept.stream().map(String::valueOf).collect(Collectors.joining(","));
        SpectrumImage image = new SpectrumImage(source.header().withTitle(source.title() + ", of components " + names),
                result.navigationAxes(), result.energyAxis(), result.reconstruction(kept.stream().map(k -> k - 1).toList()));
        StepRecord step = StepRecord.of(STEP, PRODUCT, BUNDLE, Map.of(COMPONENTS, names), startedAt, 0);
        return new Reconstruction(image, outcome.provenance().then(step));
    }
}
