package org.lamella.cli;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import picocli.CommandLine.TypeConversionException;

/**
 * The size of a map that the user typed as {@code 512x256}.
 *
 * @param width columns
 * @param height rows
 */
record MapSize(int width, int height) {

    private static final Pattern FORM = Pattern.compile("(\\d{1,6})[x\u00d7X](\\d{1,6})");

    static MapSize parse(String text) {
        Matcher found = FORM.matcher(text.strip());
        if (!found.matches()) {
            throw new TypeConversionException("'" + text + "' is no size; write columns and rows as in 512x256");
        }
        return new MapSize(Integer.parseInt(found.group(1)), Integer.parseInt(found.group(2)));
    }
}
