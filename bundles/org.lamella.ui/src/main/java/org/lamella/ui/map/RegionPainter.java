package org.lamella.ui.map;

import java.util.List;
import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.Color;
import org.eclipse.swt.graphics.GC;
import org.eclipse.swt.graphics.LineAttributes;
import org.lamella.core.region.EllipseRegion;
import org.lamella.core.region.LineRegion;
import org.lamella.core.region.PolygonRegion;
import org.lamella.core.region.Region;

/** Draws regions so that they stand out from any colour map: a light line on a dark halo, with handles. */
final class RegionPainter {

    private static final Color LIGHT = new Color(255, 255, 255);
    private static final Color DARK = new Color(20, 20, 20);
    private static final float HALO = 3.4f;
    private static final float LINE = 1.6f;
    private static final int HALO_ALPHA = 150;
    private static final int STROKE_ALPHA = 140;
    private static final int OPAQUE = 255;
    private static final int HANDLE = 7;

    private final GC gc;
    private final MapGeometry geometry;

    RegionPainter(GC gc, MapGeometry geometry) {
        this.gc = gc;
        this.geometry = geometry;
    }

    void paint(Region region) {
        gc.setAntialias(SWT.ON);
        stroke(DARK, HALO, HALO_ALPHA);
        outline(region);
        stroke(LIGHT, LINE, OPAQUE);
        outline(region);
        for (Place handle : RegionHandles.of(region)) {
            paintHandle(handle);
        }
    }

    /** The corners of a polygon that is not closed yet, with a line to the mouse. */
    void paintOpenPolygon(List<Place> corners, Place mouse) {
        gc.setAntialias(SWT.ON);
        int[] points = new int[2 * corners.size() + 2];
        for (int i = 0; i < corners.size(); i++) {
            points[2 * i] = x(corners.get(i).x());
            points[2 * i + 1] = y(corners.get(i).y());
        }
        points[points.length - 2] = x(mouse.x());
        points[points.length - 1] = y(mouse.y());
        stroke(DARK, HALO, HALO_ALPHA);
        gc.drawPolyline(points);
        stroke(LIGHT, LINE, OPAQUE);
        gc.drawPolyline(points);
        corners.forEach(this::paintHandle);
    }

    /** The stroke of a brush that is being painted. */
    void paintStroke(List<Place> places, double radius, boolean erasing) {
        if (places.isEmpty()) {
            return;
        }
        gc.setAntialias(SWT.ON);
        stroke(erasing ? DARK : LIGHT, (float) Math.max(1, 2 * (geometry.toX(radius) - geometry.toX(0))), STROKE_ALPHA);
        if (places.size() == 1) {
            gc.drawPoint(x(places.get(0).x()), y(places.get(0).y()));
        }
        int[] points = new int[2 * places.size()];
        for (int i = 0; i < places.size(); i++) {
            points[2 * i] = x(places.get(i).x());
            points[2 * i + 1] = y(places.get(i).y());
        }
        gc.drawPolyline(points);
        gc.setAlpha(OPAQUE);
    }

    /** The outline of the brush under the mouse. */
    void paintBrush(Place at, double radius) {
        int width = (int) Math.round(2 * (geometry.toX(radius) - geometry.toX(0)));
        gc.setAntialias(SWT.ON);
        stroke(DARK, HALO, HALO_ALPHA);
        gc.drawOval(x(at.x()) - width / 2, y(at.y()) - width / 2, width, width);
        stroke(LIGHT, 1, OPAQUE);
        gc.drawOval(x(at.x()) - width / 2, y(at.y()) - width / 2, width, width);
    }

    private void stroke(Color colour, float width, int alpha) {
        gc.setForeground(colour);
        gc.setAlpha(alpha);
        gc.setLineAttributes(new LineAttributes(width, SWT.CAP_ROUND, SWT.JOIN_ROUND));
    }

    private void outline(Region region) {
        Region.Bounds box = region.bounds();
        int left = x(box.x0());
        int top = y(box.y0());
        int width = x(box.x1()) - left;
        int height = y(box.y1()) - top;
        if (region instanceof EllipseRegion) {
            gc.drawOval(left, top, width, height);
        } else if (region instanceof PolygonRegion polygon) {
            gc.drawPolygon(points(polygon.xs(), polygon.ys()));
        } else if (region instanceof LineRegion line) {
            gc.drawLine(x(line.x0()), y(line.y0()), x(line.x1()), y(line.y1()));
            gc.setLineStyle(SWT.LINE_DOT);
            gc.drawPolygon(band(line));
        } else {
            gc.drawRectangle(left, top, width, height);
        }
    }

    private int[] band(LineRegion line) {
        double length = Math.max(line.length(), Double.MIN_NORMAL);
        double nx = -(line.y1() - line.y0()) / length * line.width() / 2;
        double ny = (line.x1() - line.x0()) / length * line.width() / 2;
        return points(new double[] {line.x0() + nx, line.x1() + nx, line.x1() - nx, line.x0() - nx},
                new double[] {line.y0() + ny, line.y1() + ny, line.y1() - ny, line.y0() - ny});
    }

    private int[] points(double[] xs, double[] ys) {
        int[] points = new int[2 * xs.length];
        for (int i = 0; i < xs.length; i++) {
            points[2 * i] = x(xs[i]);
            points[2 * i + 1] = y(ys[i]);
        }
        return points;
    }

    private void paintHandle(Place handle) {
        int left = x(handle.x()) - HANDLE / 2;
        int top = y(handle.y()) - HANDLE / 2;
        gc.setAlpha(OPAQUE);
        gc.setLineAttributes(new LineAttributes(1));
        gc.setBackground(LIGHT);
        gc.fillRectangle(left, top, HANDLE, HANDLE);
        gc.setForeground(DARK);
        gc.drawRectangle(left, top, HANDLE - 1, HANDLE - 1);
    }

    private int x(double mapX) {
        return (int) Math.round(geometry.toX(mapX));
    }

    private int y(double mapY) {
        return (int) Math.round(geometry.toY(mapY));
    }
}
