package org.lamella.xray;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * The heading of a table of factors, which says what its columns are.
 *
 * @param element column of the symbol or atomic number
 * @param line column of the line or family, negative when families have columns of their own
 * @param factor column of the factor, negative when families have columns of their own
 * @param families column of each family that has its own
 */
record FactorHeading(int element, int line, int factor, Map<LineFamily, Integer> families) {

    private static final String ELEMENT = "element|el\\.?|elem\\.?|symbol";
    private static final String ATOMIC_NUMBER = "z|an|at\\. ?no\\.?|atomic number";
    private static final String LINE = "line|series|serie|shell|family|transition|x-?ray ?line";
    private static final String FACTOR = "k|k[-_ ]?a?b|k[-_ ]?factors?|k[-_ ]?fact\\.?|factors?|cliff.?lorimer.*|k[-_ ]?value"
            + "|(zeta|\u03b6)([-_ ]?factors?)?( ?[\\[(].*)?|(partial )?cross[- ]?sections?( ?[\\[(].*)?";

    /** Reads a row. @return empty when it is no heading */
    static Optional<FactorHeading> of(String row) {
        List<String> names = FactorRow.fields(row).stream().map(name -> name.toLowerCase(Locale.ROOT)).toList();
        int element = first(names, ELEMENT);
        if (element < 0) {
            element = first(names, ATOMIC_NUMBER);
        }
        if (element < 0) {
            return Optional.empty();
        }
        Map<LineFamily, Integer> families = new EnumMap<>(LineFamily.class);
        for (LineFamily family : LineFamily.values()) {
            int column = first(names, family.name().toLowerCase(Locale.ROOT) + "(([-_ ]*(series?|ser\\.?|lines?|shell|k-?factors?))?)");
            if (column >= 0) {
                families.put(family, column);
            }
        }
        if (families.containsKey(LineFamily.L)) {
            return Optional.of(new FactorHeading(element, -1, -1, families));
        }
        int line = first(names, LINE);
        int factor = first(names, FACTOR);
        return line < 0 || factor < 0 ? Optional.empty() : Optional.of(new FactorHeading(element, line, factor, Map.of()));
    }

    private static int first(List<String> names, String pattern) {
        for (int i = 0; i < names.size(); i++) {
            if (names.get(i).matches(pattern)) {
                return i;
            }
        }
        return -1;
    }

    /** Reads a row below the heading. @return its factors; empty when it has no element where the heading says */
    Optional<List<FactorRow>> read(String row) {
        List<String> fields = FactorRow.fields(row);
        List<FactorRow> rows = new ArrayList<>();
        Optional<Element> which = element < fields.size() ? FactorRow.element(fields.get(element)) : Optional.empty();
        if (which.isEmpty()) {
            return Optional.empty();
        }
        if (factor >= 0 && factor < fields.size() && line < fields.size()) {
            add(rows, which.get(), fields.get(line), fields.get(factor));
        }
        families.forEach((family, column) -> {
            if (column < fields.size()) {
                add(rows, which.get(), family.name(), fields.get(column));
            }
        });
        return Optional.of(rows);
    }

    private static void add(List<FactorRow> rows, Element element, String line, String factor) {
        Optional<XrayLine> found = FactorRow.line(element, line);
        Optional<Double> number = FactorRow.number(factor);
        if (found.isPresent() && number.isPresent()) {
            rows.add(new FactorRow(found.get(), number.get()));
        }
    }
}
