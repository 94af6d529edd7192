package org.lamella.calphad.internal.tdb;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.lamella.calphad.internal.Parameter;
import org.lamella.calphad.internal.PhaseDefinition;

/** Compares parameters with the phases of their file and gathers what does not fit, one remark a kind. */
final class ParameterCheck {

    private static final Set<String> THERMODYNAMIC = Set.of("G", "TC", "BMAGN");
    private static final Set<String> KINETIC = Set.of("MQ", "MF");

    private final Map<String, PhaseDefinition> phases;
    private final Map<String, Integer> counts = new LinkedHashMap<>();
    private final Map<String, Integer> firstLines = new LinkedHashMap<>();

    ParameterCheck(Map<String, PhaseDefinition> phases) {
        this.phases = phases;
    }

    /** Whether a parameter can be used; those of phases that another file may define are kept. */
    boolean keeps(Parameter parameter) {
        if (!THERMODYNAMIC.contains(parameter.quantity()) && !KINETIC.contains(parameter.quantity())) {
            remark(parameter, parameter.quantity() + " of " + parameter.phase() + ": kept but not used in any computation");
            return true;
        }
        PhaseDefinition phase = phases.get(parameter.phase());
        if (phase == null) {
            remark(parameter, "parameters of " + parameter.phase() + ", which this file does not define; they count once it is merged with "
                    + "a file that does");
            return true;
        }
        if (phase.constituents().isEmpty()) {
            return true;
        }
        int sublattices = parameter.constituents().size();
        if (sublattices != phase.sites().size() && !(KINETIC.contains(parameter.quantity()) && isDefault(parameter))) {
            remark(parameter, "parameters of " + parameter.phase() + " with another number of sublattices than the phase; left out");
            return false;
        }
        for (int s = 0; s < sublattices && sublattices == phase.sites().size(); s++) {
            List<String> names = parameter.constituents().get(s);
            if (!names.contains(Parameter.ANY) && !phase.constituents().get(s).containsAll(names)) {
                remark(parameter, "parameters of " + parameter.phase() + " that name constituents the phase does not have; left out");
                return false;
            }
        }
        return true;
    }

    /** A default holds for every constituent and may be written with one wildcard alone. */
    private static boolean isDefault(Parameter parameter) {
        return parameter.constituents().stream().allMatch(names -> names.equals(List.of(Parameter.ANY)));
    }

    private void remark(Parameter parameter, String text) {
        counts.merge(text, 1, Integer::sum);
        firstLines.putIfAbsent(text, parameter.line());
    }

    /** What was found, with the line of the first place. */
    Map<String, Integer> notices() {
        Map<String, Integer> notices = new LinkedHashMap<>();
        counts.forEach((text, count) -> notices.put(count + " × " + text + ".", firstLines.get(text)));
        return notices;
    }
}
