package org.lamella.ui.view;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import org.eclipse.swt.SWT;
import org.eclipse.swt.accessibility.AccessibleAdapter;
import org.eclipse.swt.accessibility.AccessibleEvent;
import org.eclipse.swt.events.PaintEvent;
import org.eclipse.swt.graphics.GC;
import org.eclipse.swt.graphics.Point;
import org.eclipse.swt.graphics.Rectangle;
import org.eclipse.swt.widgets.Canvas;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Event;
import org.lamella.ui.chart.ChartColours;
import org.lamella.workflow.element.ElementWords;
import org.lamella.xray.Element;

/** The periodic table: a click or the space bar marks an element, arrows move between elements. */
final class PeriodicTableCanvas extends Canvas {

    private static final int PAD = 4;
    private static final int LARGEST_CELL = 46;
    private static final int SMALLEST_CELL = 14;
    private static final double GAP_ROW = 0.35;
    private static final int OPAQUE = 255;
    private static final int HINT_ALPHA = 60;
    private static final int IRON = 26;

    private final Consumer<Element> toggle;
    private Set<String> marked = Set.of();
    private Set<String> hinted = Set.of();
    private Element focused = Element.of(IRON);
    private Optional<Element> hovered = Optional.empty();

    /** An empty table. @param toggle told the element that was clicked */
    PeriodicTableCanvas(Composite parent, Consumer<Element> toggle) {
        super(parent, SWT.DOUBLE_BUFFERED | SWT.NO_BACKGROUND);
        this.toggle = toggle;
        addPaintListener(this::paint);
        addListener(SWT.MouseDown, event -> {
            forceFocus();
            elementAt(event.x, event.y).ifPresent(element -> {
                focused = element;
                toggle.accept(element);
            });
        });
        addListener(SWT.MouseMove, event -> hover(elementAt(event.x, event.y)));
        addListener(SWT.MouseExit, event -> hover(Optional.empty()));
        addListener(SWT.KeyDown, this::keyDown);
        addListener(SWT.FocusIn, event -> redraw());
        addListener(SWT.FocusOut, event -> redraw());
        getAccessible().addAccessibleListener(new AccessibleAdapter() {
            @Override
            public void getName(AccessibleEvent event) {
                event.result = "Periodic table, at " + focused.name() + (marked.contains(focused.symbol()) ? ", marked" : "");
            }

            @Override
            public void getDescription(AccessibleEvent event) {
                event.result = marked.isEmpty() ? "No element is marked" : "Marked: " + String.join(", ", marked);
            }
        });
    }

    /** Shows which elements are marked, and which may explain what is looked at. */
    void show(List<String> newMarked, List<String> newHinted) {
        marked = Set.copyOf(newMarked);
        hinted = Set.copyOf(newHinted);
        redraw();
    }

    private void hover(Optional<Element> element) {
        if (!element.equals(hovered)) {
            hovered = element;
            setToolTipText(element.map(ElementWords::of).orElse(null));
            redraw();
        }
    }

    private void keyDown(Event event) {
        int dx = event.keyCode == SWT.ARROW_LEFT ? -1 : event.keyCode == SWT.ARROW_RIGHT ? 1 : 0;
        int dy = event.keyCode == SWT.ARROW_UP ? -1 : event.keyCode == SWT.ARROW_DOWN ? 1 : 0;
        if (dx != 0) {
            int next = Math.max(1, Math.min(Element.LAST, focused.atomicNumber() + dx));
            focused = Element.of(next);
        } else if (dy != 0) {
            neighbour(dy).ifPresent(element -> focused = element);
        } else if (event.character == ' ' || event.character == SWT.CR) {
            toggle.accept(focused);
        }
        redraw();
    }

    private Optional<Element> neighbour(int dy) {
        int column = PeriodicLayout.column(focused);
        for (int row = PeriodicLayout.row(focused) + dy; row >= 0 && row < PeriodicLayout.ROWS; row += dy) {
            int wanted = row;
            Optional<Element> found = Element.all().stream()
                    .filter(element -> PeriodicLayout.row(element) == wanted && PeriodicLayout.column(element) == column).findFirst();
            if (found.isPresent()) {
                return found;
            }
        }
        return Optional.empty();
    }

    private double cell() {
        Rectangle area = getClientArea();
        double fitting = Math.min((area.width - 2.0 * PAD) / PeriodicLayout.COLUMNS,
                (area.height - 2.0 * PAD) / (PeriodicLayout.ROWS + GAP_ROW));
        return Math.max(SMALLEST_CELL, Math.min(LARGEST_CELL, fitting));
    }

    private Rectangle place(Element element) {
        double cell = cell();
        int left = Math.max(PAD, (int) (getClientArea().width - cell * PeriodicLayout.COLUMNS) / 2);
        int row = PeriodicLayout.row(element);
        double y = (row + (row > 6 ? GAP_ROW : 0)) * cell;
        double x = PeriodicLayout.column(element) * cell;
        return new Rectangle(left + (int) x, PAD + (int) y, (int) (x + cell) - (int) x - 1, (int) (y + cell) - (int) y - 1);
    }

    private Optional<Element> elementAt(int x, int y) {
        return Element.all().stream().filter(element -> place(element).contains(x, y)).findFirst();
    }

    /** The middle of an element's cell. */
    Point centre(Element element) {
        Rectangle cell = place(element);
        return new Point(cell.x + cell.width / 2, cell.y + cell.height / 2);
    }

    private void paint(PaintEvent event) {
        GC gc = event.gc;
        ChartColours colours = ChartColours.of(this);
        gc.setBackground(colours.paper());
        gc.fillRectangle(getClientArea());
        gc.setAntialias(SWT.ON);
        for (Element element : Element.all()) {
            paintCell(gc, element, place(element), colours);
        }
    }

    private void paintCell(GC gc, Element element, Rectangle cell, ChartColours colours) {
        boolean isMarked = marked.contains(element.symbol());
        gc.setBackground(isMarked || hinted.contains(element.symbol()) ? colours.accent() : colours.grid());
        gc.setAlpha(!isMarked && hinted.contains(element.symbol()) ? HINT_ALPHA : OPAQUE);
        gc.fillRoundRectangle(cell.x, cell.y, cell.width, cell.height, 3, 3);
        gc.setAlpha(OPAQUE);
        boolean lit = hovered.filter(element::equals).isPresent() || isFocusControl() && focused.equals(element);
        if (lit) {
            gc.setForeground(colours.text());
            gc.drawRoundRectangle(cell.x, cell.y, cell.width - 1, cell.height - 1, 3, 3);
        }
        gc.setForeground(isMarked ? colours.paper() : colours.text());
        Point size = gc.textExtent(element.symbol());
        gc.drawText(element.symbol(), cell.x + (cell.width - size.x) / 2, cell.y + (cell.height - size.y) / 2, true);
    }
}
