package org.lamella.ui.view;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import org.eclipse.swt.SWT;
import org.eclipse.swt.accessibility.AccessibleAdapter;
import org.eclipse.swt.accessibility.AccessibleEvent;
import org.eclipse.swt.events.PaintEvent;
import org.eclipse.swt.graphics.Color;
import org.eclipse.swt.graphics.GC;
import org.eclipse.swt.graphics.Image;
import org.eclipse.swt.graphics.Point;
import org.eclipse.swt.graphics.RGB;
import org.eclipse.swt.graphics.Rectangle;
import org.eclipse.swt.widgets.Canvas;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Event;
import org.lamella.ui.chart.ChartColours;
import org.lamella.ui.chart.Spark;
import org.lamella.ui.chart.TextFit;
import org.lamella.ui.session.MapDisplay;

/** Cards with maps and spectra; the chosen ones are marked, the rejected ones struck out. Only what is visible is drawn. */
final class CardGrid extends Canvas {

    private static final int NARROWEST_CARD = 170;
    private static final int GAP = 8;
    private static final int PAD = 6;
    private static final double HIGHEST_MAP = 0.85;
    private static final int LOWEST_MAP = 16;
    private static final double SPECTRUM_SHARE = 0.36;
    private static final int TINT = 26;
    private static final int VEIL = 150;
    private static final int OPAQUE = 255;
    private static final int SWATCH = 10;
    private static final int SCROLL_STEP = 40;

    private final String accessibleName;
    private final Thumbnails thumbnails = new Thumbnails(this);
    private final Listener listener;
    private List<Card> cards = List.of();
    private List<Integer> chosen = List.of();
    private MapDisplay settings = MapDisplay.DEFAULT;
    private double autoscaleFrom = Double.NEGATIVE_INFINITY;
    private String emptyText = "";

    /** Told what the user does with cards. */
    interface Listener {

        /** A card was chosen. @param card its number @param added whether beside those chosen before */
        void chosen(int card, boolean added);

        /** A card was rejected, or kept again. @param card its number */
        default void toggled(int card) {
        }
    }

    /** How cards lie on the canvas. */
    private record Layout(int columns, int cardWidth, int mapWidth, int mapHeight, int spectrumHeight, int cardHeight) {
    }

    /** An empty grid. @param accessibleName what it shows, for screen readers @param listener told what the user does */
    CardGrid(Composite parent, String accessibleName, Listener listener) {
        super(parent, SWT.DOUBLE_BUFFERED | SWT.NO_BACKGROUND | SWT.V_SCROLL);
        this.accessibleName = Objects.requireNonNull(accessibleName, "accessibleName");
        this.listener = listener;
        addPaintListener(this::paint);
        addListener(SWT.Resize, event -> updateScrollBar());
        addListener(SWT.MouseDown, this::mouseDown);
        addListener(SWT.KeyDown, this::keyDown);
        getVerticalBar().addListener(SWT.Selection, event -> redraw());
        addListener(SWT.Dispose, event -> thumbnails.close());
        getAccessible().addAccessibleListener(new AccessibleAdapter() {
            @Override
            public void getName(AccessibleEvent event) {
                event.result = CardGrid.this.accessibleName;
            }

            @Override
            public void getDescription(AccessibleEvent event) {
                event.result = cards.isEmpty() ? emptyText : cards.stream().map(card -> card.name() + (card.rejected() ? ", rejected" : "")
                        + (card.verdict().isEmpty() ? "" : ", " + card.verdict())).collect(Collectors.joining("; "));
            }
        });
    }

    void show(List<Card> newCards, double newAutoscaleFrom) {
        if (newCards.size() != cards.size()) {
            getVerticalBar().setSelection(0);
        }
        cards = List.copyOf(newCards);
        autoscaleFrom = newAutoscaleFrom;
        updateScrollBar();
        redraw();
    }

    List<Card> cards() {
        return cards;
    }

    /** Marks cards. @param numbers the one chosen last at the end */
    void setChosen(List<Integer> numbers) {
        if (!numbers.equals(chosen)) {
            chosen = List.copyOf(numbers);
            primary().ifPresent(this::reveal);
            redraw();
        }
    }

    private Optional<Integer> primary() {
        return chosen.isEmpty() ? Optional.empty() : Optional.of(chosen.get(chosen.size() - 1));
    }

