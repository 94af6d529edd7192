package org.lamella.ui.view;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.eclipse.jface.action.IToolBarManager;
import org.eclipse.jface.action.MenuManager;
import org.eclipse.jface.action.Separator;
import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.SashForm;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Text;
import org.eclipse.ui.part.ViewPart;
import org.lamella.core.contribution.ComparisonResult;
import org.lamella.ui.Desk;
import org.lamella.ui.chart.ChartCanvas;
import org.lamella.ui.chart.ChartData;
import org.lamella.ui.chart.Curve;
import org.lamella.ui.command.Exports;
import org.lamella.ui.session.Change;
import org.lamella.ui.session.DerivedComparison;

/** Measured concentrations as points, the fitted simulation as a line with its band, and what came out in words. */
public final class ComparisonView extends ViewPart {

    private static final double PERCENT = 100;
    private static final String NONE = "Compare a simulation with a measured composition profile:\nSimulation > Compare";
    private static final int CHART_SHARE = 62;
    private static final int WORDS_SHARE = 38;

    private Desk desk;
    private ChartCanvas chart;
    private Text words;
    private Optional<DerivedComparison> shown = Optional.empty();
    private Optional<String> element = Optional.empty();

    @Override
    public void createPartControl(Composite parent) {
        desk = Desk.of(getSite());
        SashForm body = new SashForm(parent, SWT.VERTICAL);
        chart = new ChartCanvas(body, "Measured and simulated profiles");
        chart.setEmptyText(NONE);
        words = new Text(body, SWT.MULTI | SWT.READ_ONLY | SWT.WRAP | SWT.V_SCROLL);
        body.setWeights(CHART_SHARE, WORDS_SHARE);
        IToolBarManager bar = getViewSite().getActionBars().getToolBarManager();
        bar.add(new DropDown("Comparisons", "compare", this::fillComparisons));
        bar.add(new DropDown("Elements", "elements", this::fillElements));
        bar.add(Actions.push("Show all (double-click)", "fit", chart::resetView));
        bar.add(new Separator());
        bar.add(Actions.push("Save the figure or the table…", "save",
                () -> Exports.saveChart(desk, getSite().getShell(), chart, "comparison")));
        Following.session(chart, desk, this::sessionChanged);
        sessionChanged(Set.of(Change.SIMULATIONS));
    }

    private void fillComparisons(MenuManager menu) {
        desk.session().comparisons().forEach(made -> menu.add(Actions.choice(made.label(), shown.filter(made::equals).isPresent(), () -> {
            shown = Optional.of(made);
            show();
        })));
    }

    private void fillElements(MenuManager menu) {
        menu.add(Actions.choice("All", element.isEmpty(), () -> choose(Optional.empty())));
        shown.ifPresent(made -> made.result().curves().forEach(curve -> menu.add(Actions.choice(curve.element(),
                element.filter(curve.element()::equals).isPresent(), () -> choose(Optional.of(curve.element()))))));
    }

    private void choose(Optional<String> symbol) {
        element = symbol;
        chart.resetView();
        show();
    }

    private void sessionChanged(Set<Change> changes) {
        if (changes.contains(Change.SIMULATIONS)) {
            List<DerivedComparison> all = desk.session().comparisons();
            shown = all.isEmpty() ? Optional.empty() : Optional.of(all.get(all.size() - 1));
            element = Optional.empty();
            show();
        }
    }

    private void show() {
        chart.setData(shown.map(this::data).orElse(ChartData.EMPTY));
        words.setText(shown.map(made -> words(made.result())).orElse(""));
        setContentDescription(shown.map(DerivedComparison::label).orElse(""));
    }

    private ChartData data(DerivedComparison made) {
        List<Curve> curves = new ArrayList<>();
        int colour = 0;
        for (ComparisonResult.Curve curve : made.result().curves()) {
            if (element.isEmpty() || element.get().equals(curve.element())) {
                curves.add(Curve.withErrors(curve.element(), curve.distanceNm(), percent(curve.simulated()), Optional.of(band(curve)),
                        Curve.Style.LINE, colour));
                curves.add(Curve.withErrors(curve.element() + ", measured", curve.distanceNm(), percent(curve.measured()),
                        Optional.of(percent(curve.sigma())), Curve.Style.POINTS, colour));
            }
            colour++;
        }
        return new ChartData(made.result().method(), "Distance (nm)", "Mass (wt%)", curves, false, Double.NEGATIVE_INFINITY);
    }

    /** Half of the band's width stands for it: bands of charts are symmetric. */
    private static double[] band(ComparisonResult.Curve curve) {
        double[] half = new double[curve.low().length];
        for (int i = 0; i < half.length; i++) {
            half[i] = PERCENT * 0.5 * (curve.high()[i] - curve.low()[i]);
        }
        return half;
    }

    private static double[] percent(double[] fractions) {
        double[] percent = new double[fractions.length];
        for (int i = 0; i < percent.length; i++) {
            percent[i] = PERCENT * fractions[i];
        }
        return percent;
    }

    private static String words(ComparisonResult result) {
        List<String> lines = new ArrayList<>(result.remarks());
        for (ComparisonResult.Fit fit : result.fits()) {
            lines.add(String.format(Locale.ROOT, "%s: chi-squared %.4g for %d degrees of freedom, p = %.3g", fit.simulation(),
                    fit.chiSquared(), fit.degreesOfFreedom(), fit.pValue()));
            fit.values().forEach(value -> lines.add(String.format(Locale.ROOT, "    %s  %.4g %s  (%.4g to %.4g)", value.name(),
                    value.value(), value.unit(), value.low(), value.high())));
        }
        result.widths().forEach(width -> lines.add(String.format(Locale.ROOT, "Width of %s, %s: %.4g nm at half depth, %.4g nm at 90 %%",
                width.element(), width.what(), width.halfDepthNm(), width.ninetyPercentNm())));
        result.check().forEach(check -> check.facts().forEach((name, value) -> lines.add(check.element() + ", " + name + ": " + value)));
        return String.join("\n", lines);
    }

    @Override
    public void setFocus() {
        chart.setFocus();
    }
}
