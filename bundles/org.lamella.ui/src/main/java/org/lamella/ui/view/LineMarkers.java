package org.lamella.ui.view;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.GC;
import org.eclipse.swt.graphics.Point;
import org.eclipse.swt.graphics.Rectangle;
import org.lamella.core.signal.Axis;
import org.lamella.core.signal.Signal;
import org.lamella.ui.chart.ChartColours;
import org.lamella.ui.chart.ChartLayer;
import org.lamella.ui.chart.Plot;
import org.lamella.workflow.chart.LineMarker;
import org.lamella.workflow.element.SpectralMark;
import org.lamella.workflow.element.SpectralMarks;
import org.lamella.xray.Element;

/** Lines or edges of the marked elements, drawn over a spectrum: the strong ones named above it, the others as high as they are strong. */
final class LineMarkers implements ChartLayer {

    private static final double NAMED = 0.15;
    private static final int GAP = 4;
    private static final int NAME_ROWS = 3;
    private static final int ALPHA = 150;
    private static final int OPAQUE = 255;

    /** No lines. */
    static final LineMarkers NONE = new LineMarkers(List.of());

    private final List<SpectralMark> markers;

    private LineMarkers(List<SpectralMark> markers) {
        this.markers = markers;
    }

    /** Where elements show on a signal's energy axis; nowhere when its kind shows none. */
    static LineMarkers of(Signal signal, Axis axis, List<String> elements) {
        Optional<SpectralMarks> marks = SpectralMarks.of(signal, axis);
        if (marks.isEmpty()) {
            return NONE;
        }
        return new LineMarkers(elements.stream().flatMap(symbol -> Element.find(symbol).stream())
                .flatMap(element -> marks.get().of(element).stream()).sorted(Comparator.comparingDouble(SpectralMark::weight).reversed())
                .toList());
    }

    /** Names of the lines within reach of an energy, the nearest first. */
    String near(double energy, double reach) {
        return markers.stream().filter(marker -> Math.abs(marker.energy() - energy) <= reach)
                .sorted(Comparator.comparingDouble(marker -> Math.abs(marker.energy() - energy))).limit(2)
                .map(SpectralMark::label).distinct().reduce((a, b) -> a + ", " + b).orElse("");
    }

    /** The named lines for a figure. */
    List<LineMarker> forFigure(double from, double to) {
        return markers.stream().filter(marker -> marker.weight() >= NAMED && marker.energy() >= from && marker.energy() <= to)
                .map(SpectralMark::marker).toList();
    }

    /** Rows of text that the names need above the plot. */
    int rows() {
        return markers.isEmpty() ? 0 : NAME_ROWS;
    }

    @Override
    public void paint(GC gc, Plot plot, ChartColours colours) {
        Rectangle area = plot.area();
        List<Rectangle> taken = new ArrayList<>();
        gc.setAntialias(SWT.OFF);
        for (SpectralMark marker : markers) {
            if (!plot.x().contains(marker.energy())) {
                continue;
            }
            int x = (int) Math.round(plot.toX(marker.energy()));
            Optional<Rectangle> name = marker.weight() < NAMED ? Optional.empty() : place(gc, marker, x, area, taken);
            gc.setForeground(colours.muted());
            gc.setLineStyle(SWT.LINE_DOT);
            gc.setAlpha(ALPHA);
            int height = name.isPresent() ? area.height : (int) (area.height * marker.weight());
            gc.drawLine(x, area.y + area.height - height, x, area.y + area.height);
            gc.setLineStyle(SWT.LINE_SOLID);
            gc.setAlpha(OPAQUE);
            name.ifPresent(box -> gc.drawText(marker.label(), box.x, box.y, true));
        }
    }

    /** A free place for a name in the rows above the plot, the lowest row first. */
    private static Optional<Rectangle> place(GC gc, SpectralMark marker, int x, Rectangle area, List<Rectangle> taken) {
        Point size = gc.textExtent(marker.label());
        int left = Math.max(area.x, Math.min(area.x + area.width - size.x, x - size.x / 2));
        for (int row = 1; row <= NAME_ROWS; row++) {
            Rectangle box = new Rectangle(left - GAP, area.y - row * size.y, size.x + 2 * GAP, size.y);
            if (taken.stream().noneMatch(box::intersects)) {
                taken.add(box);
                return Optional.of(new Rectangle(left, box.y, size.x, size.y));
            }
        }
        return Optional.empty();
    }
}
