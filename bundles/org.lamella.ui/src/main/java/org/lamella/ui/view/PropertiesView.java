package org.lamella.ui.view;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.ui.part.ViewPart;
import org.lamella.ui.Desk;
import org.lamella.ui.session.Change;
import org.lamella.ui.session.DerivedResult;
import org.lamella.ui.session.LatestWorker;
import org.lamella.ui.session.OpenSignal;
import org.lamella.ui.session.Session;
import org.lamella.ui.view.PropertyTable.Row;

/** Calibration, acquisition, statistics, and where a result comes from. */
public final class PropertiesView extends ViewPart {

    private final LatestWorker worker = new LatestWorker("lamella-properties");
    private Desk desk;
    private PropertyTable table;
    private long asked;

    @Override
    public void createPartControl(Composite parent) {
        desk = Desk.of(getSite());
        table = new PropertyTable(parent);
        Following.session(table.control(), desk, this::sessionChanged);
        table.control().addListener(SWT.Dispose, event -> worker.close());
        sessionChanged(Set.of(Change.CURRENT));
    }

    private void sessionChanged(Set<Change> changes) {
        if (!changes.contains(Change.CURRENT) && !changes.contains(Change.RESULTS) && !changes.contains(Change.COMPONENTS)) {
            return;
        }
        long number = ++asked;
        Session session = desk.session();
        Optional<OpenSignal> current = session.current();
        Optional<DerivedResult> result = session.currentResult();
        worker.submit(this, () -> {
            List<Row> rows = current.map(signal -> SignalProperties.of(signal, result)).orElse(List.of());
            desk.drawingThread().execute(() -> show(number, rows));
        });
    }

    private void show(long number, List<Row> rows) {
        if (number == asked && !table.control().isDisposed() && !rows.equals(table.rows())) {
            table.show(rows, true);
        }
    }

    /** The table of the view. */
    PropertyTable table() {
        return table;
    }

    @Override
    public void setFocus() {
        table.control().setFocus();
    }
}
