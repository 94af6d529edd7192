package org.lamella.core.parameter;

import java.util.List;

/**
 * One declared parameter.
 *
 * @param name the record component, for instance {@code components}
 * @param option the name on the command line and in workflow files, for instance {@code energy-from}
 * @param label name in forms
 * @param help explanation for the analyst
 * @param unit unit of a number, or empty
 * @param type what values it takes
 * @param min smallest allowed number, inclusive; negative infinity without bound
 * @param max largest allowed number, inclusive; infinity without bound
 * @param defaultValue used when none is given, as text
 * @param choices the allowed words of a choice, else empty
 */
public record ParameterInfo(String name, String option, String label, String help, String unit, ParameterType type, double min,
        double max, String defaultValue, List<String> choices) {

    /** Copies the list. */
    public ParameterInfo {
        choices = List.copyOf(choices);
    }
}
