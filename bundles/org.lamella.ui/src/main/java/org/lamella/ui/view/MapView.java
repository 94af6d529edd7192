package org.lamella.ui.view;

import java.util.EnumMap;
import java.util.Map;
import java.util.Set;
import org.eclipse.jface.action.Action;
import org.eclipse.jface.action.IAction;
import org.eclipse.jface.action.IToolBarManager;
import org.eclipse.jface.action.MenuManager;
import org.eclipse.jface.action.Separator;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Event;
import org.eclipse.ui.part.ViewPart;
import org.lamella.core.signal.Spectrum;
import org.lamella.ui.Desk;
import org.lamella.ui.command.Exports;
import org.lamella.ui.map.MapCanvas;
import org.lamella.ui.map.RegionTool;
import org.lamella.ui.session.Change;
import org.lamella.ui.session.Focus;
import org.lamella.ui.session.LinkedKind;
import org.lamella.ui.session.LinkedMap;
import org.lamella.ui.session.MapContent;
import org.lamella.ui.session.MapDisplay;
import org.lamella.ui.session.Session;
import org.lamella.workflow.picture.ColourMap;
import org.lamella.workflow.picture.Contrast;

/** The map of the energy window or of the component that is looked at, with the region whose spectrum is shown. */
public final class MapView extends ViewPart {

    private static final String NO_SIGNAL = "Open a spectrum image: File > Open, or drop a file here";
    private static final Map<String, Contrast> CONTRASTS = contrasts();

    private final Map<RegionTool, Action> tools = new EnumMap<>(RegionTool.class);
    private Desk desk;
    private MapCanvas canvas;
    private LinkedMap drawn;

    private static Map<String, Contrast> contrasts() {
        Map<String, Contrast> contrasts = new java.util.LinkedHashMap<>();
        contrasts.put("Full range", Contrast.FULL);
        contrasts.put("Percentiles 0.5 to 99.5", Contrast.DEFAULT);
        contrasts.put("Percentiles 2 to 98", new Contrast(2, 98, 1, false));
        contrasts.put("Percentiles 5 to 95", new Contrast(5, 95, 1, false));
        contrasts.put("Brighten low values (gamma 0.5)", new Contrast(0.5, 99.5, 0.5, false));
        contrasts.put("Logarithmic", new Contrast(0.5, 100, 1, true));
        return contrasts;
    }

    @Override
    public void createPartControl(Composite parent) {
        desk = Desk.of(getSite());
        Session session = desk.session();
        canvas = new MapCanvas(parent, session::setRegion, (stroke, erase) -> session.notes().paint(stroke, erase));
        canvas.addListener(SWT.MouseDown, event -> session.endGesture());
        canvas.addListener(SWT.KeyDown, this::keyDown);
        fillToolBar(getViewSite().getActionBars().getToolBarManager());
        Following.session(canvas, desk, this::sessionChanged);
        Following.linked(canvas, desk, kind -> {
            // one that is overtaken already is shown all the same: a fast drag must not leave the view without any
            if (kind == LinkedKind.MAP && desk.linked().map().orElse(null) != drawn) {
                showMap();
            }
        });
        Following.staleness(canvas, desk, LinkedKind.MAP, canvas::setStale);
        showMap();
        sessionChanged(Set.of(Change.values()));
    }

    private void showMap() {
        drawn = desk.linked().map().orElse(null);
        canvas.setMap(desk.linked().map());
    }

