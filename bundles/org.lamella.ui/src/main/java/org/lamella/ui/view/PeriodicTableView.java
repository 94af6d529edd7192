package org.lamella.ui.view;

import java.util.List;
import java.util.Set;
import org.eclipse.jface.action.IToolBarManager;
import org.eclipse.swt.graphics.Point;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.ui.part.ViewPart;
import org.lamella.ui.Desk;
import org.lamella.ui.session.Change;
import org.lamella.ui.session.EnergyWindow;
import org.lamella.ui.session.OpenSignal;
import org.lamella.ui.session.Session;
import org.lamella.workflow.element.SpectralMarks;
import org.lamella.xray.Element;

/** Marks the elements of the current signal; those with a line or an edge in the energy window are tinted. */
public final class PeriodicTableView extends ViewPart {

    private Desk desk;
    private PeriodicTableCanvas table;

    @Override
    public void createPartControl(Composite parent) {
        desk = Desk.of(getSite());
        table = new PeriodicTableCanvas(parent, element -> desk.session().notes().toggleElement(element.symbol()));
        IToolBarManager bar = getViewSite().getActionBars().getToolBarManager();
        bar.add(Actions.push("Mark the elements that the file names", "open", this::markThoseOfFile));
        bar.add(Actions.push("Mark no element", "remove", () -> desk.session().notes().setElements("Unmarked all elements", List.of())));
        Following.session(table, desk, this::sessionChanged);
        sessionChanged(Set.of(Change.values()));
    }

    private void markThoseOfFile() {
        desk.session().current().ifPresent(signal -> desk.session().notes().setElements("Marked the elements of the file",
                signal.signal().header().acquisition().elements()));
    }

    private void sessionChanged(Set<Change> changes) {
        if (changes.contains(Change.CURRENT) || changes.contains(Change.ELEMENTS) || changes.contains(Change.WINDOW)) {
            Session session = desk.session();
            List<String> marked = session.notes().current().elements();
            table.show(marked, session.current().flatMap(signal -> session.focus().window().map(window -> hints(signal, window)))
                    .orElse(List.of()));
            setContentDescription(marked.isEmpty() ? "" : String.join(", ", marked));
        }
    }

    private static List<String> hints(OpenSignal signal, EnergyWindow window) {
        return signal.signal().axes().stream().reduce((first, last) -> last).flatMap(axis -> SpectralMarks.of(signal.signal(), axis))
                .map(marks -> marks.at(0.5 * (window.from() + window.to()))).orElse(List.of()).stream()
                .map(mark -> mark.element().symbol()).toList();
    }

    /** The control of the view. @return the table */
    public Control table() {
        return table;
    }

    /** The middle of an element's cell. @param symbol the element @return a place on the table */
    public Point centre(String symbol) {
        return table.centre(Element.find(symbol).orElseThrow());
    }

    @Override
    public void setFocus() {
        table.setFocus();
    }
}
