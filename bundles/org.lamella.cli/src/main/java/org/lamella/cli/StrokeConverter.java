package org.lamella.cli;

import java.util.Arrays;
import org.lamella.core.region.BrushStroke;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/** Reads {@code 70,50;95,60@6}: the points of a brush stroke and the radius of the brush. */
final class StrokeConverter implements ITypeConverter<BrushStroke> {

    private static final double DEFAULT_RADIUS = 3;

    @Override
    public BrushStroke convert(String text) {
        try {
            String[] parts = text.split("@", -1);
            String[] points = parts[0].split(";", -1);
            double radius = parts.length > 1 ? Double.parseDouble(parts[1]) : DEFAULT_RADIUS;
            double[] coordinates = Arrays.stream(points).flatMap(point -> Arrays.stream(point.split(",", -1)))
                    .mapToDouble(Double::parseDouble).toArray();
            if (parts.length <= 2 && coordinates.length == 2 * points.length && radius > 0) {
                double[] xs = new double[points.length];
                double[] ys = new double[points.length];
                for (int i = 0; i < points.length; i++) {
                    xs[i] = coordinates[2 * i];
                    ys[i] = coordinates[2 * i + 1];
                }
                return new BrushStroke(xs, ys, radius);
            }
        } catch (NumberFormatException notANumber) {
            throw new TypeConversionException(mistake(text));
        }
        throw new TypeConversionException(mistake(text));
    }

    private static String mistake(String text) {
        return "'" + text + "' is no brush stroke; write points and the radius of the brush in pixels, as in 70,50;95,60@6";
    }
}
