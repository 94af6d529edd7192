package org.lamella.ui.view;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import org.eclipse.jface.action.IToolBarManager;
import org.eclipse.jface.action.MenuManager;
import org.eclipse.jface.action.Separator;
import org.eclipse.jface.window.Window;
import org.eclipse.swt.graphics.Point;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.ui.part.ViewPart;
import org.lamella.ui.Desk;
import org.lamella.ui.command.Exports;
import org.lamella.ui.form.ParameterDialog;
import org.lamella.ui.session.Change;
import org.lamella.ui.session.DerivedMaps;
import org.lamella.ui.session.EnergyWindow;
import org.lamella.ui.session.Focus;
import org.lamella.ui.session.LayerColours;
import org.lamella.ui.session.LinkedElementMaps;
import org.lamella.ui.session.LinkedKind;
import org.lamella.ui.session.MapContent;
import org.lamella.ui.session.OpenSignal;
import org.lamella.ui.session.OverlayLayer;
import org.lamella.ui.session.Session;
import org.lamella.workflow.element.ElementMap;
import org.lamella.workflow.element.ElementMapper;

/** A map of each marked element: a click shows it in the map, Ctrl+click adds it to the overlay. */
public final class ElementsView extends ViewPart {

    private static final String NOTHING = "Mark elements in the Periodic Table\nto see where they are";

    private Desk desk;
    private CardGrid grid;
    private Optional<LinkedElementMaps> shown = Optional.empty();
    private Optional<String> mapsId = Optional.empty();
    private List<Integer> chosen = List.of();
    private List<String> knownMaps = List.of();

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
        bar.add(new DropDown("Counts, or compositions of every pixel", "composition", this::fillMaps));
        bar.add(Actions.push("Add the chosen map to the overlay, or take it out (Ctrl+click, Space)", "overlay",
                () -> chosen.forEach(this::overlay)));
        bar.add(Actions.push("Windows of the element maps…", "properties", this::askForWindows));
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

    /** Opens the form that says how the maps are made. */
    void askForWindows() {
        Session session = desk.session();
        session.current().flatMap(OpenSignal::image).map(ElementMapper::of).ifPresent(mapper -> {
            ParameterDialog dialog = new ParameterDialog(getSite().getShell(), "Windows of the element maps",
                    "Maps of " + mapper.what() + ".", mapper.schema(), session.notes().current().mapParameters());
            if (dialog.open() == Window.OK) {
                session.notes().setMapParameters(dialog.result());
            }
        });
    }

    private void fillMaps(MenuManager menu) {
        Session session = desk.session();
        menu.add(Actions.choice("Counts of lines and edges", maps().isEmpty(), () -> look(Optional.empty())));
        session.current().ifPresent(signal -> session.maps(signal.id()).forEach(made -> menu.add(Actions.choice(made.label(),
                maps().filter(made::equals).isPresent(), () -> look(Optional.of(made.id()))))));
    }

    private void look(Optional<String> id) {
        mapsId = id;
        show();
    }

    /** The compositions that are looked at instead of counts. */
    private Optional<DerivedMaps> maps() {
        return desk.session().current().flatMap(signal -> desk.session().maps(signal.id()).stream()
                .filter(made -> mapsId.filter(made.id()::equals).isPresent()).findFirst());
    }

    private void choose(int card, boolean added) {
        if (added) {
            overlay(card);
            return;
        }
        chosen = List.of(card);
        grid.setChosen(chosen);
        if (maps().isPresent()) {
            desk.session().endGesture();
            desk.session().setOverlay(List.of(new OverlayLayer(quantity(maps().get(), card), LayerColours.of(0))));
            return;
        }
        shown.map(maps -> maps.maps().get(card)).ifPresent(map -> {
            desk.session().endGesture();
            if (map.isNet()) {
                desk.session().setOverlay(List.of(new OverlayLayer(source(map), LayerColours.of(0))));
            } else {
                desk.session().setWindow(Optional.of(window(map)));
            }
        });
    }

    private static OverlayLayer.Source quantity(DerivedMaps maps, int card) {
        return new OverlayLayer.QuantitySource(maps.id(), maps.quantities().get(card).name());
    }

