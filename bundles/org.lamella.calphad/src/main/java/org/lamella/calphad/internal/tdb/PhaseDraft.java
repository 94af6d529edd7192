package org.lamella.calphad.internal.tdb;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.lamella.calphad.internal.Magnetism;
import org.lamella.calphad.internal.PhaseDefinition;
import org.lamella.core.LamellaException;

/** A phase while its file is being read. */
final class PhaseDraft {

    static final int MOST_SUBLATTICES = 20;

    private final String name;
    private final String model;
    private final String typeCodes;
    private final List<Double> sites;
    private final int line;
    private List<List<String>> constituents = List.of();
    private Magnetism magnetism;
    private String unsupported;

    private PhaseDraft(String name, String model, String typeCodes, List<Double> sites, int line) {
        this.name = name;
        this.model = model;
        this.typeCodes = typeCodes;
        this.sites = sites;
        this.line = line;
        unsupported = switch (model) {
            case "F", "B" -> "its parameters are given once for all permutations of its ordering sublattices";
            case "Y", "I" -> "it is an ionic two-sublattice liquid";
            case "A" -> "it is an aqueous solution";
            default -> null;
        };
    }

    /** Reads {@code NAME[:MODEL] TYPES COUNT SITES…}. */
    static PhaseDraft read(TdbCursor cursor) throws LamellaException {
        int line = cursor.line();
        int place = cursor.offset();
        String[] name = cursor.word().split(":", 2);
        if (name[0].isEmpty() || !Character.isLetter(name[0].charAt(0))) {
            throw cursor.errorAt(place, "the name of a phase should stand here; found '" + name[0] + "'");
        }
        String types = cursor.word();
        place = cursor.offset();
        double count = cursor.signedNumber("the number of sublattices of " + name[0]);
        if (!(count >= 1 && count <= MOST_SUBLATTICES && count == Math.rint(count))) {
            throw cursor.errorAt(place, "a phase has 1 to " + MOST_SUBLATTICES + " sublattices, " + name[0] + " has " + count);
        }
        List<Double> sites = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            place = cursor.offset();
            double number = cursor.signedNumber("the sites of sublattice " + (i + 1) + " of " + name[0]);
            if (!(number > 0)) {
                throw cursor.errorAt(place, "sublattice " + (i + 1) + " of " + name[0] + " must have more than 0 sites");
            }
            sites.add(number);
        }
        return new PhaseDraft(name[0], name.length > 1 ? name[1] : "", types, sites, line);
    }

    String name() {
        return name;
    }

    int line() {
        return line;
    }

    String typeCodes() {
        return typeCodes;
    }

    boolean hasMagnetism() {
        return magnetism != null;
    }

    void magnetism(Magnetism model) {
        magnetism = model;
    }

    void unsupported(String why) {
        unsupported = why;
    }

    /** Reads {@code [:MODEL] : A, B% C : … :}. */
    void readConstituents(TdbCursor cursor, Set<String> known) throws LamellaException {
        cursor.expect(':', "before the constituents of " + name);
        if (!model.isEmpty() && cursor.takeModel(model)) {
            cursor.expect(':', "before the constituents of " + name);
        }
        List<List<String>> read = new ArrayList<>();
        while (!cursor.atEnd()) {
            List<String> sublattice = new ArrayList<>();
            while (!cursor.atEnd() && cursor.peek() != ':') {
                if (!cursor.take(',') && !cursor.take('%')) {
                    sublattice.add(constituent(cursor, known, sublattice));
                }
            }
            if (sublattice.isEmpty()) {
                throw cursor.error("sublattice " + (read.size() + 1) + " of " + name + " has no constituents");
            }
            read.add(List.copyOf(sublattice));
            if (!cursor.take(':')) {
                throw cursor.error("':' is missing after the constituents of " + name + "; found " + cursor.found());
            }
        }
        if (read.size() != sites.size()) {
            throw cursor.error(name + " has " + sites.size() + " sublattices but constituents of " + read.size());
        }
        if (!constituents.isEmpty()) {
            throw cursor.error("the constituents of " + name + " are given twice");
        }
        constituents = read;
    }

    private String constituent(TdbCursor cursor, Set<String> known, List<String> before) throws LamellaException {
        int place = cursor.offset();
        String constituent = cursor.species();
        if (constituent.isEmpty()) {
            throw cursor.error("a constituent of " + name + " should stand here; found " + cursor.found());
        }
        if (!known.contains(constituent)) {
            throw cursor.errorAt(place, "the constituent " + constituent + " of " + name + " is no element or species that is defined");
        }
        if (before.contains(constituent)) {
            throw cursor.errorAt(place, "the constituent " + constituent + " comes twice on one sublattice of " + name);
        }
        return constituent;
    }

    PhaseDefinition definition() {
        String why = constituents.isEmpty() ? "it has no constituents" : unsupported;
        return new PhaseDefinition(name, sites, constituents, Optional.ofNullable(magnetism), Optional.ofNullable(why));
    }
}
