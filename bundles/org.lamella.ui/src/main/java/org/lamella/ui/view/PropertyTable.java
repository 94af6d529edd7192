package org.lamella.ui.view;

import java.util.List;
import org.eclipse.jface.layout.TreeColumnLayout;
import org.eclipse.jface.viewers.ColumnLabelProvider;
import org.eclipse.jface.viewers.ColumnViewerToolTipSupport;
import org.eclipse.jface.viewers.ColumnWeightData;
import org.eclipse.jface.viewers.ITreeContentProvider;
import org.eclipse.jface.viewers.TreeViewer;
import org.eclipse.jface.viewers.TreeViewerColumn;
import org.eclipse.swt.SWT;
import org.eclipse.swt.dnd.Clipboard;
import org.eclipse.swt.dnd.TextTransfer;
import org.eclipse.swt.dnd.Transfer;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;

/** A tree of names with values; Ctrl+C copies the selected lines. */
final class PropertyTable {

    private final TreeViewer viewer;

    /**
     * A line of the table.
     *
     * @param name its name
     * @param value its value, empty for groups
     * @param children lines below it
     */
    record Row(String name, String value, List<Row> children) {

        Row {
            children = List.copyOf(children);
        }

        static Row of(String name, String value) {
            return new Row(name, value, List.of());
        }

        static Row group(String name, List<Row> children) {
            return new Row(name, "", children);
        }
    }

    PropertyTable(Composite parent) {
        Composite body = new Composite(parent, SWT.NONE);
        TreeColumnLayout layout = new TreeColumnLayout();
        body.setLayout(layout);
        viewer = new TreeViewer(body, SWT.FULL_SELECTION | SWT.MULTI | SWT.V_SCROLL | SWT.H_SCROLL);
        viewer.setContentProvider(new Content());
        column(layout, "Name", 52, Row::name);
        column(layout, "Value", 48, Row::value);
        ColumnViewerToolTipSupport.enableFor(viewer);
        viewer.getTree().addListener(SWT.KeyDown, event -> {
            if ((event.stateMask & SWT.MOD1) != 0 && event.keyCode == 'c') {
                copy();
            }
        });
    }

    private void column(TreeColumnLayout layout, String title, int weight, java.util.function.Function<Row, String> text) {
        TreeViewerColumn column = new TreeViewerColumn(viewer, SWT.LEFT);
        column.getColumn().setText(title);
        column.setLabelProvider(new ColumnLabelProvider() {
            @Override
            public String getText(Object row) {
                return text.apply((Row) row);
            }

            @Override
            public String getToolTipText(Object row) {
                return ((Row) row).value().isEmpty() ? null : ((Row) row).name() + ": " + ((Row) row).value();
            }
        });
        layout.setColumnData(column.getColumn(), new ColumnWeightData(weight, 60));
    }

    private void copy() {
        StringBuilder text = new StringBuilder();
        for (Object row : viewer.getStructuredSelection()) {
            text.append(((Row) row).name()).append('\t').append(((Row) row).value()).append('\n');
        }
        if (!text.isEmpty()) {
            Clipboard clipboard = new Clipboard(viewer.getControl().getDisplay());
            clipboard.setContents(new Object[] {text.toString()}, new Transfer[] {TextTransfer.getInstance()});
            clipboard.dispose();
        }
    }

    void show(List<Row> rows, boolean expanded) {
        viewer.getTree().setRedraw(false);
        viewer.setInput(rows);
        if (expanded) {
            viewer.expandAll();
        }
        viewer.getTree().setRedraw(true);
    }

    @SuppressWarnings("unchecked")
    List<Row> rows() {
        return viewer.getInput() == null ? List.of() : (List<Row>) viewer.getInput();
    }

    Control control() {
        return viewer.getControl();
    }

    private static final class Content implements ITreeContentProvider {

        @Override
        public Object[] getElements(Object input) {
            return ((List<?>) input).toArray();
        }

        @Override
        public Object[] getChildren(Object row) {
            return ((Row) row).children().toArray();
        }

        @Override
        public Object getParent(Object row) {
            return null;
        }

        @Override
        public boolean hasChildren(Object row) {
            return !((Row) row).children().isEmpty();
        }
    }
}
