package org.lamella.ui.map;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.lamella.core.region.EllipseRegion;
import org.lamella.core.region.LineRegion;
import org.lamella.core.region.PolygonRegion;
import org.lamella.core.region.RectangleRegion;
import org.lamella.core.region.Region;

/** The places by which a region is taken hold of, and what moving one of them makes of it. */
final class RegionHandles {

    /** Corners of a box, then its edges, clockwise from the upper left: which of left, top, right, bottom each one moves. */
    private static final boolean[][] BOX_MOVES = {
        {true, true, false, false}, {false, true, true, false}, {false, false, true, true}, {true, false, false, true},
        {false, true, false, false}, {false, false, true, false}, {false, false, false, true}, {true, false, false, false}};
    private static final int LINE_START = 0;
    private static final int LINE_END = 1;
    private static final double SMALLEST_WIDTH = 1;

    private RegionHandles() {
    }

    static List<Place> of(Region region) {
        if (region instanceof LineRegion line) {
            double half = line.width() / 2;
            double length = Math.max(line.length(), Double.MIN_NORMAL);
            double nx = -(line.y1() - line.y0()) / length * half;
            double ny = (line.x1() - line.x0()) / length * half;
            Place middle = new Place((line.x0() + line.x1()) / 2, (line.y0() + line.y1()) / 2);
            return List.of(new Place(line.x0(), line.y0()), new Place(line.x1(), line.y1()),
                    new Place(middle.x() + nx, middle.y() + ny), new Place(middle.x() - nx, middle.y() - ny));
        }
        if (region instanceof PolygonRegion polygon) {
            double[] xs = polygon.xs();
            double[] ys = polygon.ys();
            List<Place> corners = new ArrayList<>();
            for (int i = 0; i < xs.length; i++) {
                corners.add(new Place(xs[i], ys[i]));
            }
            return corners;
        }
        Region.Bounds box = region.bounds();
        double middleX = (box.x0() + box.x1()) / 2;
        double middleY = (box.y0() + box.y1()) / 2;
        return List.of(new Place(box.x0(), box.y0()), new Place(box.x1(), box.y0()), new Place(box.x1(), box.y1()),
                new Place(box.x0(), box.y1()), new Place(middleX, box.y0()), new Place(box.x1(), middleY), new Place(middleX, box.y1()),
                new Place(box.x0(), middleY));
    }

    /**
     * A region after one of its handles was moved.
     *
     * @param region as it was when the drag began
     * @param handle index in {@link #of}
     * @param to where the handle is now
     * @return empty when nothing would be left of the region
     */
    static Optional<Region> moved(Region region, int handle, Place to) {
        if (region instanceof LineRegion line) {
            return Optional.of(movedLine(line, handle, to));
        }
        if (region instanceof PolygonRegion polygon) {
            double[] xs = polygon.xs();
            double[] ys = polygon.ys();
            xs[handle] = to.x();
            ys[handle] = to.y();
            return Optional.of(new PolygonRegion(xs, ys));
        }
        Region.Bounds box = region.bounds();
        boolean[] moves = BOX_MOVES[handle];
        double x0 = moves[0] ? to.x() : box.x0();
        double y0 = moves[1] ? to.y() : box.y0();
        double x1 = moves[2] ? to.x() : box.x1();
        double y1 = moves[3] ? to.y() : box.y1();
        if (region instanceof RectangleRegion) {
            return RegionTool.snapped(x0, y0, x1, y1);
        }
        return x0 == x1 || y0 == y1 ? Optional.empty()
                : Optional.of(new EllipseRegion((x0 + x1) / 2, (y0 + y1) / 2, (x1 - x0) / 2, (y1 - y0) / 2));
    }

    private static LineRegion movedLine(LineRegion line, int handle, Place to) {
        return switch (handle) {
            case LINE_START -> new LineRegion(to.x(), to.y(), line.x1(), line.y1(), line.width());
            case LINE_END -> new LineRegion(line.x0(), line.y0(), to.x(), to.y(), line.width());
            default -> withWidth(line, 2 * distanceFromAxis(line, to));
        };
    }

    static LineRegion withWidth(LineRegion line, double width) {
        return new LineRegion(line.x0(), line.y0(), line.x1(), line.y1(), Math.max(SMALLEST_WIDTH, Math.rint(width)));
    }

    /** Distance of a place from the endless line through a line's ends. */
    static double distanceFromAxis(LineRegion line, Place at) {
        double length = Math.max(line.length(), Double.MIN_NORMAL);
        return Math.abs((at.y() - line.y0()) * (line.x1() - line.x0()) - (at.x() - line.x0()) * (line.y1() - line.y0())) / length;
    }
}
