package org.lamella.ui.view;

import java.util.Optional;
import java.util.Set;
import org.eclipse.jface.action.IToolBarManager;
import org.eclipse.jface.action.Separator;
import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.SashForm;
import org.eclipse.swt.graphics.Point;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.ui.part.ViewPart;
import org.lamella.core.contribution.Composition;
import org.lamella.ui.Desk;
import org.lamella.ui.chart.ChartCanvas;
import org.lamella.ui.chart.ChartData;
import org.lamella.ui.chart.Curve;
import org.lamella.ui.chart.Plot;
import org.lamella.ui.command.Exports;
import org.lamella.ui.session.Change;
import org.lamella.ui.session.DerivedComposition;
import org.lamella.ui.session.OpenSignal;

/** The spectrum that a composition was fitted to: measurement, model and background, and below them what the model leaves. */
public final class FitView extends ViewPart {

    private static final String NO_FIT = "Quantify a spectrum by a model fit to see the fit here:\nAnalyse > Quantify";
    private static final int FIT_SHARE = 64;
    private static final int RESIDUAL_SHARE = 36;

    private Desk desk;
    private ChartCanvas fit;
    private ChartCanvas residual;
    private Optional<DerivedComposition> shown = Optional.empty();
    private LineMarkers markers = LineMarkers.NONE;

    @Override
    public void createPartControl(Composite parent) {
        desk = Desk.of(getSite());
        SashForm body = new SashForm(parent, SWT.VERTICAL);
        fit = new ChartCanvas(body, "Fitted spectrum");
        fit.setEmptyText(NO_FIT);
        fit.setReadout(this::readout);
        fit.setLayers((gc, plot, colours) -> {
        }, (gc, plot, colours) -> markers.paint(gc, plot, colours));
        residual = new ChartCanvas(body, "Residual of the fit");
        residual.setReadout(FitView::residualReadout);
        fit.setZoomListener(residual::setXRange);
        residual.setZoomListener(fit::setXRange);
        body.setWeights(FIT_SHARE, RESIDUAL_SHARE);
        IToolBarManager bar = getViewSite().getActionBars().getToolBarManager();
        bar.add(new ScaleMenu(desk));
        bar.add(Actions.push("Show all energies and counts (double-click)", "fit", fit::resetView));
        bar.add(new Separator());
        bar.add(Actions.push("Save the figure or the curves…", "save", () -> Exports.saveChart(desk, getSite().getShell(), fit, "fit")));
        Following.session(fit, desk, this::sessionChanged);
        sessionChanged(Set.of(Change.values()));
    }

    private void sessionChanged(Set<Change> changes) {
        if (changes.contains(Change.DISPLAY)) {
            fit.setScale(desk.session().spectrumScale());
        }
        if (changes.contains(Change.COMPOSITIONS) || changes.contains(Change.CURRENT)) {
            Optional<DerivedComposition> next = desk.session().currentComposition();
            if (!next.equals(shown)) {
                shown = next;
                show();
            }
        }
    }

    private void show() {
        Optional<Composition.Fit> found = shown.flatMap(made -> made.composition().fit());
        fit.setEmptyText(shown.isPresent() && found.isEmpty() ? "This method fits no model" : NO_FIT);
        Optional<OpenSignal> signal = shown.flatMap(made -> desk.session().signal(made.signalId()));
        markers = found.isPresent() && signal.isPresent() ? LineMarkers.of(signal.get().signal(), found.get().axis(),
                shown.get().composition().elements().stream().map(Composition.Row::symbol).toList()) : LineMarkers.NONE;
        fit.setRowsAbove(markers.rows());
        double from = signal.filter(open -> found.isPresent()).map(open -> SpectrumCurves.autoscaleFrom(open.signal(), found.get().axis()))
                .orElse(Double.NEGATIVE_INFINITY);
        fit.setData(found.map(spectrum -> FitCurves.fitted(spectrum, shown.get().label(), from)).orElse(ChartData.EMPTY));
        residual.setData(found.map(spectrum -> FitCurves.residual(spectrum, from)).orElse(ChartData.EMPTY));
        fit.resetView();
        residual.resetView();
    }

    private String readout(Plot plot, Point at) {
        Curve measured = fit.data().curves().get(0);
        int i = measured.nearest(plot.fromX(at.x));
        double reach = plot.fromX(at.x + 6) - plot.fromX(at.x);
        String lines = markers.near(plot.fromX(at.x), reach);
        return i < 0 ? "" : ((lines.isEmpty() ? "" : lines + "    ") + Readings.value(measured.x()[i]) + "    measured "
                + Readings.value(measured.y()[i]) + ", fit " + Readings.value(fit.data().curves().get(1).y()[i])).strip();
    }

    private static String residualReadout(Plot plot, Point at) {
        return Readings.value(plot.fromX(at.x)) + "    " + Readings.value(plot.fromY(at.y));
    }

    /** The chart of the view. @return measurement, fit and background */
    public ChartCanvas chart() {
        return fit;
    }

    @Override
    public void setFocus() {
        fit.setFocus();
    }
}
