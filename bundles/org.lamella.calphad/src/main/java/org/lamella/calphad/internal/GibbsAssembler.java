package org.lamella.calphad.internal;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** Makes the Gibbs energy of a phase from its parameters. */
public final class GibbsAssembler {

    /** Beyond so many end-members only their number is said, not each that is missing. */
    private static final int MOST_NAMED = 6;

    /** Phases of real databases have some hundreds; beyond this the list of what is missing is not made. */
    private static final int MOST_END_MEMBERS = 10_000;

    private final PhaseDefinition definition;
    private final Constitution constitution;
    private final List<Parameter> parameters;
    private final List<String> notices = new ArrayList<>();

    /**
     * An assembler for a phase.
     *
     * @param definition the phase
     * @param constitution the phase restricted to a system
     * @param parameters all parameters of the phase
     */
    public GibbsAssembler(PhaseDefinition definition, Constitution constitution, List<Parameter> parameters) {
        this.definition = definition;
        this.constitution = constitution;
        this.parameters = parameters;
    }

    /**
     * The Gibbs energy over site fractions.
     *
     * @return the expansion
     */
    public GibbsExpansion assemble() {
        ExpandableSum energy = sum("G");
        ExpandableSum curie = sum("TC");
        ExpandableSum moment = sum("BMAGN");
        if (!curie.isEmpty() && definition.magnetic().isEmpty()) {
            notices.add("There are Curie temperatures but no magnetic model; magnetism is left out.");
        }
        sayMissingEndMembers();
        return new GibbsExpansion(constitution.sites(), energy, curie, moment, definition.magnetic());
    }

    /**
     * What had to be interpreted.
     *
     * @return one line each
     */
    public List<String> notices() {
        return List.copyOf(notices);
    }

    private ExpandableSum sum(String quantity) {
        SitePolynomialBuilder builder = new SitePolynomialBuilder();
        Set<Parameter.Identity> weighted = weighted(parameters);
        for (Parameter parameter : parameters) {
            if (parameter.quantity().equals(quantity)) {
                constitution.variables(parameter.constituents()).ifPresent(sites -> builder.add(parameter.value(), parameter.scope(), sites,
                        parameter.order(), weighted.contains(parameter.interaction())));
            }
        }
        return builder.build();
    }

    /**
     * Interactions that are given with an order above 0. A ternary one with order 0 alone does not depend on composition; with more orders
     * Muggianu's weights apply.
     */
    static Set<Parameter.Identity> weighted(List<Parameter> parameters) {
        return parameters.stream().filter(parameter -> parameter.order() > 0).map(Parameter::interaction).collect(Collectors.toSet());
    }

    private void sayMissingEndMembers() {
        Set<List<List<String>>> given = new HashSet<>();
        boolean anyWildcard = false;
        for (Parameter parameter : parameters) {
            if (parameter.quantity().equals("G")) {
                given.add(parameter.constituents());
                anyWildcard |= parameter.constituents().contains(List.of(Parameter.ANY))
                        && parameter.constituents().stream().allMatch(names -> names.size() == 1);
            }
        }
        if (anyWildcard || constitution.endMemberCount() > MOST_END_MEMBERS) {
            return;
        }
        List<String> missing = constitution.endMembers().stream().filter(member -> !given.contains(member))
                .map(member -> String.join(":", member.stream().map(names -> names.get(0)).toList())).toList();
        if (!missing.isEmpty()) {
            String named = String.join(", ", missing.subList(0, Math.min(MOST_NAMED, missing.size())));
            String which = missing.size() > MOST_NAMED ? missing.size() + " end-members (" + named + ", …)" : named;
            notices.add("No Gibbs energy is given for " + which + "; counted as 0 J/mol.");
        }
    }
}
