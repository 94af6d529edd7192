package org.lamella.ui.view;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
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
import org.lamella.xray.Element;
import org.lamella.xray.XrayLine;
import org.lamella.xray.XrayLines;

/** X-ray lines of the marked elements, drawn over its spectrum: the strong ones named above it, the others as high
 * as they are strong within their family. */
final class LineMarkers implements ChartLayer {

    private static final double WEAKEST = 0.05;
    private static final double NAMED = 0.15;
    private static final int GAP = 4;
    private static final int NAME_ROWS = 3;
    private static final int ALPHA = 150;
    private static final int OPAQUE = 255;
    /** Lines below carry no information in an EDS spectrum: the zero peak and noise lie there. */
    private static final double LOWEST_KEV = 0.15;

    /** No lines. */
    static final LineMarkers NONE = new LineMarkers(List.of());

    private final List<Marker> markers;

    private record Marker(String label, double energy, double height) {
    }

    private LineMarkers(List<Marker> markers) {
        this.markers = markers;
    }

    /** The lines of elements on a signal's energy axis; none when it is no EDS signal. */
    static LineMarkers of(Signal signal, Axis axis, List<String> elements) {
        OptionalDouble unit = EnergyUnits.keV(axis);
        if (!signal.header().kind().isEds() || unit.isEmpty() || axis.size() == 0) {
            return NONE;
        }
        double unitKeV = unit.getAsDouble();
        double from = Math.max(LOWEST_KEV, unitKeV * axis.coordinate(0));
        double to = Math.min(unitKeV * axis.coordinate(axis.size() - 1.0),
                signal.header().acquisition().beamEnergyKeV().orElse(Double.MAX_VALUE));
        List<Marker> markers = new ArrayList<>();
        for (String symbol : elements) {
            Element.find(symbol).ifPresent(element -> {
                for (XrayLine line : XrayLines.lines(element)) {
                    if (line.relativeWeight() >= WEAKEST && line.energyKeV() >= from && line.energyKeV() <= to) {
                        String label = new LineMarker(line.name(), 0).label();
                        markers.add(new Marker(label, line.energyKeV() / unitKeV, line.relativeWeight()));
                    }
                }
            });
        }
        markers.sort(Comparator.comparingDouble(Marker::height).reversed());
        return new LineMarkers(List.copyOf(markers));
    }

    /** Names of the lines within reach of an energy, the nearest first. */
    String near(double energy, double reach) {
        return markers.stream().filter(marker -> Math.abs(marker.energy() - energy) <= reach)
                .sorted(Comparator.comparingDouble(marker -> Math.abs(marker.energy() - energy))).limit(2).map(Marker::label).distinct()
                .reduce((a, b) -> a + ", " + b).orElse("");
    }

    /** The named lines for a figure. */
    List<LineMarker> forFigure(double from, double to) {
        return markers.stream().filter(marker -> marker.height() >= NAMED && marker.energy() >= from && marker.energy() <= to)
                .map(marker -> new LineMarker(marker.label(), marker.energy())).toList();
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
        for (Marker marker : markers) {
            if (!plot.x().contains(marker.energy())) {
                continue;
            }
            int x = (int) Math.round(plot.toX(marker.energy()));
            Optional<Rectangle> name = marker.height() < NAMED ? Optional.empty() : place(gc, marker, x, area, taken);
            gc.setForeground(colours.muted());
            gc.setLineStyle(SWT.LINE_DOT);
            gc.setAlpha(ALPHA);
            int height = name.isPresent() ? area.height : (int) (area.height * marker.height());
            gc.drawLine(x, area.y + area.height - height, x, area.y + area.height);
            gc.setLineStyle(SWT.LINE_SOLID);
            gc.setAlpha(OPAQUE);
            name.ifPresent(box -> gc.drawText(marker.label(), box.x, box.y, true));
        }
    }

    /** A free place for a name in the rows above the plot, the lowest row first. */
    private static Optional<Rectangle> place(GC gc, Marker marker, int x, Rectangle area, List<Rectangle> taken) {
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
