package org.lamella.phantom.internal.yaml;

import java.util.ArrayList;
import java.util.List;
import org.lamella.core.LamellaException;

/**
 * The part of the specimen that a map shows, in which lengths are given in nm or in percent of its shorter side.
 *
 * @param width columns
 * @param height rows
 * @param pixelNm size of a pixel, nm
 */
public record Field(int width, int height, double pixelNm) {

    private static final String PERCENT = "%";
    /** Far above any field of view, far below where squares overflow. */
    private static final double LONGEST_NM = 1e9;

    /** The shorter side. @return nm */
    public double sideNm() {
        return pixelNm * Math.min(width, height);
    }

    /** A length or coordinate. @return nm */
    double lengthNm(YamlValue value) throws LamellaException {
        return isPercent(value) ? percent(value) * sideNm() : nm(value);
    }

    /** A length above zero. @return nm */
    double positiveNm(YamlValue value) throws LamellaException {
        double length = lengthNm(value);
        if (!(length > 0)) {
            throw value.failure("must be a length above 0, in nm or as in 5%");
        }
        return length;
    }

    /** A length of zero or more. @return nm */
    double widthNm(YamlValue value) throws LamellaException {
        double length = lengthNm(value);
        if (!(length >= 0)) {
            throw value.failure("must be a length of 0 or more, in nm or as in 5%");
        }
        return length;
    }

    /** A length above zero. @return in shorter sides; a percentage to the last bit */
    double positiveSides(YamlValue value) throws LamellaException {
        double length = positiveNm(value);
        return isPercent(value) ? percent(value) : length / sideNm();
    }

    /** A point. @return x and y, nm */
    double[] point(YamlValue value) throws LamellaException {
        List<YamlValue> items = value.items(2, "x and y");
        return new double[] {lengthNm(items.get(0)), lengthNm(items.get(1))};
    }

    /** Points. @return one array a point */
    List<double[]> points(YamlValue value) throws LamellaException {
        List<double[]> points = new ArrayList<>();
        for (YamlValue item : value.items()) {
            points.add(point(item));
        }
        return points;
    }

    private static boolean isPercent(YamlValue value) throws LamellaException {
        return value.text().endsWith(PERCENT);
    }

    private static double percent(YamlValue value) throws LamellaException {
        String text = value.text();
        try {
            double percent = Double.parseDouble(text.substring(0, text.length() - PERCENT.length()));
            if (Math.abs(percent) <= LONGEST_NM) {
                return percent / 100;
            }
        } catch (NumberFormatException noNumber) {
            // the same words as for a number that is none
        }
        throw value.failure("must be a length in nm or as in 5%, not '" + text + "'");
    }

    private static double nm(YamlValue value) throws LamellaException {
        return value.number(nm -> Math.abs(nm) <= LONGEST_NM, "of nm, or a percentage of the shorter side as in 5%");
    }
}
