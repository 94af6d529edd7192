package org.lamella.workflow.run;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.lamella.core.LamellaException;

/** Columns and rows of a map as text. */
final class PixelCounts {

    private static final Pattern FORM = Pattern.compile("(\\d{1,6})[xX](\\d{1,6})");

    private PixelCounts() {
    }

    /** Reads a size such as {@code 512x256}. @return columns and rows */
    static int[] parse(String text) throws LamellaException {
        Matcher size = FORM.matcher(text.strip());
        if (!size.matches()) {
            throw new LamellaException("'" + text + "' is no size; write columns and rows as in 512x256");
        }
        return new int[] {Integer.parseInt(size.group(1)), Integer.parseInt(size.group(2))};
    }
}
