package org.lamella.ui.state;

import java.util.Arrays;
import java.util.Optional;
import org.lamella.core.region.EllipseRegion;
import org.lamella.core.region.LineRegion;
import org.lamella.core.region.PolygonRegion;
import org.lamella.core.region.RectangleRegion;
import org.lamella.core.region.Region;

/**
 * A region in the session document.
 *
 * @param kind rectangle, ellipse, line or polygon
 * @param numbers its record's numbers in order; of a polygon all horizontal coordinates before all vertical ones
 */
record RegionEntry(String kind, double[] numbers) {

    private static final String RECTANGLE = "rectangle";
    private static final String ELLIPSE = "ellipse";
    private static final String LINE = "line";
    private static final String POLYGON = "polygon";

    static RegionEntry of(Region region) {
        if (region instanceof RectangleRegion r) {
            return new RegionEntry(RECTANGLE, new double[] {r.x0(), r.y0(), r.x1(), r.y1()});
        }
        if (region instanceof EllipseRegion e) {
            return new RegionEntry(ELLIPSE, new double[] {e.centreX(), e.centreY(), e.radiusX(), e.radiusY()});
        }
        if (region instanceof LineRegion l) {
            return new RegionEntry(LINE, new double[] {l.x0(), l.y0(), l.x1(), l.y1(), l.width()});
        }
        PolygonRegion p = (PolygonRegion) region;
        double[] numbers = Arrays.copyOf(p.xs(), 2 * p.corners());
        System.arraycopy(p.ys(), 0, numbers, p.corners(), p.corners());
        return new RegionEntry(POLYGON, numbers);
    }

    /** The region; empty when a later version wrote a kind that this one does not know. */
    Optional<Region> region() {
        double[] n = numbers;
        return switch (kind) {
            case RECTANGLE -> Optional.of(new RectangleRegion(n[0], n[1], n[2], n[3]));
            case ELLIPSE -> Optional.of(new EllipseRegion(n[0], n[1], n[2], n[3]));
            case LINE -> Optional.of(new LineRegion(n[0], n[1], n[2], n[3], n[4]));
            case POLYGON -> Optional.of(new PolygonRegion(Arrays.copyOf(n, n.length / 2), Arrays.copyOfRange(n, n.length / 2, n.length)));
            default -> Optional.empty();
        };
    }
}