    void setSettings(MapDisplay newSettings) {
        settings = newSettings;
        redraw();
    }

    void setEmptyText(String text) {
        emptyText = text;
        redraw();
    }

    private Layout cardLayout() {
        Card first = cards.get(0);
        boolean spectra = cards.stream().anyMatch(card -> card.spectrum().isPresent());
        boolean verdicts = cards.stream().anyMatch(card -> !card.verdict().isEmpty());
        int width = getClientArea().width - GAP;
        int columns = Math.max(1, Math.min(cards.size(), width / (NARROWEST_CARD + GAP)));
        int cardWidth = Math.max(NARROWEST_CARD / 2, width / columns - GAP);
        int mapWidth = cardWidth - 2 * PAD;
        double shape = (double) first.columns() / first.rows();
        int highest = (int) (HIGHEST_MAP * mapWidth);
        int spectrumHeight = spectra ? (int) (SPECTRUM_SHARE * mapWidth) : 0;
        int mapHeight = Math.max(LOWEST_MAP, (int) Math.min(highest, mapWidth / shape));
        mapWidth = Math.max(1, (int) Math.min(mapWidth, mapHeight * shape));
        int lines = verdicts ? 2 : 1;
        return new Layout(columns, cardWidth, mapWidth, mapHeight, spectrumHeight,
                lines * lineHeight() + mapHeight + spectrumHeight + (spectra ? 4 : 3) * PAD);
    }

    private int lineHeight() {
        GC gc = new GC(this);
        try {
            return gc.getFontMetrics().getHeight();
        } finally {
            gc.dispose();
        }
    }

    private Rectangle card(Layout layout, int number) {
        int row = number / layout.columns();
        int column = number % layout.columns();
        return new Rectangle(GAP + column * (layout.cardWidth() + GAP),
                GAP + row * (layout.cardHeight() + GAP) - getVerticalBar().getSelection(), layout.cardWidth(), layout.cardHeight());
    }

    private void updateScrollBar() {
        int visible = Math.max(1, getClientArea().height);
        int total = visible;
        if (!cards.isEmpty()) {
            Layout layout = cardLayout();
            int rows = (cards.size() + layout.columns() - 1) / layout.columns();
            total = GAP + rows * (layout.cardHeight() + GAP);
        }
        getVerticalBar().setValues(Math.min(getVerticalBar().getSelection(), Math.max(0, total - visible)), 0, Math.max(total, visible),
                visible, SCROLL_STEP, visible);
        getVerticalBar().setVisible(total > visible);
    }

    private void reveal(int number) {
        if (number >= cards.size()) {
            return;
        }
        Rectangle card = card(cardLayout(), number);
        int top = getVerticalBar().getSelection();
        int below = card.y + card.height + GAP - getClientArea().height;
        if (card.y < 0) {
            getVerticalBar().setSelection(top + card.y - GAP);
        } else if (below > 0) {
            getVerticalBar().setSelection(top + below);
        }
    }

    private void paint(PaintEvent event) {
        ChartColours colours = ChartColours.of(this);
        event.gc.setBackground(colours.paper());
        event.gc.fillRectangle(getClientArea());
        if (cards.isEmpty()) {
            event.gc.setForeground(colours.muted());
            Point size = event.gc.textExtent(emptyText, SWT.DRAW_DELIMITER);
            event.gc.drawText(emptyText, Math.max(PAD, (getClientArea().width - size.x) / 2),
                    Math.max(PAD, (getClientArea().height - size.y) / 2), SWT.DRAW_DELIMITER | SWT.DRAW_TRANSPARENT);
            return;
        }
        Layout layout = cardLayout();
        thumbnails.show(cards, settings, layout.mapWidth(), layout.mapHeight());
        for (int number = 0; number < cards.size(); number++) {
            Rectangle place = card(layout, number);
            if (place.intersects(getClientArea())) {
                paintCard(event.gc, place, layout, number, colours);
            }
        }
    }

