package org.lamella.workflow.mask;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.lamella.core.LamellaException;
import org.lamella.core.region.EllipseRegion;
import org.lamella.core.region.LineRegion;
import org.lamella.core.region.PolygonRegion;
import org.lamella.core.region.RectangleRegion;
import org.lamella.core.region.Region;

/** Regions of a map as users write them. */
public final class RegionText {

    /** Left, top, width, height. */
    public static final String RECTANGLE = "rectangle";
    /** Centre and half axes. */
    public static final String ELLIPSE = "ellipse";
    /** Corners one after the other, three or more. */
    public static final String POLYGON = "polygon";

    /** Ends and width. */
    public static final String LINE = "line";

    private static final List<String> SHAPES = List.of(RECTANGLE, ELLIPSE, POLYGON, LINE);
    private static final int FEWEST_POLYGON_NUMBERS = 6;

    private RegionText() {
    }

    /**
     * Reads a region.
     *
     * @param shape {@value #RECTANGLE}, {@value #ELLIPSE}, {@value #POLYGON} or {@value #LINE}
     * @param text its coordinates in pixels, separated by commas
     * @return the region
     * @throws LamellaException saying how it is written
     */
    public static Region parse(String shape, String text) throws LamellaException {
        if (!SHAPES.contains(shape)) {
            throw new LamellaException("'" + shape + "' is no region; there are " + String.join(", ", SHAPES) + ".");
        }
        try {
            if (shape.equals(RECTANGLE)) {
                return RectangleRegion.parse(text);
            }
            double[] at = Arrays.stream(text.split(",", -1)).mapToDouble(Double::parseDouble).toArray();
            if (Arrays.stream(at).allMatch(Double::isFinite)) {
                if (shape.equals(ELLIPSE) && at.length == 4) {
                    return new EllipseRegion(at[0], at[1], at[2], at[3]);
                }
                if (shape.equals(LINE) && at.length == 5) {
                    return new LineRegion(at[0], at[1], at[2], at[3], at[4]);
                }
                if (shape.equals(POLYGON) && at.length >= FEWEST_POLYGON_NUMBERS && at.length % 2 == 0) {
                    return polygon(at);
                }
            }
        } catch (IllegalArgumentException noRegion) {
            throw new LamellaException(mistake(text), noRegion);
        }
        throw new LamellaException(mistake(text));
    }

    /**
     * A region as text.
     *
     * @param region a rectangle, an ellipse, a polygon or a line
     * @return its coordinates by its shape, as {@link #parse} reads them
     */
    public static Map<String, String> texts(Region region) {
        if (region instanceof RectangleRegion box) {
            return Map.of(RECTANGLE, box.x0() + "," + box.y0() + "," + (box.x1() - box.x0()) + "," + (box.y1() - box.y0()));
        }
        if (region instanceof EllipseRegion round) {
            return Map.of(ELLIPSE, round.centreX() + "," + round.centreY() + "," + round.radiusX() + "," + round.radiusY());
        }
        if (region instanceof PolygonRegion polygon) {
            return Map.of(POLYGON, IntStream.range(0, polygon.xs().length).mapToObj(i -> polygon.xs()[i] + "," + polygon.ys()[i])
                    .collect(Collectors.joining(",")));
        }
        if (region instanceof LineRegion line) {
            return Map.of(LINE, line.x0() + "," + line.y0() + "," + line.x1() + "," + line.y1() + "," + line.width());
        }
        throw new IllegalArgumentException("A region of " + region.getClass().getName());
    }

    private static String mistake(String text) {
        return "'" + text + "' is no region; write its coordinates in pixels, as in 10,10,60,40.";
    }

    private static PolygonRegion polygon(double... at) {
        double[] x = new double[at.length / 2];
        double[] y = new double[x.length];
        for (int i = 0; i < x.length; i++) {
            x[i] = at[2 * i];
            y[i] = at[2 * i + 1];
        }
        return new PolygonRegion(x, y);
    }
}
