package org.lamella.ui.view;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
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
import org.lamella.ui.session.Change;
import org.lamella.ui.session.EnergyWindow;
import org.lamella.ui.session.LinkedElementMaps;
import org.lamella.ui.session.LinkedKind;
import org.lamella.ui.session.OverlayLayer;
import org.lamella.ui.session.Session;
import org.lamella.workflow.chart.LineMarker;
import org.lamella.xray.LineWindow;

/** A map of each marked element: a click shows it in the map, Ctrl+click adds it to the overlay. */
public final class ElementsView extends ViewPart {

    private static final String NOTHING = "Mark elements in the Periodic Table\nto see where they are";

    private Desk desk;
    private CardGrid grid;
    private Optional<LinkedElementMaps> shown = Optional.empty();
    private List<Integer> chosen = List.of();

    @Override
    public void createPartControl(Composite parent) {
        desk = Desk.of(getSite());
        grid = new CardGrid(parent, "Element maps", new CardGrid.Listener() {
            @Override
            public void chosen(int card, boolean added) {
                choose(card, added);
            }

            @Override
            public void toggled(int card) {
                overlay(card);
            }
        });
        grid.setEmptyText(NOTHING);
        IToolBarManager bar = getViewSite().getActionBars().getToolBarManager();
        bar.add(Actions.push("Add the chosen map to the overlay, or take it out (Ctrl+click, Space)", "overlay",
                () -> chosen.forEach(this::overlay)));
        bar.add(new Separator());
        bar.add(Actions.push("Save the element maps…", "save", () -> Exports.saveElementMaps(desk, getSite().getShell())));
        MenuManager menu = new MenuManager();
        menu.add(Actions.push("Add to the overlay, or take out", "overlay", () -> chosen.forEach(this::overlay)));
        menu.add(Actions.push("Save the element maps…", "save", () -> Exports.saveElementMaps(desk, getSite().getShell())));
        grid.setMenu(menu.createContextMenu(grid));
        Following.linked(grid, desk, kind -> {
            if (kind == LinkedKind.ELEMENT_MAPS && !desk.linked().isStale(kind)) {
                show();
            }
        });
        Following.session(grid, desk, this::sessionChanged);
        sessionChanged(Set.of(Change.values()));
    }

    private void choose(int card, boolean added) {
        if (added) {
            overlay(card);
            return;
        }
        chosen = List.of(card);
        grid.setChosen(chosen);
        shown.ifPresent(maps -> window(maps, card).ifPresent(window -> {
            desk.session().endGesture();
            desk.session().setWindow(Optional.of(window));
        }));
    }

    private void overlay(int card) {
        shown.filter(maps -> card < maps.windows().size()).ifPresent(maps ->
                OverlayToggle.of(desk.session(), new OverlayLayer.ElementSource(maps.symbol(card))));
    }

    private static Optional<EnergyWindow> window(LinkedElementMaps maps, int number) {
        OptionalDouble unit = EnergyUnits.keV(maps.image().energyAxis());
        LineWindow window = maps.windows().get(number);
        return unit.isEmpty() ? Optional.empty()
                : Optional.of(new EnergyWindow(window.fromKeV() / unit.getAsDouble(), window.toKeV() / unit.getAsDouble()));
    }

    private void sessionChanged(Set<Change> changes) {
        if (changes.contains(Change.DISPLAY)) {
            grid.setSettings(desk.session().mapDisplay());
        }
        if (changes.contains(Change.CURRENT) || changes.contains(Change.CONTENT) || changes.contains(Change.ELEMENTS)) {
            show();
        }
    }

    private void show() {
        Session session = desk.session();
        shown = desk.linked().elementMaps().filter(maps -> session.current().filter(maps.signal()::equals).isPresent());
        grid.show(shown.map(maps -> cards(maps, session.focus().overlay())).orElse(List.of()), Double.NEGATIVE_INFINITY);
        chosen = shown.flatMap(maps -> session.focus().window().map(window -> chosen(maps, window))).orElse(List.of());
        grid.setChosen(chosen);
    }

    private static List<Integer> chosen(LinkedElementMaps maps, EnergyWindow window) {
        for (int i = 0; i < maps.windows().size(); i++) {
            if (window(maps, i).filter(window::equals).isPresent()) {
                return List.of(i);
            }
        }
        return List.of();
    }

    private static List<Card> cards(LinkedElementMaps maps, List<OverlayLayer> overlay) {
        List<Card> cards = new ArrayList<>();
        for (int i = 0; i < maps.windows().size(); i++) {
            OverlayLayer.Source source = new OverlayLayer.ElementSource(maps.symbol(i));
            OptionalInt rgb = overlay.stream().filter(layer -> layer.source().equals(source)).mapToInt(OverlayLayer::rgb).findFirst();
            cards.add(new Card(new LineMarker(maps.windows().get(i).line().name(), 0).label(),
                    String.format(Locale.ROOT, "%,.0f", sum(maps.counts()[i])), "", false, rgb, maps.counts()[i],
                    maps.image().xAxis().size(), maps.counts()[i].length / maps.image().xAxis().size(), Optional.empty()));
        }
        return cards;
    }

    private static double sum(double[] map) {
        double sum = 0;
        for (double value : map) {
            sum += value;
        }
        return sum;
    }

    /** The control of the view. @return the grid of cards */
    public Control grid() {
        return grid;
    }

    /** The middle of a card. @param card its number from 0 @return a place on the grid, empty without */
    public Optional<Point> cardCentre(int card) {
        return grid.centre(card);
    }

    /** How many maps are shown. @return one a marked element */
    public int cards() {
        return grid.cards().size();
    }

    @Override
    public void setFocus() {
        grid.setFocus();
    }
}
