package org.lamella.ui.view;

import java.util.Optional;
import java.util.Set;
import org.eclipse.jface.action.MenuManager;
import org.eclipse.swt.graphics.Point;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.ui.part.ViewPart;
import org.lamella.core.contribution.DecompositionResult;
import org.lamella.ui.Desk;
import org.lamella.ui.command.Exports;
import org.lamella.ui.session.Change;
import org.lamella.ui.session.ComponentChoice;
import org.lamella.ui.session.DerivedResult;
import org.lamella.ui.session.OpenSignal;
import org.lamella.ui.session.Session;

/** Maps and spectra of the components of a decomposition; those chosen are shown in the map and over the spectrum. */
public final class ComponentsView extends ViewPart {

    private static final String NO_RESULT = "Separate a spectrum image into components:\nAnalyse > Decompose";

    private Desk desk;
    private ComponentGrid grid;
    private Optional<DerivedResult> shown = Optional.empty();

    @Override
    public void createPartControl(Composite parent) {
        desk = Desk.of(getSite());
        grid = new ComponentGrid(parent, this::choose);
        getViewSite().getActionBars().getToolBarManager().add(new DropDown("Decompositions of this signal", "result", this::fillResults));
        getViewSite().getActionBars().getToolBarManager().add(
                Actions.push("Save the decomposition…", "save", () -> Exports.saveResult(desk, getSite().getShell(), shown)));
        Following.session(grid, desk, this::sessionChanged);
        sessionChanged(Set.of(Change.values()));
    }

    private void choose(int component, boolean added) {
        Session session = desk.session();
        shown.ifPresent(result -> {
            Optional<ComponentChoice> before = session.focus().components().filter(now -> now.resultId().equals(result.id()));
            session.selectComponents(added && before.isPresent() ? before.get().toggled(component)
                    : ComponentChoice.of(result.id(), component));
        });
    }

    private void fillResults(MenuManager menu) {
        Session session = desk.session();
        session.current().ifPresent(signal -> session.results(signal.id()).stream().filter(result -> result.outcome().isPresent())
                .forEach(result -> menu.add(Actions.choice(result.label(), shown.filter(result::equals).isPresent(),
                        () -> session.selectComponents(ComponentChoice.of(result.id(), 0))))));
    }

    private void sessionChanged(Set<Change> changes) {
        Session session = desk.session();
        if (changes.contains(Change.CURRENT) || changes.contains(Change.RESULTS) || changes.contains(Change.COMPONENTS)) {
            shown = session.currentResult();
            Optional<DecompositionResult> decomposition = shown.flatMap(DerivedResult::decomposition);
            grid.setEmptyText(shown.isPresent() && decomposition.isEmpty() ? "This result was not kept, run it again" : NO_RESULT);
            grid.show(decomposition, autoscaleFrom(session.current()));
            setContentDescription(shown.map(result -> result.label()).orElse(""));
            grid.setChoice(session.focus().components()
                    .filter(now -> shown.filter(result -> result.id().equals(now.resultId())).isPresent()));
        }
        if (changes.contains(Change.DISPLAY)) {
            grid.setSettings(session.mapDisplay());
        }
    }

    private static double autoscaleFrom(Optional<OpenSignal> signal) {
        return signal.flatMap(OpenSignal::image).map(image -> SpectrumCurves.autoscaleFrom(image, image.energyAxis()))
                .orElse(Double.NEGATIVE_INFINITY);
    }

    /** The control of the view. @return the grid of cards */
    Control grid() {
        return grid;
    }

    /** The middle of a component's card. */
    Optional<Point> cardCentre(int component) {
        return grid.centre(component);
    }

    @Override
    public void setFocus() {
        grid.setFocus();
    }
}
