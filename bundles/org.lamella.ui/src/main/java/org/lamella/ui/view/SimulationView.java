package org.lamella.ui.view;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.eclipse.jface.action.Action;
import org.eclipse.jface.action.IAction;
import org.eclipse.jface.action.IToolBarManager;
import org.eclipse.jface.action.MenuManager;
import org.eclipse.jface.action.Separator;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.GC;
import org.eclipse.swt.graphics.Point;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Scale;
import org.eclipse.swt.widgets.Spinner;
import org.eclipse.ui.part.ViewPart;
import org.lamella.core.contribution.DiffusionResult;
import org.lamella.ui.Desk;
import org.lamella.ui.chart.ChartCanvas;
import org.lamella.ui.chart.ChartColours;
import org.lamella.ui.chart.ChartData;
import org.lamella.ui.chart.Curve;
import org.lamella.ui.chart.Plot;
import org.lamella.ui.command.CompareHandler;
import org.lamella.ui.command.Exports;
import org.lamella.ui.session.Change;
import org.lamella.ui.session.DerivedProfile;
import org.lamella.ui.session.DerivedSimulation;

/** Simulated profiles at one of the times, with a measured composition profile laid over them as points. */
public final class SimulationView extends ViewPart {

    private static final String NONE = "Set up a case at the left and simulate it";
    private static final double PERCENT = 100;
    private static final int FURTHEST_SHIFT_NM = 100_000;

    private final Set<String> hidden = new HashSet<>();
    private Desk desk;
    private ChartCanvas chart;
    private Scale time;
    private Label timeWords;
    private Spinner shift;
    private boolean measured = true;
    private boolean boundaries;
    private Optional<DerivedSimulation> shown = Optional.empty();

    @Override
    public void createPartControl(Composite parent) {
        desk = Desk.of(getSite());
        Composite body = new Composite(parent, SWT.NONE);
        GridLayoutFactory.fillDefaults().numColumns(5).spacing(8, 2).applyTo(body);
        chart = new ChartCanvas(body, "Simulated profiles");
        chart.setEmptyText(NONE);
        chart.setLayers((gc, plot, colours) -> paintInterfaces(gc, plot, colours), (gc, plot, colours) -> {
        });
        chart.setReadout(this::readout);
        GridDataFactory.fillDefaults().grab(true, true).span(5, 1).applyTo(chart);
        Label name = new Label(body, SWT.NONE);
        name.setText("  Time");
        time = new Scale(body, SWT.HORIZONTAL);
        time.setToolTipText("Which of the simulated times is shown");
        GridDataFactory.fillDefaults().grab(true, false).applyTo(time);
        time.addListener(SWT.Selection, event -> show());
        timeWords = new Label(body, SWT.NONE);
        GridDataFactory.fillDefaults().hint(110, SWT.DEFAULT).align(SWT.FILL, SWT.CENTER).applyTo(timeWords);
        new Label(body, SWT.NONE).setText("Measured shifted by (nm)");
        shift = new Spinner(body, SWT.BORDER);
        shift.setValues(0, -FURTHEST_SHIFT_NM, FURTHEST_SHIFT_NM, 0, 1, 10);
        shift.addListener(SWT.Selection, event -> show());
        fillToolBar(getViewSite().getActionBars().getToolBarManager());
        Following.session(chart, desk, this::sessionChanged);
        sessionChanged(Set.of(Change.SIMULATIONS));
    }

    private void fillToolBar(IToolBarManager bar) {
        bar.add(new DropDown("Simulations", "diffusion", this::fillSimulations));
        bar.add(new DropDown("Elements", "elements", this::fillElements));
        Action overlay = Actions.toggle("Lay the measured composition profile over it", "region-line", on -> {
            measured = on;
            show();
        });
        overlay.setChecked(true);
        bar.add(overlay);
        bar.add(Actions.toggle("Positions of the phase boundaries over time", "growth", on -> {
            boundaries = on;
            chart.resetView();
            show();
        }));
        bar.add(new DropDown("Compare with the measured profile", "compare", this::fillComparisons));
        bar.add(Actions.push("Show all (double-click)", "fit", chart::resetView));
        bar.add(new Separator());
        bar.add(Actions.push("Save the figure or the table…", "save", this::save));
    }

    /** Asks where to, and saves the chart. */
    public void save() {
        Exports.saveChart(desk, getSite().getShell(), chart, "simulation");
    }

    private void fillSimulations(MenuManager menu) {
        desk.session().simulations().forEach(made -> menu.add(Actions.choice(made.label(), shown.filter(made::equals).isPresent(),
                () -> desk.session().selectSimulation(made.id()))));
    }

    private void fillComparisons(MenuManager menu) {
        desk.contributions().profileComparisons().forEach(method -> menu.add(Actions.push(method.label() + "…", "compare",
                () -> CompareHandler.ask(getSite().getShell(), desk, method))));
        if (menu.isEmpty()) {
            menu.add(Actions.push("No installed bundle contributes a comparison", "remove", () -> {
            }));
        }
    }

    private void fillElements(MenuManager menu) {
        shown.ifPresent(made -> made.result().elements().forEach(symbol -> {
            Action action = new Action(symbol, IAction.AS_CHECK_BOX) {
                @Override
                public void run() {
                    if (!hidden.remove(symbol)) {
                        hidden.add(symbol);
                    }
                    chart.resetView();
                    show();
                }
            };
            action.setChecked(!hidden.contains(symbol));
            menu.add(action);
        }));
    }

