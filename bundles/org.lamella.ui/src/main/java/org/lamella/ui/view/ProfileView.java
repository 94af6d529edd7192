package org.lamella.ui.view;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.Collectors;
import org.eclipse.jface.action.Action;
import org.eclipse.jface.action.MenuManager;
import org.eclipse.jface.action.Separator;
import org.eclipse.swt.graphics.Point;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.ui.part.ViewPart;
import org.lamella.core.region.LineProfile;
import org.lamella.ui.Desk;
import org.lamella.ui.chart.ChartCanvas;
import org.lamella.ui.chart.ChartData;
import org.lamella.ui.chart.Curve;
import org.lamella.ui.chart.Plot;
import org.lamella.ui.command.Exports;
import org.lamella.ui.command.QuantifyHandler;
import org.lamella.ui.session.Change;
import org.lamella.ui.session.DerivedProfile;
import org.lamella.ui.session.LinkedKind;
import org.lamella.ui.session.LinkedMap;
import org.lamella.ui.session.LinkedProfile;
import org.lamella.ui.session.MapLayer;
import org.lamella.ui.session.Session;

/** The map's values along the line drawn on it, mean or sum over the line's width, counts with their Poisson error. */
public final class ProfileView extends ViewPart {

    private static final String NO_LINE = "Draw a line on the map to see the profile along it";

    private Desk desk;
    private ChartCanvas chart;
    private boolean sums;
    private boolean elements;
    private boolean scaled;

    @Override
    public void createPartControl(Composite parent) {
        desk = Desk.of(getSite());
        chart = new ChartCanvas(parent, "Line profile");
        chart.setEmptyText(NO_LINE);
        chart.setReadout(this::readout);
        Action sum = Actions.toggle("Sum over the line's width instead of the mean", "sum", on -> {
            sums = on;
            show();
        });
        getViewSite().getActionBars().getToolBarManager().add(new DropDown("Counts, or a composition along the line", "composition",
                this::fillProfiles));
        getViewSite().getActionBars().getToolBarManager().add(Actions.toggle("Profiles of all marked elements too", "elements", on -> {
            elements = on;
            show();
        }));
        getViewSite().getActionBars().getToolBarManager().add(sum);
        getViewSite().getActionBars().getToolBarManager().add(Actions.toggle("Scale the other curves to the first", "scale", on -> {
            scaled = on;
            show();
        }));
        getViewSite().getActionBars().getToolBarManager().add(Actions.push("Show all (double-click)", "fit", chart::resetView));
        getViewSite().getActionBars().getToolBarManager().add(
                Actions.push("Save the figure or the table…", "save",
                        () -> Exports.saveChart(desk, getSite().getShell(), chart, "profile")));
        Following.linked(chart, desk, kind -> {
            if (kind == LinkedKind.PROFILE && !desk.linked().isStale(kind)) {
                show();
            }
        });
        Following.staleness(chart, desk, LinkedKind.PROFILE, chart::setStale);
        Following.session(chart, desk, changes -> {
            if (changes.contains(Change.PROFILES)) {
                chart.resetView();
                show();
            }
        });
        show();
    }

    private void show() {
        Optional<DerivedProfile> composition = desk.session().currentProfile();
        if (composition.isPresent()) {
            chart.setData(CompositionProfiles.chart(composition.get(), List.of()));
            return;
        }
        List<LinkedProfile> profiles = desk.linked().profiles();
        int own = profiles.isEmpty() ? 0 : Math.max(1, profiles.get(0).map().layers().size());
        chart.setData(profiles.isEmpty() ? ChartData.EMPTY
                : data(elements ? profiles : profiles.subList(0, Math.min(own, profiles.size())), sums, scaled));
    }

    private void fillProfiles(MenuManager menu) {
        Session session = desk.session();
        Optional<DerivedProfile> shown = session.currentProfile();
        menu.add(Actions.choice("Values of the map", shown.isEmpty(), () -> session.selectProfile(Optional.empty())));
        session.current().ifPresent(signal -> session.profiles(signal.id()).forEach(made -> menu.add(Actions.choice(made.label(),
                shown.filter(made::equals).isPresent(), () -> session.selectProfile(Optional.of(made.id()))))));
        menu.add(new Separator());
        desk.contributions().quantifications().forEach(method -> menu.add(Actions.push("Quantify along the line: " + method.label() + "…",
                "quantify", () -> QuantifyHandler.askAlongLine(getSite().getShell(), desk, method.id()))));
    }

    static ChartData data(List<LinkedProfile> profiles, boolean sums, boolean scaled) {
        LinkedProfile first = profiles.get(0);
        double[] distance = Arrays.stream(first.profile().positions()).map(position -> position * first.step()).toArray();
        List<Curve> curves = new ArrayList<>();
        for (LinkedProfile linked : profiles) {
            LineProfile profile = linked.profile();
            double[] values = sums ? profile.sums() : profile.means();
            double factor = scaled && !curves.isEmpty() ? factor(curves.get(0).y(), values) : 1;
            String name = factor == 1 ? linked.name() : String.format(Locale.ROOT, "%s × %.3g", linked.name(), factor);
            Curve curve = Curve.withErrors(name, distance, times(values, factor), linked.sigma(sums).map(sigma -> times(sigma, factor)),
                    Curve.Style.LINE, curves.size());
            curves.add(colour(first.map(), linked.name()).stream().mapToObj(curve::in).findFirst().orElse(curve));
        }
        boolean counts = profiles.stream().allMatch(LinkedProfile::isCounts);
        String quantity = counts ? sums ? "Counts" : "Counts a pixel" : "Value";
        return new ChartData(first.map().title(), "Distance (" + first.unit() + ")", quantity, curves, false, Double.NEGATIVE_INFINITY);
    }

    /** By what values have to be multiplied to come nearest to others in least squares; 1 when that turns them over. */
    private static double factor(double[] target, double[] values) {
        double products = 0;
        double squares = 0;
        for (int i = 0; i < values.length; i++) {
            if (Double.isFinite(values[i]) && Double.isFinite(target[i])) {
                products += target[i] * values[i];
                squares += values[i] * values[i];
            }
        }
        return products > 0 ? products / squares : 1;
    }

    private static double[] times(double[] values, double factor) {
        return Arrays.stream(values).map(value -> factor * value).toArray();
    }

    /** Profiles of an overlay have the colours of its layers. */
    private static OptionalInt colour(LinkedMap map, String name) {
        return map.layers().stream().filter(layer -> layer.label().equals(name)).mapToInt(MapLayer::rgb).findFirst();
    }

    private String readout(Plot plot, Point at) {
        List<Curve> curves = chart.data().curves();
        int i = curves.get(0).nearest(plot.fromX(at.x));
        String unit = desk.session().currentProfile().map(DerivedProfile::unit)
                .orElse(desk.linked().profile().map(LinkedProfile::unit).orElse(""));
        return Readings.value(curves.get(0).x()[i]) + " " + unit + "    " + curves.stream().map(curve -> {
            String error = curve.sigma().map(sigma -> " ± " + Readings.value(sigma[i])).orElse("");
            return (curves.size() == 1 ? "" : curve.name() + " ") + Readings.value(curve.y()[i]) + error;
        }).collect(Collectors.joining(", "));
    }

    /** The canvas of the view. @return the control that draws the profile */
    public ChartCanvas chart() {
        return chart;
    }

    @Override
    public void setFocus() {
        chart.setFocus();
    }
}
