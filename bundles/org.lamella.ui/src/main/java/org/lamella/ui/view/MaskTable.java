package org.lamella.ui.view;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.function.BiConsumer;
import org.eclipse.jface.layout.TableColumnLayout;
import org.eclipse.jface.viewers.ColumnWeightData;
import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.TableEditor;
import org.eclipse.swt.graphics.Color;
import org.eclipse.swt.graphics.GC;
import org.eclipse.swt.graphics.Image;
import org.eclipse.swt.graphics.RGB;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Table;
import org.eclipse.swt.widgets.TableColumn;
import org.eclipse.swt.widgets.TableItem;
import org.eclipse.swt.widgets.Text;
import org.lamella.ui.session.SignalMask;

/** Masks with their colours and sizes: a tick draws one on the map, F2 or a double-click renames it. */
final class MaskTable {

    private static final int SWATCH = 14;

    private final Table table;
    private final TableEditor editor;
    private final BiConsumer<String, String> rename;
    private List<SignalMask> masks = List.of();

    /** An empty table. @param show told a mask and whether it is drawn @param rename told a mask and its new name */
    MaskTable(Composite parent, BiConsumer<String, Boolean> show, BiConsumer<String, String> rename) {
        this.rename = rename;
        Composite body = new Composite(parent, SWT.NONE);
        TableColumnLayout layout = new TableColumnLayout();
        body.setLayout(layout);
        table = new Table(body, SWT.CHECK | SWT.MULTI | SWT.FULL_SELECTION | SWT.V_SCROLL);
        table.setHeaderVisible(true);
        column(layout, "Mask", 55, SWT.LEFT);
        column(layout, "Pixels", 25, SWT.RIGHT);
        column(layout, "Share", 20, SWT.RIGHT);
        editor = new TableEditor(table);
        editor.grabHorizontal = true;
        table.addListener(SWT.Selection, event -> {
            if (event.detail == SWT.CHECK && event.item instanceof TableItem item) {
                show.accept(item.getText(), item.getChecked());
            }
        });
        table.addListener(SWT.MouseDoubleClick, event -> editSelected());
        table.addListener(SWT.KeyDown, event -> {
            if (event.keyCode == SWT.F2) {
                editSelected();
            }
        });
        table.addListener(SWT.Dispose, event -> disposeImages());
    }

    private void column(TableColumnLayout layout, String title, int weight, int style) {
        TableColumn column = new TableColumn(table, style);
        column.setText(title);
        layout.setColumnData(column, new ColumnWeightData(weight, 40));
    }

    void show(List<SignalMask> newMasks) {
        List<String> selected = selected();
        masks = List.copyOf(newMasks);
        table.setRedraw(false);
        disposeImages();
        table.removeAll();
        for (SignalMask mask : masks) {
            TableItem item = new TableItem(table, SWT.NONE);
            int pixels = mask.mask().count();
            double share = 100.0 * pixels / Math.max(1, mask.mask().width() * mask.mask().height());
            item.setText(new String[] {mask.name(), Integer.toString(pixels), String.format(Locale.ROOT, "%.1f %%", share)});
            item.setChecked(mask.shown());
            item.setImage(swatch(mask.rgb()));
        }
        select(selected);
        table.setRedraw(true);
    }

    private Image swatch(int rgb) {
        Image image = new Image(table.getDisplay(), SWATCH, SWATCH);
        GC gc = new GC(image);
        gc.setBackground(new Color(new RGB(rgb >> 16 & 0xFF, rgb >> 8 & 0xFF, rgb & 0xFF)));
        gc.fillRectangle(0, 0, SWATCH, SWATCH);
        gc.dispose();
        return image;
    }

    private void disposeImages() {
        Arrays.stream(table.getItems()).map(TableItem::getImage).filter(java.util.Objects::nonNull).forEach(Image::dispose);
    }

    /** Names of the selected masks, in the order of the table. */
    List<String> selected() {
        return Arrays.stream(table.getSelection()).map(TableItem::getText).toList();
    }

    void select(List<String> names) {
        table.setSelection(Arrays.stream(table.getItems()).filter(item -> names.contains(item.getText())).toArray(TableItem[]::new));
    }

    void editSelected() {
        if (table.getSelectionCount() != 1) {
            return;
        }
        TableItem item = table.getSelection()[0];
        String before = item.getText();
        Text text = new Text(table, SWT.BORDER);
        text.setText(before);
        text.selectAll();
        editor.setEditor(text, item, 0);
        text.setFocus();
        text.addListener(SWT.FocusOut, event -> finish(text, before, true));
        text.addListener(SWT.Traverse, event -> {
            if (event.detail == SWT.TRAVERSE_RETURN || event.detail == SWT.TRAVERSE_ESCAPE) {
                event.doit = false;
                finish(text, before, event.detail == SWT.TRAVERSE_RETURN);
            }
        });
    }

    private void finish(Text text, String before, boolean accepted) {
        if (!text.isDisposed()) {
            String name = text.getText();
            text.dispose();
            if (accepted) {
                rename.accept(before, name);
            }
        }
    }

    Table control() {
        return table;
    }
}
