package org.lamella.io.emsa;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.lamella.core.LamellaException;
import org.lamella.io.internal.Unreadable;

/**
 * An EMSA/MAS file taken apart: keywords with their values, and the numbers between {@code #SPECTRUM} and {@code #ENDOFDATA}.
 *
 * <p>Keywords may carry a unit ({@code #BEAMKV   -kV}); those that are repeated (title, comments) are joined.
 */
final class EmsaText {

    /** {@code #KEY -unit : value}; everything but the key is optional. */
    private static final Pattern KEYWORD = Pattern.compile("#(#?[^:\\s]+)\\s*(?:-\\s*([^:\\s]*))?\\s*(?::(.*))?");
    private static final Pattern SEPARATOR = Pattern.compile("[,;\\s]+");

    private final Path file;
    private final Map<String, String> values = new LinkedHashMap<>();
    private final Map<String, String> units = new LinkedHashMap<>();
    private final List<double[]> lines = new ArrayList<>();

    private EmsaText(Path file) {
        this.file = file;
    }

    static EmsaText parse(Path file, String text) throws LamellaException {
        EmsaText emsa = new EmsaText(file);
        boolean inData = false;
        int number = 0;
        for (String line : text.split("\\R")) {
            number++;
            String content = line.strip();
            if (content.startsWith("#")) {
                String key = emsa.keyword(content);
                inData = key.equals("SPECTRUM") || inData && !key.equals("ENDOFDATA");
            } else if (inData && !content.isEmpty()) {
                emsa.numbers(content, number);
            }
        }
        if (!emsa.values.containsKey("SPECTRUM")) {
            throw emsa.broken("it has no #SPECTRUM line");
        }
        return emsa;
    }

    private String keyword(String line) {
        Matcher matcher = KEYWORD.matcher(line);
        if (!matcher.matches()) {
            return "";
        }
        // a unit is set off by blanks and a dash: BEAMKV   -kV; keys such as ##D2STDCMP hold no dash of their own
        String key = matcher.group(1).toUpperCase(Locale.ROOT);
        String unit = Optional.ofNullable(matcher.group(2)).orElse("");
        int dash = key.startsWith("#") ? -1 : key.indexOf('-');
        if (dash > 0) {
            unit = key.substring(dash + 1);
            key = key.substring(0, dash);
        }
        String value = Optional.ofNullable(matcher.group(3)).orElse("").strip();
        values.merge(key, value, (earlier, later) -> isJoined(matcher.group(1)) ? (earlier + " " + later).strip() : later);
        if (!unit.isEmpty()) {
            units.put(key, unit);
        }
        return key;
    }

    private static boolean isJoined(String key) {
        return key.equalsIgnoreCase("TITLE") || key.equalsIgnoreCase("COMMENT");
    }

    private void numbers(String line, int number) throws LamellaException {
        String[] words = SEPARATOR.split(line);
        double[] numbers = new double[words.length];
        int count = 0;
        for (String word : words) {
            if (!word.isEmpty()) {
                try {
                    numbers[count++] = Double.parseDouble(word);
                } catch (NumberFormatException notANumber) {
                    throw broken("line " + number + " has '" + (word.length() > 20 ? word.substring(0, 20) + "…" : word)
                            + "' where a number should stand");
                }
            }
        }
        lines.add(java.util.Arrays.copyOf(numbers, count));
    }

    LamellaException broken(String reason) {
        return Unreadable.because(file, reason, "Export the spectrum as EMSA/MAS (msa) again");
    }

    Map<String, String> values() {
        return values;
    }

    /** All numbers, line by line. */
    List<double[]> lines() {
        return lines;
    }

    Optional<String> text(String key) {
        return Optional.ofNullable(values.get(key)).filter(value -> !value.isEmpty());
    }

    Optional<String> unit(String key) {
        return Optional.ofNullable(units.get(key));
    }

    /** A number; empty when the field is missing or empty, or holds no number (operators leave words there). */
    OptionalDouble number(String key) {
        Optional<String> text = text(key);
        if (text.isEmpty()) {
            return OptionalDouble.empty();
        }
        try {
            return OptionalDouble.of(Double.parseDouble(text.get().replaceAll("\\s+(?=[eE])|(?<=[eE])\\s+", "")));
        } catch (NumberFormatException words) {
            return OptionalDouble.empty();
        }
    }
}
