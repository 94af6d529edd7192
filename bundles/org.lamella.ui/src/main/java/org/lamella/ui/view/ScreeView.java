package org.lamella.ui.view;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.GC;
import org.eclipse.swt.graphics.Point;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.ui.part.ViewPart;
import org.lamella.core.contribution.DecompositionResult;
import org.lamella.core.contribution.RankEstimate;
import org.lamella.core.contribution.Scree;
import org.lamella.ui.Desk;
import org.lamella.ui.chart.ChartCanvas;
import org.lamella.ui.chart.ChartColours;
import org.lamella.ui.chart.ChartData;
import org.lamella.ui.chart.ChartGesture;
import org.lamella.ui.chart.Curve;
import org.lamella.ui.chart.Plot;
import org.lamella.ui.command.Exports;
import org.lamella.ui.session.Change;
import org.lamella.ui.session.ComponentChoice;
import org.lamella.ui.session.DerivedResult;
import org.lamella.ui.session.Session;
import org.lamella.workflow.chart.VerticalScale;

/** Explained variance by component with the elbow; of methods without a scree the cost by iteration. A click chooses a component. */
public final class ScreeView extends ViewPart {

    private static final String NO_RESULT = "Decompose a spectrum image to see how many components it has:\nAnalyse > Decompose";
    private static final int FEWEST_POINTS = 30;
    private static final int POINTS_AN_ELBOW = 3;
    private static final int RING = 13;
    private static final int MARGIN = 8;

    private Desk desk;
    private ChartCanvas chart;
    private Optional<DerivedResult> shown = Optional.empty();

    @Override
    public void createPartControl(Composite parent) {
        desk = Desk.of(getSite());
        chart = new ChartCanvas(parent, "Scree plot");
        chart.setEmptyText(NO_RESULT);
        chart.setLayers((gc, plot, colours) -> paintElbow(gc, plot, colours), this::paintChosen);
        chart.setGesture(new Click());
        chart.setReadout((plot, at) -> readout(plot, at));
        getViewSite().getActionBars().getToolBarManager().add(Actions.push("Save the figure or the table…", "save",
                () -> Exports.saveChart(desk, getSite().getShell(), chart, "scree")));
        Following.session(chart, desk, this::sessionChanged);
        sessionChanged(Set.of(Change.CURRENT));
    }

    private void sessionChanged(Set<Change> changes) {
        Optional<DerivedResult> result = desk.session().currentResult();
        if (!result.equals(shown) || changes.contains(Change.CURRENT)) {
            shown = result;
            chart.resetView();
            Optional<DecompositionResult> decomposition = result.flatMap(DerivedResult::decomposition);
            chart.setEmptyText(result.isPresent() && decomposition.isEmpty() ? "This result was not kept, run it again" : NO_RESULT);
            ChartData data = decomposition.map(found -> data(result.get(), found)).orElse(ChartData.EMPTY);
            boolean positive = data.curves().stream().flatMapToDouble(curve -> Arrays.stream(curve.y())).allMatch(value -> value > 0);
            chart.setScale(positive ? VerticalScale.LOGARITHMIC : VerticalScale.LINEAR);
            chart.setData(data);
        }
        chart.redraw();
    }

    private static ChartData data(DerivedResult result, DecompositionResult found) {
        if (found.scree().isPresent()) {
            double[] ratio = found.scree().get().explainedVarianceRatio();
            int points = Math.min(ratio.length, Math.max(FEWEST_POINTS, POINTS_AN_ELBOW * found.scree().get().elbow()));
            return chart(result.label(), "Component", "Share of variance", Arrays.copyOf(ratio, points), Curve.Style.DOTTED);
        }
        return found.objective().length < 2 ? new ChartData(result.label(), "", "", List.of(), true, Double.NEGATIVE_INFINITY)
                : chart(result.label(), "Iteration", "Cost function", found.objective(), Curve.Style.LINE);
    }

