package org.lamella.ui.view;

import java.util.List;
import org.lamella.core.region.EllipseRegion;
import org.lamella.core.region.LineRegion;
import org.lamella.core.region.PolygonRegion;
import org.lamella.core.region.RectangleRegion;
import org.lamella.core.region.Region;

/** The numbers that make up a region, in pixels, as an analyst would name them. */
final class RegionNumbers {

    private static final double SMALLEST = 1;

    private RegionNumbers() {
    }

    static String kind(Region region) {
        if (region instanceof RectangleRegion) {
            return "Rectangle";
        }
        if (region instanceof EllipseRegion) {
            return "Ellipse";
        }
        return region instanceof LineRegion ? "Line" : "Polygon of " + ((PolygonRegion) region).corners() + " corners";
    }

    static List<String> names(Region region) {
        if (region instanceof RectangleRegion) {
            return List.of("Left", "Top", "Width", "Height");
        }
        if (region instanceof EllipseRegion) {
            return List.of("Centre x", "Centre y", "Radius x", "Radius y");
        }
        return region instanceof LineRegion ? List.of("Start x", "Start y", "End x", "End y", "Width") : List.of("Left", "Top");
    }

    static double[] values(Region region) {
        if (region instanceof EllipseRegion e) {
            return new double[] {e.centreX(), e.centreY(), e.radiusX(), e.radiusY()};
        }
        if (region instanceof LineRegion l) {
            return new double[] {l.x0(), l.y0(), l.x1(), l.y1(), l.width()};
        }
        Region.Bounds box = region.bounds();
        return region instanceof RectangleRegion ? new double[] {box.x0(), box.y0(), box.x1() - box.x0(), box.y1() - box.y0()}
                : new double[] {box.x0(), box.y0()};
    }

    /** The region with other numbers; sizes below a pixel become one. */
    static Region with(Region region, double[] n) {
        if (region instanceof RectangleRegion) {
            return new RectangleRegion(n[0], n[1], n[0] + Math.max(SMALLEST, n[2]), n[1] + Math.max(SMALLEST, n[3]));
        }
        if (region instanceof EllipseRegion) {
            return new EllipseRegion(n[0], n[1], Math.max(SMALLEST / 2, n[2]), Math.max(SMALLEST / 2, n[3]));
        }
        if (region instanceof LineRegion) {
            return new LineRegion(n[0], n[1], n[2], n[3], Math.max(SMALLEST, n[4]));
        }
        return region.moved(n[0] - region.bounds().x0(), n[1] - region.bounds().y0());
    }
}
