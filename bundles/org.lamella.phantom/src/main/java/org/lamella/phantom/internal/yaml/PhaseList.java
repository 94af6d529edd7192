package org.lamella.phantom.internal.yaml;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import org.lamella.core.LamellaException;
import org.lamella.phantom.Phase;

/** The phases of a description, by name; a profile may add some of its own. */
final class PhaseList {

    private static final String DENSITY = "density-g-cm3";
    private static final String BRIGHTNESS = "brightness";
    private static final String NAME = "name";
    private static final double DENSEST = 30;
    private static final double BRIGHTEST = 1e6;

    private final List<Phase> phases = new ArrayList<>();
    private final Map<String, Integer> numbers = new LinkedHashMap<>();

    /** Reads the list of named phases. */
    static PhaseList read(YamlValue list) throws LamellaException {
        PhaseList phases = new PhaseList();
        for (YamlValue item : list.items()) {
            YamlMapping mapping = item.mapping();
            YamlValue name = mapping.required(NAME);
            if (phases.numbers.containsKey(name.text())) {
                throw name.failure("is the second phase of the name '" + name.text() + "'");
            }
            phases.add(mapping, name.text());
        }
        return phases;
    }

    /**
     * Reads a phase without its name.
     *
     * @return its number
     */
    int add(YamlMapping mapping, String name) throws LamellaException {
        Phase phase = phase(mapping, name);
        mapping.finish();
        if (!phases.isEmpty() && phase.densityGPerCm3().isPresent() != phases.get(0).densityGPerCm3().isPresent()) {
            throw mapping.whole().failure("must have '" + DENSITY + "' as the phases before, or none of them may");
        }
        numbers.put(name, phases.size());
        phases.add(phase);
        return phases.size() - 1;
    }

    /** A material, which is a composition with a density or brightness. */
    static Phase phase(YamlMapping mapping, String name) throws LamellaException {
        Optional<YamlValue> density = mapping.optional(DENSITY);
        Optional<YamlValue> brightness = mapping.optional(BRIGHTNESS);
        if (density.isPresent() && brightness.isPresent()) {
            throw brightness.get().failure("cannot be given beside '" + DENSITY + "', from which it follows");
        }
        OptionalDouble gPerCm3 = density.isEmpty() ? OptionalDouble.empty()
                : OptionalDouble.of(density.get().number(value -> value > 0 && value <= DENSEST, "above 0, at most " + DENSEST));
        double relative = brightness.isEmpty() ? 1
                : brightness.get().number(value -> value > 0 && value <= BRIGHTEST, "above 0, at most " + BRIGHTEST);
        return new Phase(name, CompositionReader.read(mapping), relative, gPerCm3);
    }

    /** The number of a phase that a value names. */
    int number(YamlValue name) throws LamellaException {
        return number(name, name.text());
    }

    /** The number of a phase that is the key of a value. */
    int named(YamlValue value) throws LamellaException {
        return number(value, value.key());
    }

    private int number(YamlValue value, String name) throws LamellaException {
        Integer number = numbers.get(name);
        if (number == null) {
            throw value.failure("names the unknown phase '" + name + "'; the phases are " + String.join(", ", numbers.keySet()));
        }
        return number;
    }

    List<Phase> phases() {
        return List.copyOf(phases);
    }

    boolean haveDensities() {
        return phases.get(0).densityGPerCm3().isPresent();
    }
}