    private void sessionChanged(Set<Change> changes) {
        if (changes.contains(Change.SIMULATIONS)) {
            Optional<DerivedSimulation> next = desk.session().currentSimulation();
            if (!next.equals(shown)) {
                shown = next;
                int times = shown.map(made -> made.result().profiles().size()).orElse(1);
                time.setMaximum(Math.max(1, times - 1));
                time.setSelection(shown.map(made -> lastRequested(made.result().profiles())).orElse(0));
                time.setEnabled(times > 1);
                chart.resetView();
            }
            show();
        } else if (changes.contains(Change.PROFILES)) {
            show();
        }
    }

    private static int lastRequested(List<DiffusionResult.Profile> profiles) {
        int last = profiles.size() - 1;
        while (last > 0 && !profiles.get(last).requested()) {
            last--;
        }
        return last;
    }

    private Optional<DiffusionResult.Profile> profile() {
        return shown.map(DerivedSimulation::result).filter(result -> !result.profiles().isEmpty())
                .map(result -> result.profiles().get(Math.min(time.getSelection(), result.profiles().size() - 1)));
    }

    private void show() {
        Optional<DiffusionResult.Profile> profile = profile();
        timeWords.setText(profile.map(now -> duration(now.timeS())).orElse(""));
        boolean moving = boundaries && shown.filter(made -> !made.result().interfaces().isEmpty()).isPresent();
        chart.setData(moving ? interfaces(shown.orElseThrow().result()) : profile.map(this::data).orElse(ChartData.EMPTY));
        setContentDescription(shown.map(SimulationView::facts).orElse(""));
    }

    private static String facts(DerivedSimulation made) {
        List<String> words = new ArrayList<>(made.result().remarks());
        made.result().facts().forEach((name, value) -> words.add(name + ": " + value));
        return String.join("   ", words);
    }

    private ChartData data(DiffusionResult.Profile profile) {
        List<String> elements = shown.orElseThrow().result().elements().stream().filter(symbol -> !hidden.contains(symbol)).toList();
        List<Curve> curves = new ArrayList<>();
        for (int e = 0; e < elements.size(); e++) {
            int row = shown.get().result().elements().indexOf(elements.get(e));
            Optional<double[]> spread = profile.spread().length > row ? Optional.of(percent(profile.spread()[row])) : Optional.empty();
            curves.add(Curve.withErrors(elements.get(e), profile.distanceNm(), percent(profile.massFractions()[row]), spread,
                    Curve.Style.LINE, e));
        }
        Optional<DerivedProfile> laid = desk.session().currentProfile().filter(made -> measured && made.unit().equals("nm"));
        laid.ifPresent(made -> CompositionProfiles.curves(made, elements, Curve.Style.POINTS, shift.getSelection())
                .forEach(curve -> curves.add(new Curve(curve.name() + ", measured", curve.x(), curve.y(), curve.sigma(), curve.style(),
                        curve.colour(), curve.rgb()))));
        return new ChartData(shown.get().result().title() + ", " + duration(profile.timeS()), "Distance (nm)", "Mass (wt%)", curves, false,
                Double.NEGATIVE_INFINITY);
    }

    private static double[] percent(double[] fractions) {
        double[] percent = new double[fractions.length];
        for (int i = 0; i < percent.length; i++) {
            percent[i] = PERCENT * fractions[i];
        }
        return percent;
    }

    /** How far each phase boundary has moved: the growth of a precipitate. */
    private ChartData interfaces(DiffusionResult result) {
        List<Curve> curves = new ArrayList<>();
        for (int i = 0; i < result.interfaces().size(); i++) {
            DiffusionResult.InterfaceHistory history = result.interfaces().get(i);
            curves.add(Curve.of(history.left() + " | " + history.right(), history.timesS(), history.positionsNm(), Curve.Style.LINE, i));
        }
        return new ChartData(result.title(), "Time (s)", "Position of the phase boundary (nm)", curves, false, Double.NEGATIVE_INFINITY);
    }

    private static String duration(double seconds) {
        return String.format(Locale.ROOT, seconds >= 1e5 || seconds < 0.1 && seconds > 0 ? "%.3g s" : "%.6g s", seconds);
    }

    private void paintInterfaces(GC gc, Plot plot, ChartColours colours) {
        profile().filter(now -> !boundaries).ifPresent(now -> {
            gc.setForeground(colours.accent());
            gc.setLineStyle(SWT.LINE_DASH);
            for (double place : now.interfacesNm()) {
                int x = (int) Math.round(plot.toX(place));
                gc.drawLine(x, plot.area().y, x, plot.area().y + plot.area().height);
            }
            gc.setLineStyle(SWT.LINE_SOLID);
        });
    }

    private String readout(Plot plot, Point at) {
        double place = plot.fromX(at.x);
        return Readings.value(place) + (boundaries ? " s    " : " nm    ") + chart.data().curves().stream()
                .filter(curve -> curve.x().length > 0)
                .map(curve -> curve.name() + " " + Readings.value(curve.y()[curve.nearest(place)])).collect(Collectors.joining(", "));
    }

    /** The chart of the view. @return simulated and measured curves */
    public ChartCanvas chart() {
        return chart;
    }

    @Override
    public void setFocus() {
        chart.setFocus();
    }
}
