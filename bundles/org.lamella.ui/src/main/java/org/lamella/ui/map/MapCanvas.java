package org.lamella.ui.map;

import java.util.List;
import java.util.Optional;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import org.eclipse.swt.SWT;
import org.eclipse.swt.accessibility.AccessibleAdapter;
import org.eclipse.swt.accessibility.AccessibleEvent;
import org.eclipse.swt.events.PaintEvent;
import org.eclipse.swt.graphics.GC;
import org.eclipse.swt.graphics.Rectangle;
import org.eclipse.swt.widgets.Canvas;
import org.eclipse.swt.widgets.Composite;
import org.lamella.core.region.BrushStroke;
import org.lamella.core.region.Region;
import org.lamella.ui.chart.ChartColours;
import org.lamella.ui.session.LinkedMap;
import org.lamella.ui.session.MapDisplay;
import org.lamella.ui.session.SignalMask;
import org.lamella.workflow.picture.Viewport;

/**
 * Shows a map with the region drawn on it: wheel zooms about the cursor, middle button or Space drags, {@code 0} fits, {@code 1} is one
 * to one. Pictures are made off the drawing thread; until a new one is there the old one is drawn in its place.
 */
public final class MapCanvas extends Canvas {

    private final RegionEditor editor;
    private final BrushEditor brush;
    private final MapRenderer renderer;
    private final MapMouse mouse;
    private Optional<LinkedMap> map = Optional.empty();
    private MapDisplay settings = MapDisplay.DEFAULT;
    private List<SignalMask> masks = List.of();
    private Optional<Viewport> view = Optional.empty();
    private Optional<RenderedMap> rendered = Optional.empty();
    private boolean stale;
    private String emptyText = "";

    /**
     * An empty canvas.
     *
     * @param parent where it lies
     * @param regions told each region that the user draws
     * @param strokes told each stroke of the brush, and whether it erases
     */
    public MapCanvas(Composite parent, Consumer<Optional<Region>> regions, BiConsumer<BrushStroke, Boolean> strokes) {
        super(parent, SWT.DOUBLE_BUFFERED | SWT.NO_BACKGROUND);
        editor = new RegionEditor(region -> {
            redraw();
            regions.accept(region);
        });
        brush = new BrushEditor(strokes);
        renderer = new MapRenderer(getDisplay());
        mouse = new MapMouse(this, editor, brush);
        new MapKeys(this, editor, brush);
        addPaintListener(this::paint);
        addListener(SWT.Resize, event -> requestPicture());
        addDisposeListener(event -> {
            renderer.close();
            rendered.ifPresent(last -> last.image().dispose());
            rendered = Optional.empty();
        });
        getAccessible().addAccessibleListener(new AccessibleAdapter() {
            @Override
            public void getName(AccessibleEvent event) {
                event.result = "Map";
            }

            @Override
            public void getDescription(AccessibleEvent event) {
                event.result = map.map(LinkedMap::title).orElse(emptyText);
            }
        });
    }

    /** Draws, moves and reshapes the region. @return the editor behind the canvas */
    public RegionEditor editor() {
        return editor;
    }

    /** Paints masks. @return the brush, put away at first */
    public BrushEditor brush() {
        return brush;
    }

    /** Shows a map; the zoom stays when it has the size of the last one. @param newMap empty for none */
    public void setMap(Optional<LinkedMap> newMap) {
        boolean sameSize = newMap.isPresent() && map.isPresent() && newMap.get().width() == map.get().width()
                && newMap.get().height() == map.get().height();
        map = newMap;
        if (!sameSize) {
            view = Optional.empty();
        }
        if (newMap.isEmpty()) {
            redraw();
        }
        requestPicture();
    }

    /** Sets colours and contrast. @param newSettings the settings */
    public void setSettings(MapDisplay newSettings) {
        settings = newSettings;
        requestPicture();
    }

    /** Tints masks on the map. @param newMasks the masks that are shown */
    public void setMasks(List<SignalMask> newMasks) {
        if (!newMasks.equals(masks)) {
            masks = List.copyOf(newMasks);
            requestPicture();
        }
    }

    /** Shows a region that came from elsewhere. @param region the region */
    public void setRegion(Optional<Region> region) {
        if (!editor.region().equals(region)) {
            editor.setRegion(region);
            redraw();
        }
    }

    /** Words shown without a map. @param text what to do to get one */
    public void setEmptyText(String text) {
        emptyText = text;
        redraw();
    }