    private static ChartData chart(String title, String xLabel, String yLabel, double[] values, Curve.Style style) {
        double[] numbers = new double[values.length];
        Arrays.setAll(numbers, i -> i + 1);
        return new ChartData(title, xLabel, yLabel, List.of(Curve.of(yLabel, numbers, values, style, 0)), true, Double.NEGATIVE_INFINITY);
    }

    private Optional<Scree> scree() {
        return shown.flatMap(DerivedResult::decomposition).flatMap(DecompositionResult::scree);
    }

    private void paintElbow(GC gc, Plot plot, ChartColours colours) {
        scree().ifPresent(scree -> {
            int x = (int) Math.round(plot.toX(scree.elbow()));
            String label = "elbow: " + scree.elbow();
            gc.setForeground(colours.accent());
            gc.setLineStyle(SWT.LINE_DASH);
            gc.drawLine(x, plot.area().y, x, plot.area().y + plot.area().height);
            gc.setLineStyle(SWT.LINE_SOLID);
            gc.drawText(label, x + 6, plot.area().y + 4, true);
            paintEstimates(gc, plot, colours, scree.estimates());
        });
    }

    /** What each method says about the number of components, a line each at the right, where the curve is low. */
    private static void paintEstimates(GC gc, Plot plot, ChartColours colours, List<RankEstimate> estimates) {
        int right = plot.area().x + plot.area().width - MARGIN;
        int y = plot.area().y + MARGIN;
        gc.setForeground(colours.text());
        for (RankEstimate estimate : estimates) {
            String line = estimate.method() + ": " + estimate.components();
            Point extent = gc.textExtent(line);
            gc.drawText(line, right - extent.x, y, true);
            y += extent.y;
        }
    }

    private void paintChosen(GC gc, Plot plot, ChartColours colours) {
        if (scree().isEmpty()) {
            return;
        }
        double[] ratio = scree().get().explainedVarianceRatio();
        desk.session().focus().components().filter(choice -> shown.filter(result -> result.id().equals(choice.resultId())).isPresent())
                .ifPresent(choice -> choice.components().stream().filter(number -> number < ratio.length).forEach(number -> {
                    gc.setAntialias(SWT.ON);
                    gc.setForeground(colours.accent());
                    gc.setLineWidth(2);
                    gc.drawOval((int) Math.round(plot.toX(number + 1)) - RING / 2, (int) Math.round(plot.toY(ratio[number])) - RING / 2,
                            RING, RING);
                    gc.setLineWidth(1);
                }));
    }

    private String readout(Plot plot, Point at) {
        if (chart.data().curves().isEmpty()) {
            return "";
        }
        Curve curve = chart.data().curves().get(0);
        int i = curve.nearest(plot.fromX(at.x));
        return chart.data().xLabel() + " " + (i + 1) + ": " + String.format(java.util.Locale.ROOT, "%.4g", curve.y()[i]);
    }

    /** The canvas of the view. @return the control that draws the plot */
    public ChartCanvas chart() {
        return chart;
    }

    @Override
    public void setFocus() {
        chart.setFocus();
    }

    /** A click chooses the component under the mouse, if it was kept. */
    private final class Click implements ChartGesture {

        @Override
        public boolean begin(Plot plot, int x, int y) {
            return scree().isPresent();
        }

        @Override
        public void drag(Plot plot, int x, int y) {
            choose(plot, x);
        }

        @Override
        public void end(Plot plot, int x, int y, boolean moved) {
            choose(plot, x);
        }

        private void choose(Plot plot, int x) {
            DerivedResult result = shown.orElseThrow();
            int number = (int) Math.round(plot.fromX(x)) - 1;
            Session session = desk.session();
            if (number >= 0 && number < result.decomposition().orElseThrow().components()) {
                session.selectComponents(ComponentChoice.of(result.id(), number));
            }
        }

        @Override
        public int cursor(Plot plot, int x, int y) {
            return SWT.CURSOR_HAND;
        }
    }
}
