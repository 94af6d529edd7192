package org.lamella.cli;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import picocli.CommandLine.TypeConversionException;

/**
 * A run of numbers that the user typed as {@code 0:10}.
 *
 * @param first the first
 * @param end one past the last, above the first
 */
record NumberRange(int first, int end) {

    private static final Pattern FORM = Pattern.compile("(\\d{1,9}):(\\d{1,9})");

    static NumberRange parse(String text) {
        Matcher found = FORM.matcher(text.strip());
        if (found.matches()) {
            int first = Integer.parseInt(found.group(1));
            int end = Integer.parseInt(found.group(2));
            if (first < end) {
                return new NumberRange(first, end);
            }
        }
        throw new TypeConversionException("'" + text + "' is no run of numbers; write the first and one past the last as in 0:10");
    }
}
