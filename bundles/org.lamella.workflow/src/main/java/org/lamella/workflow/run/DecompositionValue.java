package org.lamella.workflow.run;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalInt;
import org.lamella.core.contribution.DecompositionResult;
import org.lamella.core.contribution.RankEstimate;
import org.lamella.core.contribution.Scree;
import org.lamella.core.signal.NumericArray;
import org.lamella.core.signal.Spectrum;
import org.lamella.core.signal.SpectrumImage;
import org.lamella.workflow.DecompositionOutcome;
import org.lamella.workflow.Provenance;
import org.lamella.workflow.part.DecompositionPart;
import org.lamella.workflow.report.NamedMap;
import org.lamella.workflow.report.Results;

/**
 * A decomposition. Its parts are {@code map.K} and {@code spectrum.K}, K from 1; its facts {@code components}, {@code elbow}, what each
 * estimate of the rank says by its name, and the facts of the result.
 *
 * @param image what was decomposed
 * @param outcome result and record
 */
public record DecompositionValue(SpectrumImage image, DecompositionOutcome outcome) implements StepValue {

    private static final String MAP = "map.";
    private static final String SPECTRUM = "spectrum.";
    private static final String COMPONENTS = "components";
    private static final String ELBOW = "elbow";

    @Override
    public Provenance provenance() {
        return outcome.provenance();
    }

    @Override
    public Optional<String> fact(String name) {
        DecompositionResult result = outcome.result();
        if (name.equals(COMPONENTS)) {
            return Optional.of(Integer.toString(result.components()));
        }
        if (name.equals(ELBOW)) {
            return result.scree().map(Scree::elbow).map(String::valueOf);
        }
        Optional<String> rank = result.scree().stream().flatMap(scree -> scree.estimates().stream())
                .filter(estimate -> estimate.method().equals(name)).map(RankEstimate::components).map(String::valueOf).findFirst();
        return rank.or(() -> Optional.ofNullable(result.facts().get(name)).map(DecompositionValue::text));
    }

    private static String text(Object fact) {
        return fact instanceof Double number ? String.format(Locale.ROOT, "%.4g", number) : String.valueOf(fact);
    }

    @Override
    public Optional<StepValue> part(String name) {
        DecompositionResult result = outcome.result();
        OptionalInt map = number(name, MAP);
        if (map.isPresent()) {
            boolean signed = Arrays.stream(result.maps()[map.getAsInt()]).anyMatch(value -> value < 0);
            return Optional.of(new MapValue(NamedMap.ofComponent(result, map.getAsInt(), signed), provenance()));
        }
        OptionalInt spectrum = number(name, SPECTRUM);
        if (spectrum.isPresent()) {
            double[] values = result.spectra()[spectrum.getAsInt()];
            return Optional.of(new SpectrumValue(new Spectrum(image.header().withTitle(image.title() + ", component "
                    + (spectrum.getAsInt() + 1)), result.energyAxis(), NumericArray.of(values)), provenance()));
        }
        return Optional.empty();
    }

    private OptionalInt number(String name, String prefix) {
        if (!name.startsWith(prefix) || !name.substring(prefix.length()).matches("\\d{1,4}")) {
            return OptionalInt.empty();
        }
        int component = Integer.parseInt(name.substring(prefix.length())) - 1;
        return component >= 0 && component < outcome.result().components() ? OptionalInt.of(component) : OptionalInt.empty();
    }

    @Override
    public List<String> names() {
        List<String> names = new ArrayList<>(List.of(COMPONENTS, MAP + "1…" + outcome.result().components(),
                SPECTRUM + "1…" + outcome.result().components()));
        outcome.result().scree().ifPresent(scree -> {
            names.add(ELBOW);
            scree.estimates().forEach(estimate -> names.add(estimate.method()));
        });
        names.addAll(outcome.result().facts().keySet());
        return names;
    }

    @Override
    public void addTo(Results.Builder results) {
        results.add(new DecompositionPart(outcome));
    }
}
