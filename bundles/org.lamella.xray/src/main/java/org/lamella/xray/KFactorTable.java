package org.lamella.xray;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.lamella.core.LamellaException;

/**
 * k-factors that a lab has measured or its instrument's program exports.
 *
 * <p>A file has a row a line: the line in one field ({@code Fe_Ka}, {@code Fe-K}, {@code FeKa1}) or element (symbol or atomic number) and
 * line in two, then the factor; other fields may follow. Commas, semicolons, tabs and blanks separate fields, a comma is a decimal sign
 * where semicolons or tabs separate. A row whose third or last field is no number is a heading. A family alone ({@code Fe,K}) means its
 * strongest line. A line that comes twice with different factors is an error.
 *
 * @param source file or other origin, for reports
 * @param factors factor by name of the line
 */
public record KFactorTable(String source, Map<String, Double> factors) implements KFactors {

    private static final long LARGEST_FILE_BYTES = 1 << 20;

    /** Copies the map. */
    public KFactorTable {
        factors = Map.copyOf(factors);
    }

    /**
     * Reads a file.
     *
     * @param file the file
     * @return its factors
     * @throws LamellaException when it cannot be read, has no factor, or contradicts itself
     */
    public static KFactorTable read(Path file) throws LamellaException {
        String text;
        try {
            if (Files.size(file) > LARGEST_FILE_BYTES) {
                throw new LamellaException("Cannot read k-factors from " + file + ": it is too large for a table of them.");
            }
            text = new String(Files.readAllBytes(file), StandardCharsets.ISO_8859_1);
        } catch (IOException failed) {
            throw new LamellaException("Cannot read k-factors from " + file + ": " + failed.getMessage() + ".", failed);
        }
        return parse(file.getFileName().toString(), text.lines().toList());
    }

    /**
     * Reads factors as a user types them.
     *
     * @param text for instance {@code Fe_Ka:1.45, Pt_La:5.08}
     * @return the factors
     * @throws LamellaException when the text is no such list
     */
    public static KFactorTable parse(String text) throws LamellaException {
        return parse("'" + text + "'", List.of(text.replace(':', ' ').split("\\s*[,;]\\s*")));
    }

    private static KFactorTable parse(String source, List<String> rows) throws LamellaException {
        Map<String, Double> factors = new LinkedHashMap<>();
        for (String row : rows) {
            Optional<Entry> entry = Entry.of(row);
            if (entry.isPresent()) {
                Double before = factors.put(entry.get().line().name(), entry.get().factor());
                if (before != null && before != entry.get().factor()) {
                    throw new LamellaException("The k-factors of " + source + " give " + entry.get().line().name() + " twice, as " + before
                            + " and " + entry.get().factor() + "; keep one.");
                }
            }
        }
        if (factors.isEmpty()) {
            throw new LamellaException("There are no k-factors in " + source + "; write a row a line, as in Fe_Ka,1.45.");
        }
        return new KFactorTable(source, factors);
    }

    @Override
    public double of(XrayLine line) throws LamellaException {
        Double factor = factors.get(line.name());
        if (factor == null) {
            throw new LamellaException("There is no k-factor of " + line.name() + " in " + source + "; it has "
                    + String.join(", ", factors.keySet().stream().sorted().toList()) + ".");
        }
        return factor;
    }

    /** One row. */
    private record Entry(XrayLine line, double factor) {

        static Optional<Entry> of(String row) {
            String separator = row.contains(";") ? ";" : row.contains("\t") ? "\t" : row.contains(",") ? "," : "\\s+";
            List<String> fields = new ArrayList<>();
            for (String field : row.strip().split(separator)) {
                String cleaned = field.strip().replaceAll("^\"|\"$", "");
                fields.add(separator.equals(",") ? cleaned : cleaned.replace(',', '.'));
            }
            for (int i = 1; i < fields.size(); i++) {
                String name = String.join("_", fields.subList(0, i));
                if (fields.get(i).matches("\\d*\\.?\\d+([eE][+-]?\\d+)?") && Double.parseDouble(fields.get(i)) > 0) {
                    double factor = Double.parseDouble(fields.get(i));
                    Optional<Entry> entry = line(name).map(line -> new Entry(line, factor));
                    if (entry.isPresent()) {
                        return entry;
                    }
                }
            }
            return Optional.empty();
        }

        /** A line by any of the usual spellings. */
        private static Optional<XrayLine> line(String text) {
            String[] parts = text.replaceAll("[\\s-]+", "_").replaceFirst("^([A-Z][a-z]?)(?=[KLM])", "$1_").split("_+", 2);
            if (parts.length < 2) {
                return Optional.empty();
            }
            Optional<Element> element = parts[0].matches("\\d{1,2}") && Integer.parseInt(parts[0]) > 0
                    ? Optional.of(Element.of(Integer.parseInt(parts[0]))) : Element.find(parts[0]);
            String label = parts[1].replace("_", "").replace("\u03b1", "a").replace("\u03b2", "b").replaceFirst("(?i)alpha", "a")
                    .replaceFirst("(?i)beta", "b");
            return element.flatMap(e -> XrayLines.lines(e).stream()
                    .filter(line -> line.label().equals(label) || label.equals(line.family().name()) || label.equals(line.label() + "1"))
                    .findFirst());
        }
    }
}
