package org.lamella.ui.view;

import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Set;
import org.eclipse.jface.action.IToolBarManager;
import org.eclipse.jface.action.Separator;
import org.eclipse.jface.layout.TableColumnLayout;
import org.eclipse.jface.viewers.ColumnWeightData;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Table;
import org.eclipse.swt.widgets.TableColumn;
import org.eclipse.swt.widgets.TableItem;
import org.eclipse.ui.part.ViewPart;
import org.lamella.ui.Desk;
import org.lamella.ui.chart.ChartColours;
import org.lamella.ui.command.Exports;
import org.lamella.ui.session.Change;
import org.lamella.ui.session.HistoryStep;
import org.lamella.ui.session.OpenSignal;
import org.lamella.ui.session.Session;

/** What was done, step by step: a double-click goes back to a step, or forward again. */
public final class HistoryView extends ViewPart {

    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("HH:mm:ss");

    private Desk desk;
    private Table table;

    @Override
    public void createPartControl(Composite parent) {
        desk = Desk.of(getSite());
        Composite body = new Composite(parent, SWT.NONE);
        TableColumnLayout layout = new TableColumnLayout();
        body.setLayout(layout);
        table = new Table(body, SWT.SINGLE | SWT.FULL_SELECTION | SWT.V_SCROLL);
        table.setHeaderVisible(true);
        column(layout, "Time", 18);
        column(layout, "Step", 52);
        column(layout, "Signal", 30);
        table.addListener(SWT.DefaultSelection, event -> goTo(table.getSelectionIndex()));
        IToolBarManager bar = getViewSite().getActionBars().getToolBarManager();
        bar.add(Actions.push("Take the last step back (Ctrl+Z)", "undo", () -> desk.session().undo()));
        bar.add(Actions.push("Do it again (Ctrl+Y)", "redo", () -> desk.session().redo()));
        bar.add(new Separator());
        bar.add(Actions.push("Save the computations on this signal as a workflow…", "save",
                () -> Exports.saveWorkflow(desk, getSite().getShell())));
        Following.session(table, desk, this::sessionChanged);
        show();
    }

    private void column(TableColumnLayout layout, String title, int weight) {
        TableColumn column = new TableColumn(table, SWT.LEFT);
        column.setText(title);
        layout.setColumnData(column, new ColumnWeightData(weight, 50));
    }

    private void sessionChanged(Set<Change> changes) {
        if (changes.contains(Change.HISTORY)) {
            show();
        }
    }

    private void show() {
        List<HistoryStep> steps = desk.session().history();
        table.setRedraw(false);
        table.setItemCount(steps.size());
        int last = -1;
        for (int i = 0; i < steps.size(); i++) {
            HistoryStep step = steps.get(i);
            TableItem item = table.getItem(i);
            String signal = step.signalId().flatMap(desk.session()::signal).map(OpenSignal::label).orElse("");
            item.setText(new String[] {TIME.format(step.time().atZone(ZoneId.systemDefault())), step.label(), signal});
            item.setForeground(step.undone() || !step.reversible() ? ChartColours.of(table).muted() : null);
            last = step.undone() ? last : i;
        }
        table.setRedraw(true);
        if (last >= 0) {
            table.setSelection(last);
            table.showSelection();
        }
    }

    /** Takes back, or does again, until a step is the last one that is done. */
    private void goTo(int wanted) {
        Session session = desk.session();
        int last = lastDone(session.history());
        boolean back = wanted < last;
        boolean moved = true;
        while (moved && wanted >= 0 && (back ? last > wanted : last < wanted)) {
            moved = back ? session.undo() : session.redo();
            last = lastDone(session.history());
        }
    }

    private static int lastDone(List<HistoryStep> steps) {
        int last = -1;
        for (int i = 0; i < steps.size(); i++) {
            last = steps.get(i).undone() ? last : i;
        }
        return last;
    }

    /** The table of the view. @return one row a step */
    public Table table() {
        return table;
    }

    @Override
    public void setFocus() {
        table.setFocus();
    }
}
