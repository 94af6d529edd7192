package org.lamella.ui.view;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.Color;
import org.eclipse.swt.graphics.GC;
import org.eclipse.swt.graphics.Image;
import org.eclipse.swt.graphics.RGB;
import org.eclipse.swt.widgets.ColorDialog;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Table;
import org.eclipse.swt.widgets.TableItem;
import org.lamella.ui.session.OverlayLayer;

/** The maps of the overlay with their colours: a double-click changes the colour, Delete takes a map out. */
final class OverlayLayersTable {

    private static final int SWATCH = 14;

    private final Table table;
    private final Consumer<List<OverlayLayer>> changed;
    private List<OverlayLayer> layers = List.of();

    OverlayLayersTable(Composite parent, Consumer<List<OverlayLayer>> changed) {
        this.changed = changed;
        table = new Table(parent, SWT.BORDER | SWT.SINGLE | SWT.FULL_SELECTION);
        table.setToolTipText("Maps of the overlay: double-click for another colour, Delete to take one out");
        table.addListener(SWT.MouseDoubleClick, event -> askColour());
        table.addListener(SWT.KeyDown, event -> {
            if (event.keyCode == SWT.DEL) {
                remove();
            }
        });
        table.addListener(SWT.Dispose, event -> disposeImages());
    }

    void show(List<OverlayLayer> newLayers, List<String> names) {
        layers = List.copyOf(newLayers);
        disposeImages();
        table.removeAll();
        for (int i = 0; i < layers.size(); i++) {
            TableItem item = new TableItem(table, SWT.NONE);
            item.setText(i < names.size() && names.size() == layers.size() ? names.get(i) : name(layers.get(i)));
            item.setImage(swatch(layers.get(i).rgb()));
        }
    }

    private static String name(OverlayLayer layer) {
        return layer.source() instanceof OverlayLayer.ElementSource of ? of.symbol()
                : "Component " + (((OverlayLayer.ComponentSource) layer.source()).component() + 1);
    }

    private Image swatch(int rgb) {
        Image image = new Image(table.getDisplay(), SWATCH, SWATCH);
        GC gc = new GC(image);
        gc.setBackground(new Color(rgb(rgb)));
        gc.fillRectangle(0, 0, SWATCH, SWATCH);
        gc.dispose();
        return image;
    }

    private void disposeImages() {
        for (TableItem item : table.getItems()) {
            if (item.getImage() != null) {
                item.getImage().dispose();
            }
        }
    }

    private void askColour() {
        int selected = table.getSelectionIndex();
        if (selected < 0) {
            return;
        }
        ColorDialog dialog = new ColorDialog(table.getShell());
        dialog.setRGB(rgb(layers.get(selected).rgb()));
        RGB chosen = dialog.open();
        if (chosen != null) {
            List<OverlayLayer> next = new ArrayList<>(layers);
            next.set(selected, new OverlayLayer(layers.get(selected).source(), chosen.red << 16 | chosen.green << 8 | chosen.blue));
            changed.accept(next);
        }
    }

    private void remove() {
        int selected = table.getSelectionIndex();
        if (selected >= 0) {
            List<OverlayLayer> next = new ArrayList<>(layers);
            next.remove(selected);
            changed.accept(next);
        }
    }

    private static RGB rgb(int rgb) {
        return new RGB(rgb >> 16 & 0xFF, rgb >> 8 & 0xFF, rgb & 0xFF);
    }

    Table control() {
        return table;
    }
}