    /** Marks what is shown as out of date. @param on whether it is */
    public void setStale(boolean on) {
        if (stale != on) {
            stale = on;
            redraw();
        }
    }

    /** Shows the whole map, as large as it fits. */
    public void fit() {
        view = Optional.empty();
        requestPicture();
        redraw();
    }

    /** Shows map pixels at a size, keeping the middle. @param pointsPerPixel size of a map pixel */
    public void zoomTo(double pointsPerPixel) {
        geometry().ifPresent(now -> {
            Viewport at = now.view();
            zoomAt(now.area().width / 2.0, now.area().height / 2.0, pointsPerPixel / at.zoom());
        });
    }

    /** The map drawn last. @return empty until the first picture is there */
    public Optional<LinkedMap> shownMap() {
        return rendered.map(RenderedMap::map);
    }

    /** Where a place of the map lies on the canvas. @param place map pixels @return points, empty without a map */
    public Optional<org.eclipse.swt.graphics.Point> toCanvas(Place place) {
        return geometry().map(now -> new org.eclipse.swt.graphics.Point((int) Math.round(now.toX(place.x())),
                (int) Math.round(now.toY(place.y()))));
    }

    void zoomAt(double x, double y, double factor) {
        geometry().ifPresent(now -> setView(now.view().zoomedAt(x, y, factor)));
    }

    void setView(Viewport newView) {
        view = Optional.of(newView);
        requestPicture();
        redraw();
    }

    Optional<LinkedMap> map() {
        return map;
    }

    /** Where the map lies now; empty without a map. */
    Optional<MapGeometry> geometry() {
        Rectangle area = area();
        if (map.isEmpty() || area.isEmpty()) {
            return Optional.empty();
        }
        int rowHeight = MapRenderer.rowHeight(map.get().width(), map.get().height());
        Viewport now = view.orElseGet(() -> Viewport.fit(map.get().width(), map.get().height() * rowHeight, area.width, area.height));
        return Optional.of(new MapGeometry(area, now, rowHeight));
    }

    private Rectangle area() {
        GC gc = new GC(this);
        try {
            return new MapPainter(gc, getClientArea(), ChartColours.of(this)).area();
        } finally {
            gc.dispose();
        }
    }

    private void requestPicture() {
        geometry().ifPresent(now -> renderer.submit(new MapRenderer.Request(map.orElseThrow(), settings, masks, Optional.of(now.view()),
                now.area().width, now.area().height, getMonitor().getZoom() / 100.0, ChartColours.of(this).paper().getRGB()), this::show));
    }

    private void show(RenderedMap next) {
        if (isDisposed()) {
            next.image().dispose();
            return;
        }
        rendered.ifPresent(last -> last.image().dispose());
        rendered = Optional.of(next);
        redraw();
    }

    private void paint(PaintEvent event) {
        MapPainter painter = new MapPainter(event.gc, getClientArea(), ChartColours.of(this));
        painter.paintPaper();
        Optional<MapGeometry> now = geometry();
        if (now.isEmpty()) {
            painter.paintEmpty(emptyText);
            return;
        }
        MapGeometry geometry = now.get();
        LinkedMap shown = map.orElseThrow();
        if (rendered.filter(last -> last.map().width() == shown.width() && last.map().height() == shown.height()).isPresent()) {
            painter.paintPicture(rendered.get(), geometry);
            if (rendered.get().map().isOverlay()) {
                painter.paintLegend(rendered.get().map().layers(), geometry, shown.width());
            } else {
                painter.paintColourBar(rendered.get(), geometry);
            }
            painter.paintScaleBar(geometry, shown.xAxis(), shown.height());
        }
        event.gc.setClipping(geometry.area());
        RegionPainter regions = new RegionPainter(event.gc, geometry);
        editor.region().ifPresent(regions::paint);
        if (!editor.corners().isEmpty()) {
            regions.paintOpenPolygon(editor.corners(), mouse.place().orElse(editor.corners().get(0)));
        }
        if (brush.isActive()) {
            regions.paintStroke(brush.stroke(), brush.radius(), brush.isErasing());
            mouse.place().ifPresent(at -> regions.paintBrush(at, brush.radius()));
        }
        event.gc.setClipping((Rectangle) null);
        painter.paintHeader(shown.title(), mouse.place().map(this::readout).orElse(""), stale);
    }

    private String readout(Place at) {
        return MapReadout.words(map.orElseThrow(), at);
    }
}