    private void paintCard(GC gc, Rectangle place, Layout layout, int number, ChartColours colours) {
        Card card = cards.get(number);
        boolean isChosen = chosen.contains(number);
        gc.setAntialias(SWT.ON);
        if (isChosen) {
            gc.setBackground(colours.accent());
            gc.setAlpha(TINT);
            gc.fillRoundRectangle(place.x, place.y, place.width, place.height, PAD, PAD);
            gc.setAlpha(OPAQUE);
        }
        gc.setForeground(isChosen ? colours.accent() : colours.grid());
        gc.setLineWidth(primary().filter(now -> now == number).isPresent() ? 2 : 1);
        gc.drawRoundRectangle(place.x, place.y, place.width, place.height, PAD, PAD);
        gc.setLineWidth(1);
        int top = paintWords(gc, place, card, colours) + PAD;
        Optional<Image> image = thumbnails.get(number, card);
        image.ifPresent(picture -> gc.drawImage(picture, 0, 0, picture.getBounds().width, picture.getBounds().height,
                place.x + (place.width - layout.mapWidth()) / 2, top, layout.mapWidth(), layout.mapHeight()));
        card.spectrum().ifPresent(curve -> Spark.paint(gc, new Rectangle(place.x + PAD, top + layout.mapHeight() + PAD,
                place.width - 2 * PAD, layout.spectrumHeight()), curve, autoscaleFrom, colours));
        if (card.rejected()) {
            gc.setBackground(colours.paper());
            gc.setAlpha(VEIL);
            gc.fillRectangle(place.x + 1, top - PAD / 2, place.width - 2, place.y + place.height - top);
            gc.setAlpha(OPAQUE);
            gc.setForeground(colours.muted());
            gc.drawLine(place.x + PAD, top, place.x + place.width - PAD, place.y + place.height - PAD);
        }
    }

    /** Name, note and verdict; the place below them. */
    private int paintWords(GC gc, Rectangle place, Card card, ChartColours colours) {
        int line = gc.getFontMetrics().getHeight();
        int top = place.y + PAD;
        int left = place.x + PAD;
        if (card.rgb().isPresent()) {
            int rgb = card.rgb().getAsInt();
            gc.setBackground(new Color(new RGB(rgb >> 16 & 0xFF, rgb >> 8 & 0xFF, rgb & 0xFF)));
            gc.fillRoundRectangle(left, top + (line - SWATCH) / 2, SWATCH, SWATCH, 3, 3);
            left += SWATCH + PAD;
        }
        gc.setForeground(card.rejected() ? colours.muted() : colours.text());
        gc.drawText(card.name(), left, top, true);
        int room = place.x + place.width - left - gc.textExtent(card.name()).x - 3 * PAD;
        String brief = gc.textExtent(card.note()).x <= room ? card.note() : card.note().replaceFirst(" of .*", "");
        String fitting = TextFit.cut(gc, brief, room);
        gc.setForeground(colours.muted());
        gc.drawText(fitting, place.x + place.width - PAD - gc.textExtent(fitting).x, top, true);
        if (card.verdict().isEmpty()) {
            return top + line;
        }
        gc.setForeground(colours.muted());
        gc.drawText(TextFit.cut(gc, card.verdict(), place.width - 2 * PAD), place.x + PAD, top + line, true);
        return top + 2 * line;
    }

    private void mouseDown(Event event) {
        forceFocus();
        if (cards.isEmpty() || event.button == 2) {
            return;
        }
        Layout layout = cardLayout();
        for (int number = 0; number < cards.size(); number++) {
            if (card(layout, number).contains(event.x, event.y)) {
                listener.chosen(number, (event.stateMask & (SWT.MOD1 | SWT.SHIFT)) != 0);
                // choosing scrolls: another card may lie under the mouse now
                return;
            }
        }
    }

    private void keyDown(Event event) {
        if (cards.isEmpty()) {
            return;
        }
        int columns = cardLayout().columns();
        int step = switch (event.keyCode) {
            case SWT.ARROW_LEFT -> -1;
            case SWT.ARROW_RIGHT -> 1;
            case SWT.ARROW_UP -> -columns;
            case SWT.ARROW_DOWN -> columns;
            default -> 0;
        };
        int next = primary().map(now -> now + step).orElse(0);
        if (step != 0 && next >= 0 && next < cards.size()) {
            listener.chosen(next, false);
        } else if (event.character == ' ' || event.character == 'x') {
            primary().filter(now -> now < cards.size()).ifPresent(listener::toggled);
        }
    }

    /** The middle of a card. */
    Optional<Point> centre(int number) {
        if (number >= cards.size()) {
            return Optional.empty();
        }
        Rectangle place = card(cardLayout(), number);
        return Optional.of(new Point(place.x + place.width / 2, place.y + place.height / 2));
    }
}
