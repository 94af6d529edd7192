package org.lamella.ui.view;

import org.eclipse.jface.action.MenuManager;
import org.lamella.ui.Desk;
import org.lamella.workflow.chart.VerticalScale;

/** The button that chooses the vertical scale of spectra. */
final class ScaleMenu extends DropDown {

    ScaleMenu(Desk desk) {
        super("Scale of the counts (l)", "logarithmic", menu -> fill(desk, menu));
    }

    private static void fill(Desk desk, MenuManager menu) {
        for (VerticalScale scale : VerticalScale.values()) {
            menu.add(Actions.choice(scale.label(), desk.session().spectrumScale() == scale, () -> desk.session().setSpectrumScale(scale)));
        }
    }
}
