package org.lamella.ui.view;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.eclipse.jface.action.Action;
import org.eclipse.jface.action.IToolBarManager;
import org.eclipse.jface.action.Separator;
import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.GC;
import org.eclipse.swt.graphics.Point;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Event;
import org.eclipse.ui.part.ViewPart;
import org.lamella.core.signal.Axis;
import org.lamella.ui.Desk;
import org.lamella.ui.chart.ChartCanvas;
import org.lamella.ui.chart.ChartColours;
import org.lamella.ui.chart.ChartData;
import org.lamella.ui.chart.Curve;
import org.lamella.ui.chart.Plot;
import org.lamella.ui.command.ChartFigure;
import org.lamella.ui.command.Exports;
import org.lamella.ui.session.Change;
import org.lamella.ui.session.LinkedKind;
import org.lamella.ui.session.LinkedSpectrum;
import org.lamella.ui.session.MaskSpectrum;
import org.lamella.ui.session.Session;
import org.lamella.workflow.chart.LineMarker;

/** The spectrum of the region, with the chosen components over it, lines or edges of the marked elements and the energy window. */
public final class SpectrumView extends ViewPart {

    private static final String NO_SIGNAL = "Open a spectrum image: File > Open, or drop a file here";
    private static final double FAR = 10;
    private static final int MARKER_REACH = 6;
    private static final int DOT = 7;

    private Desk desk;
    private ChartCanvas chart;
    private WindowGesture window;
    private LineMarkers markers = LineMarkers.NONE;
    private boolean showMarkers = true;
    private Optional<String> shownSignal = Optional.empty();
    private LinkedSpectrum drawn;

    @Override
    public void createPartControl(Composite parent) {
        desk = Desk.of(getSite());
        Session session = desk.session();
        chart = new ChartCanvas(parent, "Spectrum");
        window = new WindowGesture(() -> session.focus().window(), session::setWindow);
        chart.setGesture(window);
        chart.setLayers(window, this::paintAbove);
        chart.setReadout(this::readout);
        chart.addListener(SWT.KeyDown, this::keyDown);
        chart.addListener(SWT.MouseDown, event -> session.endGesture());
        chart.setMenu(new IdentifyMenu(desk, chart).create());
        fillToolBar(getViewSite().getActionBars().getToolBarManager());
        Following.session(chart, desk, this::sessionChanged);
        Following.linked(chart, desk, kind -> {
            // one that is overtaken already is shown all the same: a fast drag must not leave the view without any
            boolean newSpectrum = kind == LinkedKind.SPECTRUM && desk.linked().spectrum().orElse(null) != drawn;
            if (newSpectrum || kind == LinkedKind.MASK_SPECTRA && !desk.linked().isStale(kind)) {
                showSpectrum();
            }
        });
        Following.staleness(chart, desk, LinkedKind.SPECTRUM, chart::setStale);
        sessionChanged(Set.of(Change.values()));
    }

    private void fillToolBar(IToolBarManager bar) {
        bar.add(new ScaleMenu(desk));
        Action lines = Actions.toggle("Lines or edges of the marked elements", "lines", this::setMarkersShown);
        lines.setChecked(true);
        bar.add(lines);
        bar.add(Actions.push("Show all energies and counts (double-click)", "fit", chart::resetView));
        bar.add(Actions.push("Give up the energy window (Delete)", "remove", () -> desk.session().setWindow(Optional.empty())));
        bar.add(new Separator());
        bar.add(Actions.push("Save the spectrum or its figure…", "save",
                () -> Exports.saveSpectrum(desk, getSite().getShell(), figure())));
    }

    private ChartFigure figure() {
        double from = chart.plot().map(plot -> plot.x().low()).orElse(0.0);
        double to = chart.plot().map(plot -> plot.x().high()).orElse(0.0);
        return new ChartFigure(chart.data(), chart.xRange(), chart.scale(), showMarkers ? markers.forFigure(from, to) : List.of());
    }

    private void setMarkersShown(boolean on) {
        showMarkers = on;
        chart.setRowsAbove(on ? markers.rows() : 0);
        chart.redraw();
    }

    private void sessionChanged(Set<Change> changes) {
        Session session = desk.session();
        if (changes.contains(Change.DISPLAY)) {
            chart.setScale(session.spectrumScale());
        }
        if (changes.contains(Change.CURRENT)) {
            chart.setEmptyText(session.current().isEmpty() ? NO_SIGNAL : "This signal has no spectrum to show");
        }
        if (changes.contains(Change.ELEMENTS)) {
            markElements();
        }
        if (changes.contains(Change.COMPONENTS) || changes.contains(Change.RESULTS) || changes.contains(Change.CURRENT)) {
            showSpectrum();
        }
        if (changes.contains(Change.WINDOW)) {
            chart.redraw();
        }
    }

