package org.lamella.ui.view;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Text;
import org.eclipse.ui.part.ViewPart;
import org.lamella.core.signal.MetadataTree;
import org.lamella.ui.Desk;
import org.lamella.ui.session.Change;
import org.lamella.ui.view.PropertyTable.Row;

/** All that the current signal's file says about itself, with a filter. */
public final class MetadataView extends ViewPart {

    private Desk desk;
    private Text filter;
    private PropertyTable table;

    @Override
    public void createPartControl(Composite parent) {
        desk = Desk.of(getSite());
        Composite body = new Composite(parent, SWT.NONE);
        GridLayoutFactory.fillDefaults().spacing(0, 2).applyTo(body);
        filter = new Text(body, SWT.SEARCH | SWT.ICON_SEARCH | SWT.ICON_CANCEL);
        filter.setMessage("Filter");
        filter.addListener(SWT.Modify, event -> show());
        GridDataFactory.fillDefaults().grab(true, false).applyTo(filter);
        table = new PropertyTable(body);
        GridDataFactory.fillDefaults().grab(true, true).applyTo(table.control().getParent());
        Following.session(table.control(), desk, this::sessionChanged);
        show();
    }

    private void sessionChanged(Set<Change> changes) {
        if (changes.contains(Change.CURRENT)) {
            show();
        }
    }

    private void show() {
        String wanted = filter.getText().strip().toLowerCase(Locale.ROOT);
        List<Row> rows = desk.session().current().map(signal -> rows(signal.signal().header().original(), wanted)).orElse(List.of());
        table.show(rows, !wanted.isEmpty());
    }

    /** The rows of a tree whose name or value, or those of a row below, contain a text. */
    static List<Row> rows(MetadataTree tree, String wanted) {
        return tree.nodes().entrySet().stream().map(node -> row(node.getKey(), node.getValue(), wanted)).flatMap(Optional::stream).toList();
    }

    private static Optional<Row> row(String name, Object value, String wanted) {
        boolean named = name.toLowerCase(Locale.ROOT).contains(wanted);
        if (value instanceof MetadataTree tree) {
            List<Row> children = rows(tree, named ? "" : wanted);
            return named || !children.isEmpty() ? Optional.of(Row.group(name, children)) : Optional.empty();
        }
        String text = String.valueOf(value);
        return named || text.toLowerCase(Locale.ROOT).contains(wanted) ? Optional.of(Row.of(name, text)) : Optional.empty();
    }

    @Override
    public void setFocus() {
        filter.setFocus();
    }
}
