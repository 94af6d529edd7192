package org.lamella.cli;

import java.util.Arrays;
import org.lamella.core.region.RectangleRegion;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/** Reads {@code 120,100,280,280}: left, top, width and height of a rectangle. */
final class RectangleConverter implements ITypeConverter<RectangleRegion> {

    @Override
    public RectangleRegion convert(String text) {
        try {
            double[] box = Arrays.stream(text.split(",", -1)).mapToDouble(Double::parseDouble).toArray();
            if (box.length == 4 && box[2] > 0 && box[3] > 0) {
                return new RectangleRegion(box[0], box[1], box[0] + box[2], box[1] + box[3]);
            }
        } catch (NumberFormatException notANumber) {
            throw new TypeConversionException(mistake(text));
        }
        throw new TypeConversionException(mistake(text));
    }

    private static String mistake(String text) {
        return "'" + text + "' is no rectangle; write left, top, width and height in pixels, as in 120,100,280,280";
    }
}