    private void showSpectrum() {
        Optional<LinkedSpectrum> spectrum = desk.linked().spectrum()
                .filter(shown -> desk.session().current().filter(shown.signal()::equals).isPresent());
        drawn = desk.linked().spectrum().orElse(null);
        if (spectrum.isEmpty()) {
            chart.setData(ChartData.EMPTY);
            return;
        }
        LinkedSpectrum shown = spectrum.get();
        if (!shownSignal.equals(Optional.of(shown.signal().id()))) {
            shownSignal = Optional.of(shown.signal().id());
            markElements();
            chart.resetView();
        }
        List<MaskSpectrum> masks = desk.linked().isStale(LinkedKind.MASK_SPECTRA) ? List.of() : desk.linked().maskSpectra();
        chart.setData(SpectrumCurves.of(shown, masks, components()));
    }

    private void markElements() {
        markers = desk.linked().spectrum().map(shown -> LineMarkers.of(shown.signal().signal(), shown.axis(),
                desk.session().notes().of(shown.signal().id()).elements())).orElse(LineMarkers.NONE);
        setMarkersShown(showMarkers);
    }

    private List<SpectrumCurves.Component> components() {
        Session session = desk.session();
        List<SpectrumCurves.Component> chosen = new ArrayList<>();
        session.focus().components().ifPresent(choice -> session.result(choice.resultId())
                .flatMap(result -> result.decomposition()).ifPresent(result -> choice.components().stream()
                        .filter(number -> number < result.components())
                        .forEach(number -> chosen.add(new SpectrumCurves.Component(number, result)))));
        return chosen;
    }

    private void paintAbove(GC gc, Plot plot, ChartColours colours) {
        if (showMarkers) {
            markers.paint(gc, plot, colours);
        }
        chart.hover().filter(plot.area()::contains).ifPresent(mouse -> paintReadChannel(gc, plot, colours, mouse));
    }

    private void paintReadChannel(GC gc, Plot plot, ChartColours colours, Point mouse) {
        Curve curve = chart.data().curves().get(0);
        int i = curve.nearest(plot.fromX(mouse.x));
        if (i >= 0) {
            gc.setAntialias(SWT.ON);
            gc.setBackground(colours.accent());
            gc.fillOval((int) Math.round(plot.toX(curve.x()[i])) - DOT / 2, (int) Math.round(plot.toY(curve.y()[i])) - DOT / 2, DOT, DOT);
        }
    }

    private String readout(Plot plot, Point at) {
        Optional<LinkedSpectrum> spectrum = desk.linked().spectrum();
        if (spectrum.isEmpty() || chart.data().curves().isEmpty()) {
            return "";
        }
        Curve curve = chart.data().curves().get(0);
        int i = curve.nearest(plot.fromX(at.x));
        if (i < 0) {
            return "";
        }
        double reach = plot.fromX(at.x + MARKER_REACH) - plot.fromX(at.x);
        String lines = showMarkers ? markers.near(plot.fromX(at.x), reach) : "";
        return ((lines.isEmpty() ? "" : lines + "    ") + Readings.energy(curve.x()[i], spectrum.get().axis()) + "    "
                + Readings.value(curve.y()[i]) + " " + chart.data().yLabel().toLowerCase(Locale.ROOT)).strip();
    }

    private void keyDown(Event event) {
        Session session = desk.session();
        double step = (event.stateMask & SWT.SHIFT) != 0 ? FAR : 1;
        switch (event.keyCode) {
            case SWT.ARROW_LEFT -> nudge(-step);
            case SWT.ARROW_RIGHT -> nudge(step);
            case SWT.DEL, SWT.BS -> session.setWindow(Optional.empty());
            case 'l' -> session.setSpectrumScale(session.spectrumScale().next());
            case '0' -> chart.resetView();
            default -> {
                // not ours
            }
        }
    }

    private void nudge(double channels) {
        Optional<Axis> axis = desk.linked().spectrum().map(LinkedSpectrum::axis);
        desk.session().focus().window().ifPresent(now -> axis.ifPresent(
                energies -> desk.session().setWindow(Optional.of(now.moved(channels * energies.scale())))));
    }

    /** The marks that are drawn between two energies. @return names of lines or edges, the strongest first */
    public List<String> marks(double from, double to) {
        return showMarkers ? markers.forFigure(from, to).stream().map(LineMarker::label).toList() : List.of();
    }

    /** The canvas of the view. @return the control that draws the spectrum */
    public ChartCanvas chart() {
        return chart;
    }

    @Override
    public void setFocus() {
        chart.setFocus();
    }
}
