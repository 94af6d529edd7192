package org.lamella.ui.view;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.eclipse.jface.action.Action;
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
import org.lamella.ui.session.LinkedKind;
import org.lamella.ui.session.LinkedProfile;

/** The map's values along the line drawn on it, mean or sum over the line's width, counts with their Poisson error. */
public final class ProfileView extends ViewPart {

    private static final String NO_LINE = "Draw a line on the map to see the profile along it";

    private Desk desk;
    private ChartCanvas chart;
    private boolean sums;

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
        getViewSite().getActionBars().getToolBarManager().add(sum);
        getViewSite().getActionBars().getToolBarManager().add(Actions.push("Show all (double-click)", "fit", chart::resetView));
        getViewSite().getActionBars().getToolBarManager().add(
                Actions.push("Save the profile…", "save", () -> Exports.saveProfile(desk, getSite().getShell())));
        Following.linked(chart, desk, kind -> {
            if (kind == LinkedKind.PROFILE && !desk.linked().isStale(kind)) {
                show();
            }
        });
        Following.staleness(chart, desk, LinkedKind.PROFILE, chart::setStale);
        show();
    }

    private void show() {
        chart.setData(desk.linked().profile().map(profile -> data(profile, sums)).orElse(ChartData.EMPTY));
    }

    static ChartData data(LinkedProfile linked, boolean sums) {
        LineProfile profile = linked.profile();
        double[] distance = Arrays.stream(profile.positions()).map(position -> position * linked.step()).toArray();
        double[] values = sums ? profile.sums() : profile.means();
        Optional<double[]> sigma = Optional.empty();
        if (linked.map().counts()) {
            sigma = Optional.of(sums ? Arrays.stream(profile.sums()).map(Math::sqrt).toArray() : profile.poissonErrors());
        }
        String quantity = linked.map().counts() ? sums ? "Counts" : "Counts a pixel" : "Value";
        Curve curve = new Curve(quantity, distance, values, sigma, Curve.Style.LINE, 0);
        return new ChartData(linked.map().title(), "Distance (" + linked.unit() + ")", quantity, List.of(curve), false,
                Double.NEGATIVE_INFINITY);
    }

    private String readout(Plot plot, Point at) {
        Curve curve = chart.data().curves().get(0);
        int i = curve.nearest(plot.fromX(at.x));
        String unit = desk.linked().profile().map(LinkedProfile::unit).orElse("");
        String error = curve.sigma().map(sigma -> " ± " + Readings.value(sigma[i])).orElse("");
        return Readings.value(curve.x()[i]) + " " + unit + "    " + Readings.value(curve.y()[i]) + error;
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
