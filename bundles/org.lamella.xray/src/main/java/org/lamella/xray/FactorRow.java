package org.lamella.xray;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * One factor of a table.
 *
 * @param line the line
 * @param factor its factor, above zero
 */
record FactorRow(XrayLine line, double factor) {

    private static final String NUMBER = "\\d*\\.?\\d+([eE][+-]?\\d+)?";

    /** Reads a row without heading: line or element and line, perhaps after the atomic number, then the factor. */
    static Optional<FactorRow> read(String row) {
        List<String> fields = fields(row);
        if (fields.size() > 2 && fields.get(0).matches("\\d{1,2}") && Element.find(fields.get(1)).isPresent()) {
            fields = fields.subList(1, fields.size());
        }
        for (int i = 1; i < fields.size(); i++) {
            Optional<Double> factor = number(fields.get(i));
            Optional<XrayLine> line = factor.isPresent() ? line(String.join("_", fields.subList(0, i))) : Optional.empty();
            if (line.isPresent()) {
                return Optional.of(new FactorRow(line.get(), factor.get()));
            }
        }
        return Optional.empty();
    }

    /** The fields of a row; a comma is a decimal sign where something else separates. */
    static List<String> fields(String row) {
        String separator = row.contains(";") ? ";" : row.contains("\t") ? "\t" : row.contains(",") ? "," : "\\s+";
        List<String> fields = new ArrayList<>();
        for (String field : row.strip().split(separator, -1)) {
            String cleaned = field.strip().replaceAll("^\"|\"$", "").strip();
            fields.add(separator.equals(",") ? cleaned : cleaned.replace(',', '.'));
        }
        return fields;
    }

    /** A number above zero. */
    static Optional<Double> number(String field) {
        return field.matches(NUMBER) && Double.parseDouble(field) > 0 ? Optional.of(Double.valueOf(field)) : Optional.empty();
    }

    /** A line by any of the usual spellings of element and line in one. */
    static Optional<XrayLine> line(String text) {
        String[] parts = text.replaceAll("[\\s-]+", "_").replaceFirst("^([A-Z][a-z]?)(?=[KLM])", "$1_").split("_+", 2);
        return parts.length < 2 ? Optional.empty() : element(parts[0]).flatMap(element -> line(element, parts[1]));
    }

    /** An element by symbol or atomic number. */
    static Optional<Element> element(String text) {
        if (text.matches("\\d{1,2}")) {
            int atomicNumber = Integer.parseInt(text);
            return atomicNumber > 0 ? Optional.of(Element.of(atomicNumber)) : Optional.empty();
        }
        return Element.find(text);
    }

    /** A line of an element; a family alone means its strongest line. */
    static Optional<XrayLine> line(Element element, String text) {
        String label = text.replaceFirst("(?i)[-_ ]*(series?|ser\\.?|lines?|shell)$", "").replaceAll("[_\\s-]", "")
                .replace("\u03b1", "a").replace("\u03b2", "b").replaceFirst("(?i)alpha", "a").replaceFirst("(?i)beta", "b");
        return XrayLines.lines(element).stream()
                .filter(line -> line.label().equals(label) || label.equals(line.family().name()) || label.equals(line.label() + "1"))
                .findFirst();
    }
}
