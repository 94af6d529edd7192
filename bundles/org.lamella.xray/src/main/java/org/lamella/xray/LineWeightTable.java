package org.lamella.xray;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import org.lamella.core.LamellaException;

/**
 * Emission cross-sections of single lines from a lab's own table, in any unit that all its rows share.
 *
 * <p>A file has a row a line, fields separated by commas, semicolons, tabs or blanks: the element's symbol, if one likes its atomic number,
 * the line as {@code Ka1}, {@code KL3} or {@code K-L3}, if one likes its energy in keV, and last the cross-section. Without an energy that
 * of {@link XrayLines} is taken. Rows that begin with {@code #} and a row of headings are skipped; any other row that says no line is an
 * error, so that no line is lost unseen.
 *
 * @param source file or other origin, for reports
 * @param lines lines by element
 */
public record LineWeightTable(String source, Map<Element, List<EmissionLine>> lines) implements EmissionLines {

    private static final long LARGEST_FILE_BYTES = 1 << 22;
    private static final String NUMBER = "[+-]?(\\d+\\.?\\d*|\\.\\d+)([eE][+-]?\\d+)?";

    /** Copies the map. */
    public LineWeightTable {
        lines = Map.copyOf(lines);
    }

    /**
     * Reads a file.
     *
     * @param file the file
     * @return its lines
     * @throws LamellaException when it cannot be read, has no line, or a row that says none
     */
    public static LineWeightTable read(Path file) throws LamellaException {
        try {
            if (Files.size(file) > LARGEST_FILE_BYTES) {
                throw new LamellaException("Cannot read line weights from " + file + ": it is too large for a table of them.");
            }
            return parse(file.getFileName().toString(), Files.readString(file, StandardCharsets.ISO_8859_1).lines().toList());
        } catch (IOException failed) {
            throw new LamellaException("Cannot read line weights from " + file + ": " + failed.getMessage() + ".", failed);
        }
    }

    private static LineWeightTable parse(String source, List<String> rows) throws LamellaException {
        Map<Element, List<EmissionLine>> lines = new HashMap<>();
        for (int i = 0; i < rows.size(); i++) {
            String row = rows.get(i).strip();
            if (row.isEmpty() || row.startsWith("#")) {
                continue;
            }
            Optional<Row> read = Row.of(row);
            if (read.isPresent()) {
                lines.computeIfAbsent(read.get().element(), element -> new ArrayList<>()).add(read.get().line());
            } else if (!lines.isEmpty() || Row.fields(row).stream().anyMatch(field -> field.matches(NUMBER))) {
                throw new LamellaException("Row " + (i + 1) + " of " + source + " says no line: '" + row
                        + "'; write element, line and weight, as in Fe,Ka1,6.28e-23.");
            }
        }
        if (lines.isEmpty()) {
            throw new LamellaException("There are no line weights in " + source + "; write a row a line, as in Fe,Ka1,6.28e-23.");
        }
        return new LineWeightTable(source, lines);
    }

    @Override
    public List<EmissionLine> of(Element element) throws LamellaException {
        List<EmissionLine> found = lines.get(element);
        if (found == null) {
            throw new LamellaException("There are no line weights of " + element.symbol() + " in " + source + "; it has "
                    + String.join(", ", new TreeSet<>(lines.keySet()).stream().map(Element::symbol).toList()) + ".");
        }
        return found;
    }

    /** One row. */
    private record Row(Element element, EmissionLine line) {

        static List<String> fields(String text) {
            String separator = text.contains(";") ? ";" : text.contains("\t") ? "\t" : text.contains(",") ? "," : "\\s+";
            List<String> fields = new ArrayList<>();
            for (String field : text.split(separator)) {
                String cleaned = field.strip().replaceAll("^\"|\"$", "");
                fields.add(separator.equals(",") ? cleaned : cleaned.replace(',', '.'));
            }
            return fields;
        }

        static Optional<Row> of(String text) {
            List<String> fields = fields(text);
            Optional<Element> element = Element.find(fields.get(0));
            int label = 1;
            while (label < fields.size() && fields.get(label).matches("\\d+")) {
                label++;
            }
            List<String> numbers = fields.subList(Math.min(label + 1, fields.size()), fields.size());
            if (element.isEmpty() || numbers.isEmpty() || numbers.size() > 2 || !numbers.stream().allMatch(n -> n.matches(NUMBER))) {
                return Optional.empty();
            }
            Optional<LineFamily> family = family(fields.get(label));
            double weight = Double.parseDouble(numbers.get(numbers.size() - 1));
            Optional<Double> energyKeV = numbers.size() == 2 ? Optional.of(Double.parseDouble(numbers.get(0)))
                    : energyKeV(element.get(), fields.get(label));
            return family.isPresent() && energyKeV.isPresent() && weight >= 0 && energyKeV.get() > 0
                    ? Optional.of(new Row(element.get(), new EmissionLine(family.get(), energyKeV.get(), weight))) : Optional.empty();
        }

        private static Optional<LineFamily> family(String label) {
            return label.matches("[KLM].+") ? Optional.of(LineFamily.valueOf(label.substring(0, 1))) : Optional.empty();
        }

        private static Optional<Double> energyKeV(Element element, String label) {
            String plain = label.replace("-", "");
            return XrayLines.find(element.symbol() + "_" + plain).map(XrayLine::energyKeV)
                    .or(() -> XrayLines.transitions(element).stream()
                            .filter(transition -> (transition.vacancy() + transition.filler()).equals(plain))
                            .map(Transition::energyKeV).findFirst());
        }
    }
}
