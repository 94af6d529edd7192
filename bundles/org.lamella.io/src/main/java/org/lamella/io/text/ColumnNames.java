package org.lamella.io.text;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What the header says of the columns.
 *
 * @param names one a column
 * @param units one a column, empty where the header says none
 */
record ColumnNames(List<String> names, List<String> units) {

    /** {@code Energy (keV)}, {@code Energy [keV]}, {@code Energy / keV}. */
    private static final Pattern WITH_UNIT = Pattern.compile("(.*?)\\s*[(\\[]([^()\\[\\]]*)[)\\]]|(.+?) / (\\S+)");
    private static final Pattern COMMENT_SIGN = Pattern.compile("^(?:[#%!*;]+|//)\\s*");
    private static final Pattern WIDE_GAP = Pattern.compile("\\s*\\t\\s*|\\s{2,}|\\s*,\\s*");
    private static final Pattern BLANKS = Pattern.compile("\\s+");
    /** Longer lines name no columns. */
    private static final int LONGEST_LINE = 4096;

    /** The names in the last header lines, when these have as many words as there are columns. */
    static Optional<ColumnNames> of(TextTable table) {
        List<String> header = table.header();
        for (int i = header.size() - 1; i >= Math.max(0, header.size() - 2); i--) {
            Optional<List<String>> words = words(header.get(i), table);
            if (words.isPresent()) {
                Optional<List<String>> above = i > 0 ? words(header.get(i - 1), table) : Optional.empty();
                // a line of names may have one of units below it
                return Optional.of(above.isPresent() ? new ColumnNames(above.get(), words.get().stream().map(ColumnNames::bare).toList())
                        : split(words.get()));
            }
        }
        return Optional.empty();
    }

    private static Optional<List<String>> words(String line, TextTable table) {
        if (line.length() > LONGEST_LINE) {
            return Optional.empty();
        }
        String content = COMMENT_SIGN.matcher(line).replaceFirst("");
        for (List<String> words : List.of(table.dialect().fields(content), List.of(WIDE_GAP.split(content)),
                List.of(BLANKS.split(content)))) {
            if (words.size() == table.columns() && words.stream().noneMatch(table.dialect()::isNumber)
                    && words.stream().anyMatch(word -> !word.isEmpty())) {
                return Optional.of(words);
            }
        }
        return Optional.empty();
    }

    private static ColumnNames split(List<String> words) {
        List<String> names = new ArrayList<>();
        List<String> units = new ArrayList<>();
        for (String word : words) {
            Matcher matcher = WITH_UNIT.matcher(word);
            boolean unit = matcher.matches();
            names.add(!unit ? word : matcher.group(1) != null ? matcher.group(1) : matcher.group(3));
            units.add(!unit ? "" : matcher.group(2) != null ? matcher.group(2) : matcher.group(4));
        }
        return new ColumnNames(names, units);
    }

    private static String bare(String unit) {
        return unit.replaceAll("^[(\\[]|[)\\]]$", "");
    }
}
