package org.lamella.calphad.internal.tdb;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.lamella.calphad.internal.FunctionScope;
import org.lamella.calphad.internal.Parameter;
import org.lamella.calphad.internal.PhaseDefinition;
import org.lamella.calphad.internal.TemperatureFunction;
import org.lamella.core.LamellaException;

/** Reads parameters and checks them against the phases. */
final class ParameterReader {

    private static final String PREFIX = "REF:";
    private static final int HIGHEST_ORDER = 9;
    private static final int MOST_CONSTITUENTS = 8;

    private final TdbText text;
    private final FunctionScope scope;
    private final Map<String, Integer> usedFunctions;
    private final NoticeList notices;
    private final Map<Parameter.Identity, Parameter> parameters = new LinkedHashMap<>();

    ParameterReader(TdbText text, FunctionScope scope, Map<String, Integer> usedFunctions, NoticeList notices) {
        this.text = text;
        this.scope = scope;
        this.usedFunctions = usedFunctions;
        this.notices = notices;
    }

    /** Reads {@code L(PHASE&SPECIES,A,B:C;1) low expression; high N reference}. */
    void read(TdbCursor cursor, double lowestK, double highestK) throws LamellaException {
        int line = cursor.line();
        int place = cursor.offset();
        String quantity = cursor.name();
        if (quantity.isEmpty()) {
            throw cursor.error("a parameter as in G(PHASE,A:B;0) should stand here; found " + cursor.found());
        }
        cursor.expect('(', "after " + quantity);
        String phase = cursor.phase();
        if (phase.isEmpty()) {
            throw cursor.error("the phase of the parameter is missing; found " + cursor.found());
        }
        String species = "";
        if (cursor.take('&')) {
            species = cursor.species();
            if (species.isEmpty()) {
                throw cursor.error("the species after '&' is missing; found " + cursor.found());
            }
        }
        if (!cursor.take(',')) {
            cursor.expect(':', "after the phase of a parameter");
        }
        List<List<String>> constituents = constituents(cursor);
        int orderPlace = cursor.offset();
        int order = cursor.take(';') ? order(cursor) : 0;
        cursor.expect(')', "after the constituents of the parameter");
        String label = label(quantity, phase, species, constituents, order);
        TemperatureFunction value = new ExpressionParser(cursor, lowestK, highestK, usedFunctions).function(label);
        String reference = reference(cursor);
        Optional<String> refusal = refusal(constituents, order);
        if (refusal.isPresent()) {
            throw cursor.errorAt(orderPlace, label + " " + refusal.get());
        }
        add(new Parameter(canonical(quantity), phase, species, constituents, order, value, scope, reference, line), label, place);
    }

    private void add(Parameter parameter, String label, int place) {
        Parameter before = parameters.put(parameter.identity(), parameter);
        if (before != null) {
            notices.add(text.line(place), label + " is given again; it replaces line " + before.line() + ".");
        }
    }

    private static String canonical(String quantity) {
        return switch (quantity) {
            case "L" -> "G";
            case "BMAG", "BM" -> "BMAGN";
            default -> quantity;
        };
    }

    private List<List<String>> constituents(TdbCursor cursor) throws LamellaException {
        List<List<String>> sublattices = new ArrayList<>();
        do {
            List<String> sublattice = new ArrayList<>();
            do {
                int place = cursor.offset();
                String constituent = cursor.species();
                if (constituent.isEmpty()) {
                    throw cursor.error("a constituent of the parameter should stand here; found " + cursor.found());
                }
                if (sublattice.contains(constituent) || sublattice.contains(Parameter.ANY)
                        || constituent.equals(Parameter.ANY) && !sublattice.isEmpty()) {
                    throw cursor.errorAt(place, "'" + constituent + "' cannot interact with '" + sublattice.get(0) + "' on one sublattice");
                }
                if (sublattice.size() == MOST_CONSTITUENTS) {
                    throw cursor.errorAt(place, "more than " + MOST_CONSTITUENTS + " constituents interact on one sublattice");
                }
                sublattice.add(constituent);
            } while (cursor.take(','));
            if (sublattices.size() == PhaseDraft.MOST_SUBLATTICES) {
                throw cursor.error("the parameter has more than " + PhaseDraft.MOST_SUBLATTICES + " sublattices");
            }
            sublattices.add(sublattice);
        } while (cursor.take(':'));
        return sublattices;
    }

    private static int order(TdbCursor cursor) throws LamellaException {
        int place = cursor.offset();
        double order = cursor.signedNumber("the order of the interaction");
        if (order < 0 || order > HIGHEST_ORDER || order != Math.rint(order)) {
            throw cursor.errorAt(place, "the order of an interaction is 0 to " + HIGHEST_ORDER + ", not " + order);
        }
        return (int) order;
    }

    /** Orders that have no meaning in the compound-energy formalism. */
    private static Optional<String> refusal(List<List<String>> constituents, int order) {
        long interactions = constituents.stream().filter(names -> names.size() > 1).count();
        int most = constituents.stream().mapToInt(List::size).max().orElse(1);
        if (order == 0) {
            return Optional.empty();
        }
        if (interactions == 0) {
            return Optional.of("is an end-member, which has order 0");
        }
        if (interactions == 1 && most == 3 && order > 2 || interactions == 2 && order > 2 || interactions == 2 && most > 2
                || interactions > 2 || most > 3) {
            return Optional.of("has an order that is not defined for such an interaction");
        }
        return Optional.empty();
    }

    private static String label(String quantity, String phase, String species, List<List<String>> constituents, int order) {
        return quantity + "(" + phase + (species.isEmpty() ? "" : "&" + species) + ","
                + String.join(":", constituents.stream().map(names -> String.join(",", names)).toList()) + ";" + order + ")";
    }

    /** The literature key at the end of a parameter. */
    private static String reference(TdbCursor cursor) {
        String rest = cursor.rest();
        return rest.regionMatches(true, 0, PREFIX, 0, PREFIX.length()) ? rest.substring(PREFIX.length()).strip() : rest;
    }

    /** The parameters that belong to phases of this file or may belong to those of another one; notices about all others. */
    List<Parameter> finish(Map<String, PhaseDefinition> phases) {
        ParameterCheck check = new ParameterCheck(phases);
        List<Parameter> kept = parameters.values().stream().filter(check::keeps).toList();
        check.notices().forEach((remark, line) -> notices.add(line, remark));
        return kept;
    }
}
