package org.lamella.ui.view;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.eclipse.jface.action.IToolBarManager;
import org.eclipse.jface.action.MenuManager;
import org.eclipse.jface.action.Separator;
import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.SashForm;
import org.eclipse.swt.dnd.Clipboard;
import org.eclipse.swt.dnd.TextTransfer;
import org.eclipse.swt.dnd.Transfer;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Table;
import org.eclipse.swt.widgets.TableColumn;
import org.eclipse.swt.widgets.TableItem;
import org.eclipse.swt.widgets.Text;
import org.eclipse.ui.part.ViewPart;
import org.lamella.core.contribution.Composition;
import org.lamella.ui.Desk;
import org.lamella.ui.command.Exports;
import org.lamella.ui.command.QuantifyHandler;
import org.lamella.ui.session.Change;
import org.lamella.ui.session.DerivedComposition;
import org.lamella.ui.session.Session;

/** A composition with its errors and limits of detection; the table is copied into spreadsheets as it stands. */
public final class CompositionView extends ViewPart {

    private static final int TABLE_SHARE = 3;
    private static final int NOTES_SHARE = 1;
    private static final int LEFT_COLUMNS = 2;
    private static final int PADDING = 14;

    private Desk desk;
    private Table table;
    private Text notes;
    private Optional<DerivedComposition> shown = Optional.empty();

    @Override
    public void createPartControl(Composite parent) {
        desk = Desk.of(getSite());
        SashForm body = new SashForm(parent, SWT.VERTICAL);
        table = new Table(body, SWT.FULL_SELECTION | SWT.MULTI | SWT.V_SCROLL | SWT.H_SCROLL);
        table.setHeaderVisible(true);
        table.setLinesVisible(true);
        for (int i = 0; i < CompositionRows.HEADS.size(); i++) {
            new TableColumn(table, i < LEFT_COLUMNS ? SWT.LEFT : SWT.RIGHT).setText(CompositionRows.HEADS.get(i));
        }
        table.addListener(SWT.KeyDown, event -> {
            if ((event.stateMask & SWT.MOD1) != 0 && event.keyCode == 'c') {
                copy();
            }
        });
        notes = new Text(body, SWT.MULTI | SWT.READ_ONLY | SWT.WRAP | SWT.V_SCROLL);
        body.setWeights(TABLE_SHARE, NOTES_SHARE);
        fillToolBar(getViewSite().getActionBars().getToolBarManager());
        MenuManager menu = new MenuManager();
        menu.add(Actions.push("Copy the table\tCtrl+C", "copy", this::copy));
        menu.add(Actions.push("Save the table…", "save", this::save));
        menu.add(new Separator());
        menu.add(Actions.push("Remove this composition", "remove", this::remove));
        table.setMenu(menu.createContextMenu(table));
        Following.session(table, desk, this::sessionChanged);
        sessionChanged(Set.of(Change.COMPOSITIONS));
    }

    private void fillToolBar(IToolBarManager bar) {
        bar.add(new DropDown("Compositions of this signal", "composition", this::fillCompositions));
        bar.add(new DropDown("Quantify the spectrum", "quantify", this::fillMethods));
        bar.add(Actions.push("Copy the table (Ctrl+C)", "copy", this::copy));
        bar.add(Actions.push("Save the table…", "save", this::save));
    }

    private void fillCompositions(MenuManager menu) {
        Session session = desk.session();
        session.current().ifPresent(signal -> session.compositions(signal.id()).forEach(made -> menu.add(
                Actions.choice(made.label(), shown.filter(made::equals).isPresent(), () -> session.selectComposition(made.id())))));
    }

    private void fillMethods(MenuManager menu) {
        desk.contributions().quantifications().forEach(method -> menu.add(Actions.push(method.label() + "…", "quantify",
                () -> QuantifyHandler.ask(getSite().getShell(), desk, method.id()))));
    }

    private void copy() {
        shown.ifPresent(made -> {
            Clipboard clipboard = new Clipboard(table.getDisplay());
            clipboard.setContents(new Object[] {CompositionRows.tabbed(made.composition())}, new Transfer[] {TextTransfer.getInstance()});
            clipboard.dispose();
        });
    }

    /** Asks where to, and saves the table. */
    public void save() {
        shown.ifPresent(made -> Exports.saveText(desk, getSite().getShell(), "Save the composition", made.label(),
                CompositionRows.csv(made.composition())));
    }

    private void remove() {
        shown.ifPresent(made -> desk.session().removeResult(made.id()));
    }

    private void sessionChanged(Set<Change> changes) {
        if (changes.contains(Change.COMPOSITIONS) || changes.contains(Change.CURRENT)) {
            Optional<DerivedComposition> next = desk.session().currentComposition();
            if (!next.equals(shown) || table.getItemCount() == 0) {
                shown = next;
                show();
            }
        }
    }

    private void show() {
        table.setRedraw(false);
        table.removeAll();
        shown.ifPresent(made -> CompositionRows.shown(made.composition())
                .forEach(row -> new TableItem(table, SWT.NONE).setText(row.toArray(String[]::new))));
        for (TableColumn column : table.getColumns()) {
            column.pack();
            column.setWidth(column.getWidth() + PADDING);
        }
        table.setRedraw(true);
        notes.setText(shown.map(made -> words(made.composition())).orElse("Choose Analyse > Quantify to get the composition of the spectrum"
                + " that is shown: of the whole map, of a region or of a mask."));
        setContentDescription(shown.map(DerivedComposition::label).orElse(""));
    }

    private static String words(Composition composition) {
        List<String> lines = new ArrayList<>(composition.remarks());
        composition.facts().forEach((name, value) -> lines.add(name + ": " + value));
        lines.add("Errors are one standard deviation of counting. A limit of detection is three standard deviations of the background.");
        return String.join("\n", lines);
    }

    /** The table of the view. @return one row an element */
    public Table table() {
        return table;
    }

    @Override
    public void setFocus() {
        table.setFocus();
    }
}
