package org.lamella.ui.view;

import java.util.Optional;
import java.util.function.BiConsumer;
import org.eclipse.swt.SWT;
import org.eclipse.swt.accessibility.AccessibleAdapter;
import org.eclipse.swt.accessibility.AccessibleEvent;
import org.eclipse.swt.events.PaintEvent;
import org.eclipse.swt.graphics.GC;
import org.eclipse.swt.graphics.Image;
import org.eclipse.swt.graphics.Point;
import org.eclipse.swt.graphics.Rectangle;
import org.eclipse.swt.widgets.Canvas;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Event;
import org.lamella.core.contribution.DecompositionResult;
import org.lamella.core.signal.Axis;
import org.lamella.ui.chart.ChartColours;
import org.lamella.ui.chart.Curve;
import org.lamella.ui.chart.Spark;
import org.lamella.ui.chart.TextFit;
import org.lamella.ui.session.ComponentChoice;
import org.lamella.ui.session.MapDisplay;

/** Cards of components, each with its map and its spectrum; the chosen ones are marked. Only what is visible is drawn. */
final class ComponentGrid extends Canvas {

    private static final int NARROWEST_CARD = 170;
    private static final int GAP = 8;
    private static final int PAD = 6;
    private static final double HIGHEST_MAP = 0.85;
    private static final int LOWEST_MAP = 16;
    private static final double SPECTRUM_SHARE = 0.36;
    private static final int TINT = 26;
    private static final int OPAQUE = 255;

    private final Thumbnails thumbnails = new Thumbnails(this);
    private final BiConsumer<Integer, Boolean> choose;
    private Optional<DecompositionResult> result = Optional.empty();
    private Optional<ComponentChoice> choice = Optional.empty();
    private MapDisplay settings = MapDisplay.DEFAULT;
    private double autoscaleFrom = Double.NEGATIVE_INFINITY;
    private String emptyText = "";

    /** How cards lie on the canvas. */
    private record Layout(int columns, int cardWidth, int mapWidth, int mapHeight, int spectrumHeight, int cardHeight) {
    }

    /** An empty grid. @param choose told the component and whether it is added to those chosen before */
    ComponentGrid(Composite parent, BiConsumer<Integer, Boolean> choose) {
        super(parent, SWT.DOUBLE_BUFFERED | SWT.NO_BACKGROUND | SWT.V_SCROLL);
        this.choose = choose;
        addPaintListener(this::paint);
        addListener(SWT.Resize, event -> updateScrollBar());
        addListener(SWT.MouseDown, this::mouseDown);
        addListener(SWT.KeyDown, this::keyDown);
        getVerticalBar().addListener(SWT.Selection, event -> redraw());
        addListener(SWT.Dispose, event -> thumbnails.close());
        getAccessible().addAccessibleListener(new AccessibleAdapter() {
            @Override
            public void getName(AccessibleEvent event) {
                event.result = "Components";
            }

            @Override
            public void getDescription(AccessibleEvent event) {
                event.result = result.map(found -> found.components() + " components of " + found.method()).orElse(emptyText);
            }
        });
    }

    void show(Optional<DecompositionResult> newResult, double newAutoscaleFrom) {
        if (!newResult.equals(result)) {
            result = newResult;
            getVerticalBar().setSelection(0);
        }
        autoscaleFrom = newAutoscaleFrom;
        updateScrollBar();
        redraw();
    }

    void setChoice(Optional<ComponentChoice> newChoice) {
        choice = newChoice;
        newChoice.ifPresent(chosen -> reveal(chosen.primary()));
        redraw();
    }

    void setSettings(MapDisplay newSettings) {
        settings = newSettings;
        redraw();
    }

    void setEmptyText(String text) {
        emptyText = text;
        redraw();
    }

    private static int mapColumns(DecompositionResult shown) {
        return shown.navigationAxes().get(shown.navigationAxes().size() - 1).size();
    }

    private static int mapRows(DecompositionResult shown) {
        return (int) (shown.navigationAxes().stream().mapToLong(Axis::size).reduce(1, (a, b) -> a * b) / mapColumns(shown));
    }

    private Layout layout(DecompositionResult shown) {
        int width = getClientArea().width - GAP;
        int columns = Math.max(1, Math.min(shown.components(), width / (NARROWEST_CARD + GAP)));
        int cardWidth = Math.max(NARROWEST_CARD / 2, width / columns - GAP);
        int mapWidth = cardWidth - 2 * PAD;
        double shape = (double) mapColumns(shown) / mapRows(shown);
        int highest = (int) (HIGHEST_MAP * mapWidth);
        int spectrumHeight = (int) (SPECTRUM_SHARE * mapWidth);
        int mapHeight = Math.max(LOWEST_MAP, (int) Math.min(highest, mapWidth / shape));
        mapWidth = Math.max(1, (int) Math.min(mapWidth, mapHeight * shape));
        return new Layout(columns, cardWidth, mapWidth, mapHeight, spectrumHeight, lineHeight() + mapHeight + spectrumHeight + 4 * PAD);
    }

    private int lineHeight() {
        GC gc = new GC(this);
        try {
            return gc.getFontMetrics().getHeight();
        } finally {
            gc.dispose();
        }
    }

    private Rectangle card(Layout layout, int component) {
        int row = component / layout.columns();
        int column = component % layout.columns();
        return new Rectangle(GAP + column * (layout.cardWidth() + GAP), GAP + row * (layout.cardHeight() + GAP)
                - getVerticalBar().getSelection(),
                layout.cardWidth(), layout.cardHeight());
    }

