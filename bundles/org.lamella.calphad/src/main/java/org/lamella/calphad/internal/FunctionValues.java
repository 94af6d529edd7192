package org.lamella.calphad.internal;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.lamella.core.LamellaException;

/** Values of the functions of one scope at one temperature, each computed once. */
public final class FunctionValues {

    /** Chains of functions in real databases are a few links long; the stack must hold in any file. */
    private static final int DEEPEST_CHAIN = 200;

    /**
     * What the symbol R means where a file does not define it, J/(mol K): the CODATA 1986 value that assessments were made with and that
     * databases state when they do define it. It occurs as RT ln(D0) in mobilities.
     */
    private static final double GAS_CONSTANT_OF_ASSESSMENTS = 8.31451;

    private final FunctionScope scope;
    private final double temperatureK;
    private final Set<String> extrapolated;
    private final Map<String, Double> known = new HashMap<>();
    private final Set<String> open = new HashSet<>();

    /**
     * Values at a temperature.
     *
     * @param scope the functions
     * @param temperatureK temperature in K
     * @param extrapolated receives what is used outside its range
     */
    public FunctionValues(FunctionScope scope, double temperatureK, Set<String> extrapolated) {
        this.scope = scope;
        this.temperatureK = temperatureK;
        this.extrapolated = extrapolated;
    }

    double temperatureK() {
        return temperatureK;
    }

    String source() {
        return scope.source();
    }

    void extrapolated(String what) {
        extrapolated.add(what);
    }

    double of(String name) throws LamellaException {
        Double before = known.get(name);
        if (before != null) {
            return before;
        }
        Optional<TemperatureFunction> function = scope.function(name);
        if (function.isEmpty()) {
            if (name.equals("R")) {
                return GAS_CONSTANT_OF_ASSESSMENTS;
            }
            throw new LamellaException(scope.source() + ": the function " + name + " is used but not defined; add it or take the elements "
                    + "out that need it.");
        }
        if (open.size() >= DEEPEST_CHAIN || !open.add(name)) {
            throw new LamellaException(scope.source() + ": the function " + name + " refers to itself or to a chain of more than "
                    + DEEPEST_CHAIN + " functions; correct it.");
        }
        double value = function.get().at(this);
        open.remove(name);
        known.put(name, value);
        return value;
    }
}
