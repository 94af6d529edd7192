package org.lamella.workflow;

import java.time.Instant;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.OptionalLong;

/**
 * One step as it was run, with all that is needed to run it again.
 *
 * @param step what was done, the step's key in a workflow file, for instance {@code decompose}
 * @param contribution id of the algorithm, for instance {@code pca}
 * @param bundle symbolic name of the bundle it came from
 * @param parameters every parameter with its value as text, defaults included, by option name
 * @param seed start of the random generator, when the algorithm has one
 * @param startedAt when it began
 * @param seconds how long it took, s
 */
public record StepRecord(String step, String contribution, String bundle, Map<String, String> parameters, OptionalLong seed,
        Instant startedAt, double seconds) {

    /** Name of the parameter that starts the random generator of an algorithm. */
    public static final String SEED = "seed";

    /** Checks and copies. */
    public StepRecord {
        Objects.requireNonNull(step, "step");
        Objects.requireNonNull(contribution, "contribution");
        Objects.requireNonNull(bundle, "bundle");
        Objects.requireNonNull(seed, "seed");
        Objects.requireNonNull(startedAt, "startedAt");
        parameters = Collections.unmodifiableMap(new LinkedHashMap<>(parameters));
    }

    /**
     * A step whose seed, if it has one, is its parameter {@value #SEED}.
     *
     * @param step what was done
     * @param contribution id of the algorithm
     * @param bundle symbolic name of its bundle
     * @param parameters every parameter with its value
     * @param startedAt when it began
     * @param seconds how long it took, s
     * @return the record
     */
    public static StepRecord of(String step, String contribution, String bundle, Map<String, String> parameters, Instant startedAt,
            double seconds) {
        return new StepRecord(step, contribution, bundle, parameters, seedOf(parameters), startedAt, seconds);
    }

    /** Whether another record is of the same step, done at another time. @param other a record @return true when all but the time is equal */
    public boolean isLike(StepRecord other) {
        return step.equals(other.step) && contribution.equals(other.contribution) && bundle.equals(other.bundle)
                && parameters.equals(other.parameters) && seed.equals(other.seed);
    }

    private static OptionalLong seedOf(Map<String, String> parameters) {
        try {
            return parameters.containsKey(SEED) ? OptionalLong.of(Long.parseLong(parameters.get(SEED))) : OptionalLong.empty();
        } catch (NumberFormatException notANumber) {
            return OptionalLong.empty();
        }
    }
}
