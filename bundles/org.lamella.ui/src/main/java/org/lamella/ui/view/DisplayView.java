package org.lamella.ui.view;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.ScrolledComposite;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Combo;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Spinner;
import org.eclipse.ui.part.ViewPart;
import org.lamella.ui.Desk;
import org.lamella.ui.session.Change;
import org.lamella.ui.session.LinkedKind;
import org.lamella.ui.session.MapDisplay;
import org.lamella.workflow.picture.ColourMap;
import org.lamella.workflow.picture.Contrast;

/** Colours and contrast of maps in numbers, with the histogram of the map, and the layers of the overlay. */
public final class DisplayView extends ViewPart {

    private static final int PERCENTILE_DIGITS = 1;
    private static final double PERCENTILE_UNIT = 10;
    private static final int GAMMA_DIGITS = 2;
    private static final double GAMMA_UNIT = 100;
    private static final int LARGEST_GAMMA = 500;
    private static final int SMALLEST_GAMMA = 5;
    private static final int HISTOGRAM_HEIGHT = 90;

    private Desk desk;
    private ScrolledComposite scroll;
    private Composite body;
    private HistogramCanvas histogram;
    private Combo colours;
    private Combo signedColours;
    private Spinner low;
    private Spinner high;
    private Spinner gamma;
    private Button logarithmic;
    private OverlayLayersTable layers;
    private boolean following;

    @Override
    public void createPartControl(Composite parent) {
        desk = Desk.of(getSite());
        scroll = new ScrolledComposite(parent, SWT.V_SCROLL);
        body = new Composite(scroll, SWT.NONE);
        GridLayoutFactory.swtDefaults().numColumns(2).margins(10, 8).spacing(8, 5).applyTo(body);
        histogram = new HistogramCanvas(body, display -> desk.session().setMapDisplay(desk.session().mapDisplay().withContrast(display)));
        GridDataFactory.fillDefaults().grab(true, false).span(2, 1).hint(SWT.DEFAULT, HISTOGRAM_HEIGHT).applyTo(histogram);
        colours = combo("Colours of counts");
        signedColours = combo("of signed maps");
        low = spinner("Lowest colour, percentile", 0, 1000, PERCENTILE_DIGITS);
        high = spinner("Highest colour, percentile", 0, 1000, PERCENTILE_DIGITS);
        gamma = spinner("Gamma", SMALLEST_GAMMA, LARGEST_GAMMA, GAMMA_DIGITS);
        logarithmic = new Button(body, SWT.CHECK);
        logarithmic.setText("Logarithmic");
        GridDataFactory.fillDefaults().span(2, 1).applyTo(logarithmic);
        logarithmic.addListener(SWT.Selection, event -> take());
        layers = new OverlayLayersTable(body, desk.session()::setOverlay);
        GridDataFactory.fillDefaults().grab(true, true).span(2, 1).indent(0, 6).applyTo(layers.control());
        scroll.setContent(body);
        scroll.setExpandHorizontal(true);
        scroll.setExpandVertical(true);
        scroll.setMinSize(body.computeSize(SWT.DEFAULT, SWT.DEFAULT));
        Following.session(body, desk, this::sessionChanged);
        Following.linked(body, desk, kind -> {
            if (kind == LinkedKind.MAP && !desk.linked().isStale(kind)) {
                histogram.show(desk.linked().map(), desk.session().mapDisplay());
                showLayers();
            }
        });
        histogram.show(desk.linked().map(), desk.session().mapDisplay());
        sessionChanged(Set.of(Change.values()));
    }

    private void label(String text) {
        new Label(body, SWT.NONE).setText(text);
    }

    private Combo combo(String name) {
        label(name);
        Combo combo = new Combo(body, SWT.READ_ONLY);
        combo.setItems(Arrays.stream(ColourMap.values()).map(ColourMap::label).toArray(String[]::new));
        GridDataFactory.fillDefaults().grab(true, false).applyTo(combo);
        combo.addListener(SWT.Selection, event -> take());
        return combo;
    }

    private Spinner spinner(String name, int min, int max, int digits) {
        label(name);
        Spinner spinner = new Spinner(body, SWT.BORDER);
        spinner.setValues(min, min, max, digits, 1, 10);
        GridDataFactory.fillDefaults().grab(true, false).applyTo(spinner);
        spinner.addListener(SWT.Selection, event -> take());
        return spinner;
    }

    private void take() {
        if (following) {
            return;
        }
        double from = low.getSelection() / PERCENTILE_UNIT;
        double to = high.getSelection() / PERCENTILE_UNIT;
        if (from < to) {
            desk.session().setMapDisplay(new MapDisplay(ColourMap.values()[Math.max(0, colours.getSelectionIndex())],
                    ColourMap.values()[Math.max(0, signedColours.getSelectionIndex())],
                    new Contrast(from, to, gamma.getSelection() / GAMMA_UNIT, logarithmic.getSelection())));
        }
    }

    private void sessionChanged(Set<Change> changes) {
        if (changes.contains(Change.DISPLAY)) {
            following = true;
            try {
                showSettings(desk.session().mapDisplay());
            } finally {
                following = false;
            }
        }
        if (changes.contains(Change.CONTENT) || changes.contains(Change.CURRENT)) {
            showLayers();
        }
    }

    private void showSettings(MapDisplay display) {
        colours.select(display.colours().ordinal());
        signedColours.select(display.signedColours().ordinal());
        low.setSelection((int) Math.round(display.contrast().lowPercentile() * PERCENTILE_UNIT));
        high.setSelection((int) Math.round(display.contrast().highPercentile() * PERCENTILE_UNIT));
        gamma.setSelection((int) Math.round(display.contrast().gamma() * GAMMA_UNIT));
        logarithmic.setSelection(display.contrast().logarithmic());
        histogram.show(desk.linked().map(), display);
    }

    private void showLayers() {
        List<String> names = new ArrayList<>();
        desk.linked().map().ifPresent(map -> map.layers().forEach(layer -> names.add(layer.label())));
        layers.show(desk.session().focus().overlay(), names);
    }

    /** The field of the lowest percentile. */
    Spinner low() {
        return low;
    }

    @Override
    public void setFocus() {
        colours.setFocus();
    }
}
