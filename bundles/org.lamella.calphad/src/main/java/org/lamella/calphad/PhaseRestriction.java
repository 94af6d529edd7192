package org.lamella.calphad;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.lamella.calphad.internal.Constitution;
import org.lamella.calphad.internal.PhaseDefinition;
import org.lamella.calphad.internal.Species;

/** Takes from a phase the constituents that a system has. */
final class PhaseRestriction {

    private PhaseRestriction() {
    }

    /** The restricted phase; empty when it cannot form. Charged species are left out: there is no charge balance. */
    static Optional<Constitution> restrict(PhaseDefinition definition, List<String> system, Map<String, Species> species) {
        List<Sublattice> sublattices = new ArrayList<>();
        boolean holdsAtoms = false;
        for (int s = 0; s < definition.sites().size(); s++) {
            List<String> left = definition.constituents().get(s).stream()
                    .filter(name -> species.get(name).charge() == 0 && system.containsAll(species.get(name).atoms().keySet()))
                    .sorted(Comparator.comparingInt(name -> rank(name, system))).toList();
            if (left.isEmpty()) {
                return Optional.empty();
            }
            holdsAtoms |= left.stream().anyMatch(name -> !name.equals(Species.VACANCY));
            sublattices.add(new Sublattice(definition.sites().get(s), left));
        }
        return holdsAtoms ? Optional.of(new Constitution(sublattices)) : Optional.empty();
    }

    private static int rank(String name, List<String> system) {
        int place = system.indexOf(name);
        if (place >= 0) {
            return place;
        }
        return name.equals(Species.VACANCY) ? system.size() + 1 : system.size();
    }

    /** Atoms of each element (rows) per formula unit for a site fraction (columns) of 1. */
    static double[] atoms(Constitution constitution, List<String> system, Map<String, Species> species) {
        double[] sites = constitution.sites();
        double[] atoms = new double[system.size() * sites.length];
        int variable = 0;
        for (Sublattice sublattice : constitution.sublattices()) {
            for (String constituent : sublattice.constituents()) {
                for (Map.Entry<String, Double> atom : species.get(constituent).atoms().entrySet()) {
                    atoms[system.indexOf(atom.getKey()) * sites.length + variable] = sites[variable] * atom.getValue();
                }
                variable++;
            }
        }
        return atoms;
    }
}
