package org.lamella.ui.map;

import java.util.Optional;
import org.lamella.core.region.EllipseRegion;
import org.lamella.core.region.LineRegion;
import org.lamella.core.region.RectangleRegion;
import org.lamella.core.region.Region;

/** What dragging over empty ground draws. */
public enum RegionTool {
    /** Upright rectangle. */ RECTANGLE("Rectangle"),
    /** Upright ellipse. */ ELLIPSE("Ellipse"),
    /** Corner after corner. */ POLYGON("Polygon"),
    /** Straight line with a width. */ LINE("Line profile");

    private static final double DIAGONAL = Math.PI / 4;

    private final String label;

    RegionTool(String label) {
        this.label = label;
    }

    /** Name for the user. @return a word or two */
    public String label() {
        return label;
    }

    /**
     * The region between two places.
     *
     * @param from where the drag began, map pixels
     * @param to where the mouse is, map pixels
     * @param constrained whether a rectangle is square, an ellipse a circle, a line at a multiple of 45 degrees
     * @param lineWidth width of a line, pixels
     * @return empty when the places are too near for a region, and for polygons, which are not drawn by a drag
     */
    Optional<Region> region(Place from, Place to, boolean constrained, double lineWidth) {
        Place end = constrained ? constrain(from, to) : to;
        return switch (this) {
            case RECTANGLE -> snapped(from.x(), from.y(), end.x(), end.y());
            case ELLIPSE -> from.x() == end.x() || from.y() == end.y() ? Optional.empty() : Optional.of(new EllipseRegion(
                    (from.x() + end.x()) / 2, (from.y() + end.y()) / 2, (end.x() - from.x()) / 2, (end.y() - from.y()) / 2));
            case LINE -> from.equals(end) ? Optional.empty() : Optional.of(new LineRegion(from.x(), from.y(), end.x(), end.y(), lineWidth));
            case POLYGON -> Optional.empty();
        };
    }

    private Place constrain(Place from, Place to) {
        double dx = to.x() - from.x();
        double dy = to.y() - from.y();
        if (this == LINE) {
            double angle = Math.round(Math.atan2(dy, dx) / DIAGONAL) * DIAGONAL;
            double length = Math.hypot(dx, dy);
            return new Place(from.x() + length * Math.cos(angle), from.y() + length * Math.sin(angle));
        }
        double side = Math.max(Math.abs(dx), Math.abs(dy));
        return new Place(from.x() + Math.copySign(side, dx), from.y() + Math.copySign(side, dy));
    }

    /** The rectangle whose edges lie on the borders of pixels, so that what is drawn is what is summed. */
    static Optional<Region> snapped(double x0, double y0, double x1, double y1) {
        RectangleRegion whole = new RectangleRegion(Math.rint(x0), Math.rint(y0), Math.rint(x1), Math.rint(y1));
        return whole.x0() == whole.x1() || whole.y0() == whole.y1() ? Optional.empty() : Optional.of(whole);
    }
}
