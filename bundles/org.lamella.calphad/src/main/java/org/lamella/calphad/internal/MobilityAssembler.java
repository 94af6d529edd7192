package org.lamella.calphad.internal;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.lamella.core.LamellaException;

/**
 * Makes the mobilities of a phase from its parameters MQ and MF.
 *
 * <p>Unlike Gibbs energies, an end-member that is missing must not count as 0, which would be the mobility 1/RT. It is taken from the
 * parameter with the fewest wildcards that covers it; else from the end-member with vacancies in place of the interstitial, with a notice;
 * else the mobility is refused.
 */
public final class MobilityAssembler {

    private static final int MOST_END_MEMBERS = 10_000;
    private static final String EXPONENT = "MQ";
    private static final String FREQUENCY = "MF";

    private final String source;
    private final String phase;
    private final Constitution constitution;
    private final List<Parameter> parameters;
    private final Set<String> notices = new LinkedHashSet<>();

    /**
     * An assembler for a phase.
     *
     * @param source name of the database
     * @param phase name of the phase
     * @param constitution its sublattices in a system
     * @param parameters all parameters of the phase
     */
    public MobilityAssembler(String source, String phase, Constitution constitution, List<Parameter> parameters) {
        this.source = source;
        this.phase = phase;
        this.constitution = constitution;
        this.parameters = parameters;
    }

    /**
     * The sum of MQ and MF of an element, whose exponential over RT is RT times the mobility.
     *
     * @param element the element
     * @return the sum over site fractions
     * @throws LamellaException when an end-member has no value
     */
    public ExpandableSum exponent(String element) throws LamellaException {
        if (constitution.endMemberCount() > MOST_END_MEMBERS) {
            throw new LamellaException(source + ": " + phase + " has too many end-members for mobilities; take fewer elements.");
        }
        SitePolynomialBuilder builder = new SitePolynomialBuilder();
        addEndMembers(builder, element, of(EXPONENT, element), true);
        addEndMembers(builder, element, of(FREQUENCY, element), false);
        addInteractions(builder, of(EXPONENT, element));
        addInteractions(builder, of(FREQUENCY, element));
        return builder.build();
    }

    /**
     * What had to be interpreted so far.
     *
     * @return one line each
     */
    public List<String> notices() {
        return List.copyOf(notices);
    }

    private List<Parameter> of(String quantity, String element) {
        return parameters.stream().filter(parameter -> parameter.quantity().equals(quantity) && parameter.species().equals(element))
                .toList();
    }

    private void addEndMembers(SitePolynomialBuilder builder, String element, List<Parameter> candidates, boolean required)
            throws LamellaException {
        List<Parameter> single = candidates.stream().filter(MobilityAssembler::isEndMember).toList();
        for (List<List<String>> member : constitution.endMembers()) {
            Optional<Parameter> value = covering(single, member);
            if (value.isEmpty()) {
                value = covering(single, withVacancy(member));
                value.ifPresent(taken -> notices.add(phase + ": the mobility of " + element + " in " + written(member) + " is not given; "
                        + taken.value().label() + " is taken."));
            }
            if (value.isPresent()) {
                builder.add(value.get().value(), value.get().scope(), constitution.variables(member).orElseThrow(), 0, false);
            } else if (required) {
                throw new LamellaException(source + " has no mobility of " + element + " in " + phase + " for the end-member "
                        + written(member) + "; add MQ(" + phase + "&" + element + "," + written(member) + ") or a default MQ(" + phase + "&"
                        + element + ",*).");
            }
        }
    }

    private static boolean isEndMember(Parameter parameter) {
        return parameter.constituents().stream().allMatch(names -> names.size() == 1);
    }

    /** The parameter with the fewest wildcards that covers an end-member; of equal ones that which names the first sublattices. */
    private static Optional<Parameter> covering(List<Parameter> single, List<List<String>> member) {
        return single.stream().filter(parameter -> covers(parameter.constituents(), member))
                .min(Comparator.comparingInt((Parameter parameter) -> wildcards(parameter, member.size()))
                        .thenComparingInt(parameter -> parameter.constituents().get(0).equals(List.of(Parameter.ANY)) ? 1 : 0));
    }

    private static boolean covers(List<List<String>> names, List<List<String>> member) {
        if (names.size() != member.size()) {
            return names.equals(List.of(List.of(Parameter.ANY)));
        }
        for (int s = 0; s < names.size(); s++) {
            if (!names.get(s).equals(member.get(s)) && !names.get(s).equals(List.of(Parameter.ANY))) {
                return false;
            }
        }
        return true;
    }

    private static int wildcards(Parameter parameter, int sublattices) {
        long named = parameter.constituents().stream().filter(names -> !names.equals(List.of(Parameter.ANY))).count();
        return sublattices - (int) named;
    }

    private List<List<String>> withVacancy(List<List<String>> member) {
        List<List<String>> changed = new ArrayList<>(member);
        for (int s = 0; s < changed.size(); s++) {
            if (constitution.sublattices().get(s).constituents().contains(Species.VACANCY)) {
                changed.set(s, List.of(Species.VACANCY));
            }
        }
        return changed;
    }

    private static String written(List<List<String>> constituents) {
        return String.join(":", constituents.stream().map(names -> String.join(",", names)).toList());
    }

    /** Interactions; those that are given beside vacancies alone hold beside interstitials that no parameter of the element names. */
    private void addInteractions(SitePolynomialBuilder builder, List<Parameter> candidates) {
        Set<Parameter.Identity> weighted = GibbsAssembler.weighted(candidates);
        List<Set<String>> named = named(candidates);
        for (Parameter parameter : candidates) {
            if (isEndMember(parameter)) {
                continue;
            }
            if (parameter.constituents().size() != constitution.sublattices().size()) {
                notices.add(phase + ": " + parameter.value().label() + " has another number of sublattices than the phase; left out.");
                continue;
            }
            for (List<List<String>> names : extended(parameter.constituents(), named)) {
                constitution.variables(names).ifPresent(sites -> builder.add(parameter.value(), parameter.scope(), sites, parameter.order(),
                        weighted.contains(parameter.interaction())));
            }
        }
    }

    private List<List<List<String>>> extended(List<List<String>> constituents, List<Set<String>> named) {
        List<List<List<String>>> all = new ArrayList<>(List.of(constituents));
        for (int s = 0; s < constituents.size(); s++) {
            if (constituents.get(s).equals(List.of(Species.VACANCY))) {
                for (String constituent : constitution.sublattices().get(s).constituents()) {
                    if (!constituent.equals(Species.VACANCY) && !named.get(s).contains(constituent)) {
                        List<List<String>> beside = new ArrayList<>(constituents);
                        beside.set(s, List.of(constituent));
                        all.add(beside);
                    }
                }
            }
        }
        return all;
    }

    /** Constituents that parameters name on each sublattice. */
    private List<Set<String>> named(List<Parameter> candidates) {
        List<Set<String>> named = new ArrayList<>();
        for (int s = 0; s < constitution.sublattices().size(); s++) {
            Set<String> names = new HashSet<>();
            for (Parameter parameter : candidates) {
                if (s < parameter.constituents().size()) {
                    names.addAll(parameter.constituents().get(s));
                }
            }
            named.add(names);
        }
        return named;
    }
}
