package org.lamella.cli;

import java.util.Arrays;
import org.lamella.core.region.LineRegion;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/** Reads {@code x0,y0,x1,y1}, a line one pixel wide. */
final class LineConverter implements ITypeConverter<LineRegion> {

    private static final int COORDINATES = 4;

    @Override
    public LineRegion convert(String text) {
        try {
            double[] at = Arrays.stream(text.split(",", -1)).mapToDouble(Double::parseDouble).toArray();
            if (at.length == COORDINATES && Arrays.stream(at).allMatch(Double::isFinite) && (at[0] != at[2] || at[1] != at[3])) {
                return new LineRegion(at[0], at[1], at[2], at[3], 1);
            }
        } catch (NumberFormatException notANumber) {
            throw new TypeConversionException(mistake(text));
        }
        throw new TypeConversionException(mistake(text));
    }

    private static String mistake(String text) {
        return "'" + text + "' is no line; write its ends in pixels as in 10,20,90,20";
    }
}
