package org.lamella.ui.view;

import java.util.List;
import java.util.Optional;
import org.eclipse.jface.action.Action;
import org.eclipse.jface.action.IAction;
import org.eclipse.jface.action.MenuManager;
import org.eclipse.jface.action.Separator;
import org.eclipse.swt.graphics.Point;
import org.eclipse.swt.widgets.Menu;
import org.lamella.core.signal.Axis;
import org.lamella.ui.Desk;
import org.lamella.ui.chart.ChartCanvas;
import org.lamella.workflow.chart.VerticalScale;
import org.lamella.workflow.element.SpectralMark;
import org.lamella.workflow.element.SpectralMarks;

/** The context menu of a spectrum: which lines or edges may be under the mouse; choosing one marks its element. */
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
        desk.linked().spectrum().ifPresent(spectrum -> SpectralMarks.of(spectrum.signal().signal(), spectrum.axis()).ifPresent(
                marks -> energy().ifPresent(energy -> addCandidates(menu, marks, energy, spectrum.axis()))));
        menu.add(new Separator());
        for (VerticalScale scale : VerticalScale.values()) {
            menu.add(Actions.choice(scale.label() + " counts", desk.session().spectrumScale() == scale,
                    () -> desk.session().setSpectrumScale(scale)));
        }
        menu.add(new Separator());
        menu.add(Actions.push("Show all", "fit", chart::resetView));
        menu.add(Actions.push("Give up the energy window", "remove", () -> desk.session().setWindow(Optional.empty())));
    }

    private void addCandidates(MenuManager menu, SpectralMarks marks, double energy, Axis axis) {
        Action title = new Action("What is at " + Readings.energy(energy, axis) + "?") {
        };
        title.setEnabled(false);
        menu.add(title);
        List<String> marked = desk.session().notes().current().elements();
        for (SpectralMark mark : marks.at(energy)) {
            String symbol = mark.element().symbol();
            Action action = new Action(mark.label() + "   " + Readings.energy(mark.energy(), axis), IAction.AS_CHECK_BOX) {
                @Override
                public void run() {
                    desk.session().notes().toggleElement(symbol);
                }
            };
            action.setChecked(marked.contains(symbol));
            menu.add(action);
        }
    }

    /** The energy under the mouse, in the axis' units. */
    private Optional<Double> energy() {
        Point mouse = chart.toControl(chart.getDisplay().getCursorLocation());
        Point at = chart.getClientArea().contains(mouse) ? mouse : chart.hover().orElse(mouse);
        return chart.plot().map(plot -> plot.fromX(at.x));
    }
}