    private void overlay(int card) {
        if (maps().isPresent()) {
            OverlayToggle.of(desk.session(), quantity(maps().get(), card));
            return;
        }
        shown.filter(maps -> card < maps.maps().size()).ifPresent(maps -> OverlayToggle.of(desk.session(), source(maps.maps().get(card))));
    }

    private static OverlayLayer.Source source(ElementMap map) {
        return new OverlayLayer.ElementSource(map.symbol());
    }

    private static EnergyWindow window(ElementMap map) {
        return new EnergyWindow(map.window().low(), map.window().high());
    }

    private void sessionChanged(Set<Change> changes) {
        if (changes.contains(Change.DISPLAY)) {
            grid.setSettings(desk.session().mapDisplay());
        }
        if (changes.contains(Change.COMPOSITIONS)) {
            lookAtNewMaps();
        }
        if (changes.contains(Change.CURRENT) || changes.contains(Change.CONTENT) || changes.contains(Change.ELEMENTS)
                || changes.contains(Change.COMPOSITIONS)) {
            show();
        }
    }

    /** Compositions that were just made are shown. */
    private void lookAtNewMaps() {
        List<String> now = desk.session().maps().stream().map(DerivedMaps::id).toList();
        now.stream().filter(id -> !knownMaps.contains(id)).reduce((first, last) -> last).ifPresent(id -> mapsId = Optional.of(id));
        knownMaps = now;
    }

    private void show() {
        Session session = desk.session();
        if (maps().isPresent()) {
            showCompositions(maps().get());
            return;
        }
        shown = desk.linked().elementMaps().filter(maps -> session.current().filter(maps.signal()::equals).isPresent());
        grid.show(shown.map(maps -> cards(maps, session.focus().overlay())).orElse(List.of()), Double.NEGATIVE_INFINITY);
        chosen = shown.map(maps -> chosen(maps, session.focus())).orElse(List.of());
        grid.setChosen(chosen);
    }

    private void showCompositions(DerivedMaps maps) {
        Session session = desk.session();
        int width = session.current().flatMap(OpenSignal::image).map(image -> image.cube().width()).orElse(1);
        List<Card> cards = new ArrayList<>();
        List<Integer> marked = new ArrayList<>();
        for (int i = 0; i < maps.quantities().size(); i++) {
            DerivedMaps.Quantity quantity = maps.quantities().get(i);
            OptionalInt rgb = colour(session.focus().overlay(), quantity(maps, i));
            if (rgb.isPresent() && session.focus().content() == MapContent.OVERLAY) {
                marked.add(i);
            }
            cards.add(new Card(quantity.name(), "", "", false, session.focus().overlay().size() > 1 ? rgb : OptionalInt.empty(),
                    quantity.values(), width, quantity.values().length / width, Optional.empty()));
        }
        grid.show(cards, Double.NEGATIVE_INFINITY);
        chosen = marked;
        grid.setChosen(chosen);
    }

    private static OptionalInt colour(List<OverlayLayer> overlay, OverlayLayer.Source source) {
        return overlay.stream().filter(layer -> layer.source().equals(source)).mapToInt(OverlayLayer::rgb).findFirst();
    }

    /** The map that is looked at: counts by their window, others as the only layer. */
    private static List<Integer> chosen(LinkedElementMaps maps, Focus focus) {
        for (int i = 0; i < maps.maps().size(); i++) {
            ElementMap map = maps.maps().get(i);
            boolean alone = focus.content() == MapContent.OVERLAY && focus.overlay().size() == 1
                    && colour(focus.overlay(), source(map)).isPresent();
            if (map.isNet() ? alone : focus.window().filter(window(map)::equals).isPresent()) {
                return List.of(i);
            }
        }
        return List.of();
    }

    private static List<Card> cards(LinkedElementMaps maps, List<OverlayLayer> overlay) {
        List<Card> cards = new ArrayList<>();
        int width = maps.image().xAxis().size();
        for (ElementMap map : maps.maps()) {
            OptionalInt rgb = colour(overlay, source(map));
            cards.add(new Card(map.mark().label(), String.format(Locale.ROOT, "%,.0f", sum(map.values())), "", false, rgb, map.values(),
                    width, map.values().length / width, Optional.empty()));
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
