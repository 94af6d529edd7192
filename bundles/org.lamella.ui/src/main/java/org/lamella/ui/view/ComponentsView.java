package org.lamella.ui.view;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.eclipse.jface.action.IToolBarManager;
import org.eclipse.jface.action.MenuManager;
import org.eclipse.jface.action.Separator;
import org.eclipse.swt.graphics.Point;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.ui.part.ViewPart;
import org.lamella.ui.Desk;
import org.lamella.ui.command.Exports;
import org.lamella.ui.job.ReconstructJob;
import org.lamella.ui.session.Change;
import org.lamella.ui.session.ComponentChoice;
import org.lamella.ui.session.DerivedResult;
import org.lamella.ui.session.OpenSignal;
import org.lamella.ui.session.OverlayLayer;
import org.lamella.ui.session.Session;

/** Maps and spectra of the components of a decomposition; those chosen are shown in the map and over the spectrum. */
public final class ComponentsView extends ViewPart {

    private static final String NO_RESULT = "Separate a spectrum image into components:\nAnalyse > Decompose";

    private Desk desk;
    private CardGrid grid;
    private Optional<DerivedResult> shown = Optional.empty();

    @Override
    public void createPartControl(Composite parent) {
        desk = Desk.of(getSite());
        grid = new CardGrid(parent, "Components", new CardGrid.Listener() {
            @Override
            public void chosen(int card, boolean added) {
                choose(card, added);
            }

            @Override
            public void toggled(int card) {
                shown.ifPresent(result -> desk.session().toggleRejected(result.id(), card));
            }
        });
        fillToolBar(getViewSite().getActionBars().getToolBarManager());
        addContextMenu();
        Following.session(grid, desk, this::sessionChanged);
        sessionChanged(Set.of(Change.values()));
    }

    private void fillToolBar(IToolBarManager bar) {
        bar.add(new DropDown("Decompositions of this signal", "result", this::fillResults));
        bar.add(Actions.push("Reject or keep the chosen components (x or Space)", "reject", this::toggleChosen));
        bar.add(Actions.push("Overlay the chosen components in colours", "overlay", this::overlayChosen));
        bar.add(Actions.push("Rebuild the map from the kept components", "rebuild", this::rebuild));
        bar.add(new Separator());
        bar.add(Actions.push("Save the decomposition…", "save", () -> Exports.saveResult(desk, getSite().getShell(), shown)));
    }

    private void addContextMenu() {
        MenuManager menu = new MenuManager();
        menu.add(Actions.push("Reject or keep\tx", "reject", this::toggleChosen));
        menu.add(Actions.push("Add to the overlay, or take out", "overlay", this::overlayChosen));
        menu.add(Actions.push("Rebuild the map from the kept components", "rebuild", this::rebuild));
        menu.add(new Separator());
        menu.add(Actions.push("Save the decomposition…", "save", () -> Exports.saveResult(desk, getSite().getShell(), shown)));
        grid.setMenu(menu.createContextMenu(grid));
    }

    private List<Integer> chosen() {
        return desk.session().focus().components()
                .filter(now -> shown.filter(result -> result.id().equals(now.resultId())).isPresent())
                .map(ComponentChoice::components).orElse(List.of());
    }

    private void choose(int component, boolean added) {
        Session session = desk.session();
        shown.ifPresent(result -> {
            Optional<ComponentChoice> before = session.focus().components().filter(now -> now.resultId().equals(result.id()));
            session.selectComponents(added && before.isPresent() ? before.get().toggled(component)
                    : ComponentChoice.of(result.id(), component));
        });
    }

    private void toggleChosen() {
        shown.ifPresent(result -> chosen().forEach(component -> desk.session().toggleRejected(result.id(), component)));
    }

    /** Puts the chosen components into the overlay, or takes them out. */
    public void overlayChosen() {
        shown.ifPresent(result -> chosen().forEach(component ->
                OverlayToggle.of(desk.session(), new OverlayLayer.ComponentSource(result.id(), component))));
    }

    /** Rebuilds the map from the kept components. */
    public void rebuild() {
        shown.ifPresent(result -> desk.session().signal(result.signalId()).ifPresent(signal ->
                new ReconstructJob(desk, signal, result).schedule()));
    }

    private void fillResults(MenuManager menu) {
        Session session = desk.session();
        session.current().ifPresent(signal -> session.results(signal.id()).stream().filter(result -> result.outcome().isPresent())
                .forEach(result -> menu.add(Actions.choice(result.label(), shown.filter(result::equals).isPresent(),
                        () -> session.selectComponents(ComponentChoice.of(result.id(), 0))))));
    }

    private void sessionChanged(Set<Change> changes) {
        Session session = desk.session();
        if (changes.contains(Change.CURRENT) || changes.contains(Change.RESULTS) || changes.contains(Change.COMPONENTS)
                || changes.contains(Change.CONTENT)) {
            shown = session.currentResult();
            List<Card> cards = shown.map(result -> ComponentCards.of(result, session.focus().overlay())).orElse(List.of());
            grid.setEmptyText(shown.isPresent() && cards.isEmpty() ? "This result was not kept, run it again" : NO_RESULT);
            grid.show(cards, autoscaleFrom(session.current()));
            setContentDescription(shown.map(this::description).orElse(""));
            grid.setChosen(chosen());
        }
        if (changes.contains(Change.DISPLAY)) {
            grid.setSettings(session.mapDisplay());
        }
    }

    private String description(DerivedResult result) {
        return result.rejected().isEmpty() ? result.label() : result.label() + ", " + result.kept().size() + " kept";
    }

    private static double autoscaleFrom(Optional<OpenSignal> signal) {
        return signal.flatMap(OpenSignal::image).map(image -> SpectrumCurves.autoscaleFrom(image, image.energyAxis()))
                .orElse(Double.NEGATIVE_INFINITY);
    }

    /** The control of the view. @return the grid of cards */
    public Control grid() {
        return grid;
    }

    /** The middle of a component's card. @param component its number from 0 @return a place on the grid, empty without */
    public Optional<Point> cardCentre(int component) {
        return grid.centre(component);
    }

    @Override
    public void setFocus() {
        grid.setFocus();
    }
}