    private void fillToolBar(IToolBarManager bar) {
        for (RegionTool tool : RegionTool.values()) {
            Action action = new Action(tool.label(), IAction.AS_RADIO_BUTTON) {
                @Override
                public void run() {
                    canvas.brush().setActive(false);
                    canvas.editor().setTool(tool);
                }
            };
            action.setToolTipText(tool == RegionTool.POLYGON ? "Polygon: click the corners, double-click to close" : tool.label()
                    + ": drag");
            action.setImageDescriptor(Actions.icon("region-" + tool.name().toLowerCase(java.util.Locale.ROOT)));
            action.setChecked(canvas.editor().tool() == tool);
            tools.put(tool, action);
            bar.add(action);
        }
        bar.add(brushAction());
        bar.add(Actions.push("Remove the region (Delete)", "remove", () -> canvas.editor().remove()));
        bar.add(Actions.push("Make a mask of the region (m)", "mask-add", () -> MasksView.ofRegion(desk.session())));
        bar.add(new Separator());
        bar.add(new DropDown("What the map shows", "component", this::fillContent));
        bar.add(new DropDown("Colours and contrast", "colours", this::fillColours));
        bar.add(Actions.push("Fit the map (0)", "fit", canvas::fit));
        bar.add(new Separator());
        bar.add(Actions.push("Save the map…", "save", () -> Exports.saveMap(desk, getSite().getShell())));
    }

    private Action brushAction() {
        Action action = new Action("Brush", IAction.AS_RADIO_BUTTON) {
            @Override
            public void run() {
                canvas.brush().setActive(isChecked());
                canvas.redraw();
            }
        };
        action.setToolTipText("Brush: paints the chosen mask, or a new one; Shift erases, + and - change its width");
        action.setImageDescriptor(Actions.icon("brush"));
        return action;
    }

    private void keyDown(Event event) {
        switch (event.character) {
            case 'm' -> MasksView.ofRegion(desk.session());
            case 'c' -> next(MapContent.COMPONENT);
            case 'o' -> next(MapContent.OVERLAY);
            default -> {
                // not ours
            }
        }
    }

    /** Shows something else than counts, or counts again. */
    private void next(MapContent content) {
        desk.session().setContent(desk.session().focus().content() == content ? MapContent.COUNTS : content);
    }

    private void fillContent(MenuManager menu) {
        Focus focus = desk.session().focus();
        Map<MapContent, String> names = new EnumMap<>(MapContent.class);
        names.put(MapContent.COUNTS, "Counts in the energy window");
        names.put(MapContent.COMPONENT, "Chosen component\tc");
        names.put(MapContent.OVERLAY, "Overlay in colours\to");
        names.forEach((content, name) -> {
            Action action = Actions.choice(name, focus.content() == content, () -> desk.session().setContent(content));
            action.setEnabled(content == MapContent.COUNTS || content == MapContent.COMPONENT && focus.components().isPresent()
                    || content == MapContent.OVERLAY && !focus.overlay().isEmpty());
            menu.add(action);
        });
    }

    private void fillColours(MenuManager menu) {
        MapDisplay display = desk.session().mapDisplay();
        boolean signed = desk.linked().map().filter(map -> MapDisplay.isTwoSided(map.values())).isPresent();
        for (ColourMap colours : ColourMap.values()) {
            boolean on = (signed ? display.signedColours() : display.colours()) == colours;
            menu.add(Actions.choice(colours.label(), on, () -> desk.session().setMapDisplay(display.withColours(signed, colours))));
        }
        menu.add(new Separator());
        CONTRASTS.forEach((label, contrast) -> menu.add(Actions.choice(label, contrast.equals(display.contrast()),
                () -> desk.session().setMapDisplay(display.withContrast(contrast)))));
    }

    private void sessionChanged(Set<Change> changes) {
        Session session = desk.session();
        canvas.setRegion(session.focus().region());
        if (changes.contains(Change.DISPLAY)) {
            canvas.setSettings(session.mapDisplay());
        }
        if (changes.contains(Change.CURRENT)) {
            canvas.setEmptyText(session.current().isEmpty() ? NO_SIGNAL
                    : session.current().get().signal() instanceof Spectrum ? "A single spectrum has no map"
                    : "This signal has no map to show");
        }
        if (changes.contains(Change.MASKS) || changes.contains(Change.CURRENT)) {
            canvas.setMasks(session.notes().current().shownMasks());
        }
    }

    /** The canvas of the view. @return the control that draws the map */
    public MapCanvas canvas() {
        return canvas;
    }

    @Override
    public void setFocus() {
        canvas.setFocus();
    }
}
