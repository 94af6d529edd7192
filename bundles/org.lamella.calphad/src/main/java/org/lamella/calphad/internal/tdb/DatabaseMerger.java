package org.lamella.calphad.internal.tdb;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.lamella.calphad.Notice;
import org.lamella.calphad.internal.Magnetism;
import org.lamella.calphad.internal.Parameter;
import org.lamella.calphad.internal.PhaseDefinition;
import org.lamella.core.LamellaException;

/** Joins two databases. */
public final class DatabaseMerger {

    private DatabaseMerger() {
    }

    /**
     * The first database with what the second adds.
     *
     * @param first the first
     * @param second the second; its parameters replace equal ones of the first
     * @return the union
     * @throws LamellaException when the two define a phase with different sublattices
     */
    public static DatabaseContent merge(DatabaseContent first, DatabaseContent second) throws LamellaException {
        String name = first.name() + " + " + second.name();
        List<Notice> notices = new ArrayList<>(first.notices());
        notices.addAll(second.notices());
        Map<Parameter.Identity, Parameter> parameters = new LinkedHashMap<>();
        first.parameters().forEach(parameter -> parameters.put(parameter.identity(), parameter));
        for (Parameter parameter : second.parameters()) {
            Parameter before = parameters.put(parameter.identity(), parameter);
            if (before != null) {
                notices.add(new Notice(second.name(), parameter.line(), parameter.value().label() + " replaces that of " + first.name()
                        + ", line " + before.line() + "."));
            }
        }
        Set<String> rejected = new LinkedHashSet<>(first.rejected());
        rejected.addAll(second.rejected());
        return new DatabaseContent(name, union(first.molarMasses(), second.molarMasses()), union(first.species(), second.species()),
                phases(first, second), List.copyOf(parameters.values()), rejected, union(first.references(), second.references()), notices);
    }

    /** All entries, those of the first where both have one. */
    private static <T> Map<String, T> union(Map<String, T> first, Map<String, T> second) {
        Map<String, T> union = new LinkedHashMap<>(first);
        second.forEach(union::putIfAbsent);
        return union;
    }

    private static Map<String, PhaseDefinition> phases(DatabaseContent first, DatabaseContent second) throws LamellaException {
        Map<String, PhaseDefinition> phases = new LinkedHashMap<>(first.phases());
        for (PhaseDefinition added : second.phases().values()) {
            PhaseDefinition before = phases.get(added.name());
            phases.put(added.name(), before == null ? added : join(before, added, first.name(), second.name()));
        }
        return phases;
    }

    private static PhaseDefinition join(PhaseDefinition a, PhaseDefinition b, String first, String second) throws LamellaException {
        if (a.constituents().isEmpty() || b.constituents().isEmpty()) {
            return a.constituents().isEmpty() ? b : a;
        }
        if (!a.sites().equals(b.sites())) {
            throw new LamellaException("The phase " + a.name() + " has the sites " + a.sites() + " in " + first + " and " + b.sites()
                    + " in " + second + "; the two databases do not fit together.");
        }
        List<List<String>> constituents = new ArrayList<>();
        for (int s = 0; s < a.sites().size(); s++) {
            Set<String> both = new LinkedHashSet<>(a.constituents().get(s));
            both.addAll(b.constituents().get(s));
            constituents.add(List.copyOf(both));
        }
        Optional<Magnetism> magnetism = a.magnetic().isPresent() ? a.magnetic() : b.magnetic();
        Optional<String> unsupported = a.unsupported().isPresent() ? a.unsupported() : b.unsupported();
        return new PhaseDefinition(a.name(), a.sites(), constituents, magnetism, unsupported);
    }
}
