package org.lamella.ui.view;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalDouble;
import org.eclipse.jface.action.Action;
import org.eclipse.jface.action.IAction;
import org.eclipse.jface.action.MenuManager;
import org.eclipse.jface.action.Separator;
import org.eclipse.swt.graphics.Point;
import org.eclipse.swt.widgets.Menu;
import org.lamella.ui.Desk;
import org.lamella.ui.chart.ChartCanvas;
import org.lamella.ui.session.LinkedSpectrum;
import org.lamella.workflow.chart.LineMarker;
import org.lamella.workflow.chart.VerticalScale;
import org.lamella.xray.XrayLine;

/** The context menu of a spectrum: which lines may be under the mouse; choosing one marks its element. */
final class IdentifyMenu {

    private final Desk desk;
    private final ChartCanvas chart;

    IdentifyMenu(Desk desk, ChartCanvas chart) {
        this.desk = desk;
        this.chart = chart;
    }

    Menu create() {
        MenuManager menu = new MenuManager();
        menu.setRemoveAllWhenShown(true);
        menu.addMenuListener(manager -> fill(menu));
        return menu.createContextMenu(chart);
    }

    private void fill(MenuManager menu) {
        energyKeV().ifPresent(energyKeV -> addCandidates(menu, energyKeV));
        menu.add(new Separator());
        for (VerticalScale scale : VerticalScale.values()) {
            menu.add(Actions.choice(scale.label() + " counts", desk.session().spectrumScale() == scale,
                    () -> desk.session().setSpectrumScale(scale)));
        }
        menu.add(new Separator());
        menu.add(Actions.push("Show all", "fit", chart::resetView));
        menu.add(Actions.push("Give up the energy window", "remove", () -> desk.session().setWindow(Optional.empty())));
    }

    private void addCandidates(MenuManager menu, double energyKeV) {
        Action title = new Action(String.format(Locale.ROOT, "What is at %.3f keV?", energyKeV)) {
        };
        title.setEnabled(false);
        menu.add(title);
        double beam = desk.session().current().flatMap(signal -> boxed(signal.signal().header().acquisition().beamEnergyKeV()))
                .orElse(Double.MAX_VALUE);
        List<String> marked = desk.session().notes().current().elements();
        for (XrayLine line : LineCandidates.at(energyKeV, beam)) {
            String symbol = line.element().symbol();
            Action action = new Action(String.format(Locale.ROOT, "%s   %.3f keV", new LineMarker(line.name(), 0).label(),
                    line.energyKeV()), IAction.AS_CHECK_BOX) {
                @Override
                public void run() {
                    desk.session().notes().toggleElement(symbol);
                }
            };
            action.setChecked(marked.contains(symbol));
            menu.add(action);
        }
    }

    private static Optional<Double> boxed(OptionalDouble value) {
        return value.isPresent() ? Optional.of(value.getAsDouble()) : Optional.empty();
    }

    private Optional<Double> energyKeV() {
        Optional<LinkedSpectrum> spectrum = desk.linked().spectrum();
        if (spectrum.isEmpty() || !spectrum.get().signal().signal().header().kind().isEds() || chart.plot().isEmpty()) {
            return Optional.empty();
        }
        OptionalDouble unit = EnergyUnits.keV(spectrum.get().axis());
        Point mouse = chart.toControl(chart.getDisplay().getCursorLocation());
        Point at = chart.getClientArea().contains(mouse) ? mouse : chart.hover().orElse(mouse);
        return unit.isPresent() ? Optional.of(chart.plot().get().fromX(at.x) * unit.getAsDouble()) : Optional.empty();
    }
}
