package org.lamella.calphad.internal;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.lamella.calphad.Sublattice;

/**
 * Where the site fractions of a phase stand in an array.
 *
 * @param sublattices the sublattices in order
 */
public record Constitution(List<Sublattice> sublattices) {

    /** Copies the list. */
    public Constitution {
        sublattices = List.copyOf(sublattices);
    }

    /**
     * Number of site fractions.
     *
     * @return vacancies included
     */
    public int variables() {
        return sublattices.stream().mapToInt(sublattice -> sublattice.constituents().size()).sum();
    }

    /**
     * First site fraction of a sublattice.
     *
     * @param sublattice index of the sublattice
     * @return index in the array
     */
    public int first(int sublattice) {
        return sublattices.subList(0, sublattice).stream().mapToInt(one -> one.constituents().size()).sum();
    }

    /**
     * Sites of the sublattice that each site fraction belongs to.
     *
     * @return one number a site fraction
     */
    public double[] sites() {
        return sublattices.stream().flatMapToDouble(one -> one.constituents().stream().mapToDouble(name -> one.sites())).toArray();
    }

    /**
     * The site fractions that a parameter names.
     *
     * @param constituents names or the wildcard, one list a sublattice
     * @return one array a sublattice, none for the wildcard; empty when the sublattices are not as many, or something is named that is not
     *         in this system
     */
    Optional<List<int[]>> variables(List<List<String>> constituents) {
        if (constituents.size() != sublattices.size()) {
            return Optional.empty();
        }
        List<int[]> found = new ArrayList<>();
        for (int s = 0; s < sublattices.size(); s++) {
            List<String> names = constituents.get(s);
            if (names.equals(List.of(Parameter.ANY))) {
                found.add(new int[0]);
                continue;
            }
            int[] variables = new int[names.size()];
            for (int i = 0; i < variables.length; i++) {
                int place = sublattices.get(s).constituents().indexOf(names.get(i));
                if (place < 0) {
                    return Optional.empty();
                }
                variables[i] = first(s) + place;
            }
            found.add(variables);
        }
        return Optional.of(found);
    }

    /**
     * Number of end-members.
     *
     * @return product of the numbers of constituents
     */
    double endMemberCount() {
        return sublattices.stream().mapToDouble(sublattice -> sublattice.constituents().size()).reduce(1, (a, b) -> a * b);
    }

    /**
     * All end-members; look at their number first.
     *
     * @return constituents on each sublattice, in the form of a parameter
     */
    List<List<List<String>>> endMembers() {
        List<List<List<String>>> members = new ArrayList<>();
        members.add(List.of());
        for (Sublattice sublattice : sublattices) {
            List<List<List<String>>> longer = new ArrayList<>();
            for (List<List<String>> member : members) {
                for (String constituent : sublattice.constituents()) {
                    List<List<String>> next = new ArrayList<>(member);
                    next.add(List.of(constituent));
                    longer.add(next);
                }
            }
            members = longer;
        }
        return members;
    }
}