    private void updateScrollBar() {
        int visible = Math.max(1, getClientArea().height);
        int total = result.map(shown -> {
            Layout layout = layout(shown);
            int rows = (shown.components() + layout.columns() - 1) / layout.columns();
            return GAP + rows * (layout.cardHeight() + GAP);
        }).orElse(visible);
        getVerticalBar().setValues(Math.min(getVerticalBar().getSelection(), Math.max(0, total - visible)), 0, Math.max(total, visible),
                visible,
                40, visible);
        getVerticalBar().setVisible(total > visible);
    }

    private void reveal(int component) {
        result.filter(shown -> component < shown.components()).ifPresent(shown -> {
            Rectangle card = card(layout(shown), component);
            int top = getVerticalBar().getSelection();
            int below = card.y + card.height + GAP - getClientArea().height;
            if (card.y < 0) {
                getVerticalBar().setSelection(top + card.y - GAP);
            } else if (below > 0) {
                getVerticalBar().setSelection(top + below);
            }
        });
    }

    private void paint(PaintEvent event) {
        ChartColours colours = ChartColours.of(this);
        event.gc.setBackground(colours.paper());
        event.gc.fillRectangle(getClientArea());
        if (result.isEmpty()) {
            event.gc.setForeground(colours.muted());
            Point size = event.gc.textExtent(emptyText, SWT.DRAW_DELIMITER);
            event.gc.drawText(emptyText, Math.max(PAD, (getClientArea().width - size.x) / 2),
                    Math.max(PAD, (getClientArea().height - size.y) / 2), SWT.DRAW_DELIMITER | SWT.DRAW_TRANSPARENT);
            return;
        }
        DecompositionResult shown = result.get();
        Layout layout = layout(shown);
        thumbnails.show(result, settings, layout.mapWidth(), layout.mapHeight());
        for (int component = 0; component < shown.components(); component++) {
            Rectangle card = card(layout, component);
            if (card.intersects(getClientArea())) {
                paintCard(event.gc, card, layout, component, colours);
            }
        }
    }

    private void paintCard(GC gc, Rectangle card, Layout layout, int component, ChartColours colours) {
        DecompositionResult shown = result.orElseThrow();
        boolean chosen = choice.filter(now -> now.components().contains(component)).isPresent();
        boolean primary = choice.filter(now -> now.primary() == component).isPresent();
        gc.setAntialias(SWT.ON);
        if (chosen) {
            gc.setBackground(colours.accent());
            gc.setAlpha(TINT);
            gc.fillRoundRectangle(card.x, card.y, card.width, card.height, PAD, PAD);
            gc.setAlpha(OPAQUE);
        }
        gc.setForeground(chosen ? colours.accent() : colours.grid());
        gc.setLineWidth(primary ? 2 : 1);
        gc.drawRoundRectangle(card.x, card.y, card.width, card.height, PAD, PAD);
        gc.setLineWidth(1);
        int top = card.y + PAD;
        String share = ComponentFacts.share(shown, component);
        gc.setForeground(colours.text());
        String name = "Component " + (component + 1);
        gc.drawText(name, card.x + PAD, top, true);
        int room = card.width - gc.textExtent(name).x - 4 * PAD;
        String brief = gc.textExtent(share).x <= room ? share : share.replaceFirst(" of .*", "");
        String fitting = TextFit.cut(gc, brief, room);
        gc.setForeground(colours.muted());
        gc.drawText(fitting, card.x + card.width - PAD - gc.textExtent(fitting).x, top, true);
        int mapTop = top + lineHeight() + PAD;
        Optional<Image> image = thumbnails.get(component, mapColumns(shown), mapRows(shown));
        image.ifPresent(picture -> gc.drawImage(picture, 0, 0, picture.getBounds().width, picture.getBounds().height,
                card.x + (card.width - layout.mapWidth()) / 2, mapTop, layout.mapWidth(), layout.mapHeight()));
        Curve curve = Curve.of(name, shown.energyAxis().coordinates(), shown.spectra()[component], Curve.Style.FILLED, 0);
        Spark.paint(gc, new Rectangle(card.x + PAD, mapTop + layout.mapHeight() + PAD, card.width - 2 * PAD, layout.spectrumHeight()),
                curve,
                autoscaleFrom, colours);
    }

    private void mouseDown(Event event) {
        forceFocus();
        result.ifPresent(shown -> {
            Layout layout = layout(shown);
            for (int component = 0; component < shown.components(); component++) {
                if (card(layout, component).contains(event.x, event.y)) {
                    choose.accept(component, (event.stateMask & (SWT.MOD1 | SWT.SHIFT)) != 0);
                    // choosing scrolls: another card may lie under the mouse now
                    return;
                }
            }
        });
    }

    private void keyDown(Event event) {
        if (result.isEmpty()) {
            return;
        }
        int columns = layout(result.get()).columns();
        int step = switch (event.keyCode) {
            case SWT.ARROW_LEFT -> -1;
            case SWT.ARROW_RIGHT -> 1;
            case SWT.ARROW_UP -> -columns;
            case SWT.ARROW_DOWN -> columns;
            default -> 0;
        };
        int next = choice.map(now -> now.primary() + step).orElse(0);
        if (step != 0 && next >= 0 && next < result.get().components()) {
            choose.accept(next, false);
        }
    }

    /** The middle of a component's card. */
    Optional<Point> centre(int component) {
        return result.map(shown -> card(layout(shown), component))
                .map(card -> new Point(card.x + card.width / 2, card.y + card.height / 2));
    }
}
