package org.lamella.ui.map;

import java.util.List;
import java.util.Optional;
import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.Color;
import org.eclipse.swt.graphics.GC;
import org.eclipse.swt.graphics.Point;
import org.eclipse.swt.graphics.Rectangle;
import org.lamella.core.signal.Axis;
import org.lamella.ui.chart.ChartColours;
import org.lamella.ui.chart.TextFit;
import org.lamella.ui.session.MapLayer;
import org.lamella.workflow.picture.ScaleBar;
import org.lamella.workflow.picture.Viewport;

/** Lays out and draws the parts of a map canvas: words above, map with its scale bar, colour bar at the right. */
final class MapPainter {

    private static final int GAP = 4;
    private static final double BAR_SHARE = 0.3;
    private static final int BAR_HEIGHT = 4;
    private static final int BAR_MARGIN = 10;
    private static final int SHORTEST_BAR = 160;
    private static final int BACKING_ALPHA = 130;
    private static final int OPAQUE = 255;
    private static final int CHIP = 12;
    private static final Color LIGHT = new Color(255, 255, 255);
    private static final Color DARK = new Color(0, 0, 0);

    private final GC gc;
    private final Rectangle bounds;
    private final ChartColours colours;
    private final int line;

    MapPainter(GC gc, Rectangle bounds, ChartColours colours) {
        this.gc = gc;
        this.bounds = bounds;
        this.colours = colours;
        this.line = gc.getFontMetrics().getHeight();
    }

    Rectangle area() {
        int top = line + 2 * GAP;
        return new Rectangle(GAP, top, Math.max(1, bounds.width - ColourBar.WIDTH - 2 * GAP), Math.max(1, bounds.height - top - GAP));
    }

    void paintPaper() {
        gc.setBackground(colours.paper());
        gc.fillRectangle(bounds);
    }

    /** Draws the picture where it belongs now, though it may have been made for another part or size. */
    void paintPicture(RenderedMap rendered, MapGeometry geometry) {
        Viewport made = rendered.view();
        Viewport now = geometry.view();
        Rectangle area = geometry.area();
        Rectangle image = rendered.image().getBounds();
        double share = now.zoom() / made.zoom();
        int left = (int) Math.round(area.x + now.screenX(made.x0()));
        int top = (int) Math.round(area.y + now.screenY(made.y0()));
        gc.setClipping(area);
        gc.setAntialias(SWT.OFF);
        gc.setInterpolation(SWT.NONE);
        gc.drawImage(rendered.image(), 0, 0, image.width, image.height, left, top, (int) Math.round(rendered.width() * share),
                (int) Math.round(rendered.height() * share));
        gc.setClipping((Rectangle) null);
    }

    void paintScaleBar(MapGeometry geometry, Axis xAxis, int mapHeight) {
        Rectangle area = geometry.area();
        double visible = Math.min(xAxis.size(), area.width / geometry.view().zoom());
        Optional<ScaleBar> chosen = ScaleBar.choose(xAxis.scale(), xAxis.units(), BAR_SHARE * visible);
        if (chosen.isEmpty()) {
            return;
        }
        int length = (int) Math.round(chosen.get().pixels() * geometry.view().zoom());
        Point text = gc.textExtent(chosen.get().label());
        int left = Math.max(area.x, (int) Math.round(geometry.toX(0))) + BAR_MARGIN;
        int bottom = Math.min(area.y + area.height, (int) Math.round(geometry.toY(mapHeight))) - BAR_MARGIN;
        int width = Math.max(length, text.x);
        gc.setAlpha(BACKING_ALPHA);
        gc.setBackground(DARK);
        gc.fillRoundRectangle(left - GAP, bottom - BAR_HEIGHT - text.y - 2 * GAP, width + 2 * GAP, text.y + BAR_HEIGHT + 3 * GAP, GAP, GAP);
        gc.setAlpha(OPAQUE);
        gc.setBackground(LIGHT);
        gc.fillRectangle(left, bottom - BAR_HEIGHT, length, BAR_HEIGHT);
        gc.setForeground(LIGHT);
        gc.drawText(chosen.get().label(), left + (width - text.x) / 2, bottom - BAR_HEIGHT - text.y - GAP, true);
    }

    /** Beside the map, or at the edge of the canvas when the map reaches it. */
    void paintColourBar(RenderedMap rendered, MapGeometry geometry) {
        Rectangle area = geometry.area();
        int left = (int) Math.min(area.x + area.width, Math.round(geometry.toX(rendered.map().width())) + GAP);
        int top = (int) Math.max(area.y, Math.round(geometry.toY(0)));
        int bottom = (int) Math.min(area.y + area.height, Math.max(top + SHORTEST_BAR, Math.round(geometry.toY(rendered.map().height()))));
        Rectangle bar = new Rectangle(Math.max(area.x, left), top, ColourBar.WIDTH, bottom - top);
        ColourBar.paint(gc, bar, rendered.picture().scale(), rendered.map().unit(), colours);
    }

    /** The colours of an overlay with what they stand for, in the place of the colour bar. */
    void paintLegend(List<MapLayer> layers, MapGeometry geometry, int mapWidth) {
        Rectangle area = geometry.area();
        int left = (int) Math.min(area.x + area.width, Math.round(geometry.toX(mapWidth)) + GAP) + GAP;
        int y = (int) Math.max(area.y, Math.round(geometry.toY(0)));
        for (MapLayer layer : layers) {
            gc.setBackground(new Color(layer.rgb() >> 16 & 0xFF, layer.rgb() >> 8 & 0xFF, layer.rgb() & 0xFF));
            gc.fillRoundRectangle(left, y + (line - CHIP) / 2, CHIP, CHIP, GAP, GAP);
            gc.setForeground(colours.text());
            gc.drawText(TextFit.cut(gc, layer.label(), Math.max(1, bounds.width - left - CHIP - 2 * GAP)), left + CHIP + GAP, y, true);
            y += line + GAP;
        }
    }

    /** Title at the left, read-out at the right; the title gives way. */
    void paintHeader(String title, String readout, boolean stale) {
        int right = bounds.width - 3 * GAP;
        String end = stale ? "updating …" : readout;
        int room = right - 3 * GAP - (end.isEmpty() ? 0 : gc.textExtent(end).x + 4 * GAP);
        gc.setForeground(colours.text());
        gc.drawText(TextFit.cut(gc, title, room), 2 * GAP, GAP, true);
        gc.setForeground(stale ? colours.accent() : colours.muted());
        gc.drawText(end, right - gc.textExtent(end).x, GAP, true);
    }

    void paintEmpty(String text) {
        gc.setForeground(colours.muted());
        Point size = gc.textExtent(text, SWT.DRAW_DELIMITER);
        gc.drawText(text, Math.max(GAP, (bounds.width - size.x) / 2), Math.max(GAP, (bounds.height - size.y) / 2),
                SWT.DRAW_DELIMITER | SWT.DRAW_TRANSPARENT);
    }
}
