package org.lamella.ui.view;

import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import org.eclipse.jface.action.MenuManager;
import org.eclipse.jface.action.Separator;
import org.eclipse.jface.viewers.ColumnViewerToolTipSupport;
import org.eclipse.jface.viewers.IStructuredSelection;
import org.eclipse.jface.viewers.StructuredSelection;
import org.eclipse.jface.viewers.TreeViewer;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.ui.part.ViewPart;
import org.lamella.ui.Desk;
import org.lamella.ui.command.CloseSignalHandler;
import org.lamella.ui.command.DecomposeHandler;
import org.lamella.ui.command.Exports;
import org.lamella.ui.job.OpenJob;
import org.lamella.ui.session.AbsentSignal;
import org.lamella.ui.session.Change;
import org.lamella.ui.session.ComponentChoice;
import org.lamella.ui.session.DerivedComposition;
import org.lamella.ui.session.DerivedProfile;
import org.lamella.ui.session.DerivedResult;
import org.lamella.ui.session.DerivedSimulation;
import org.lamella.ui.session.OpenSignal;
import org.lamella.ui.session.Session;
import org.lamella.ui.view.DataTree.ComponentNode;
import org.lamella.ui.view.DataTree.MaskNode;

/** The open signals with what was derived from them. */
public final class DataView extends ViewPart {

    private static final Set<Change> TREE = EnumSet.of(Change.SIGNALS, Change.RESULTS, Change.COMPOSITIONS, Change.PROFILES,
            Change.MASKS, Change.SIMULATIONS);

    private Desk desk;
    private TreeViewer tree;
    private boolean following;

    @Override
    public void createPartControl(Composite parent) {
        desk = Desk.of(getSite());
        tree = new TreeViewer(parent, SWT.H_SCROLL | SWT.V_SCROLL | SWT.SINGLE);
        tree.setContentProvider(new DataTree(desk.session()));
        DataLabels labels = new DataLabels(desk.session());
        tree.setLabelProvider(labels);
        ColumnViewerToolTipSupport.enableFor(tree);
        tree.setUseHashlookup(true);
        tree.setInput(desk.session());
        tree.addSelectionChangedListener(event -> choose((IStructuredSelection) event.getSelection()));
        tree.getTree().addListener(SWT.KeyDown, event -> {
            if (event.keyCode == SWT.DEL) {
                selected().ifPresent(this::close);
            }
        });
        addContextMenu();
        getSite().setSelectionProvider(tree);
        Following.session(tree.getTree(), desk, this::sessionChanged);
        sessionChanged(Set.of(Change.values()));
    }

    private Optional<Object> selected() {
        return Optional.ofNullable(tree.getStructuredSelection().getFirstElement());
    }

    /** A click in the tree is a wish; a selection set to follow the session is not. */
    private void choose(IStructuredSelection selection) {
        if (following) {
            return;
        }
        Object node = selection.getFirstElement();
        Session session = desk.session();
        if (node instanceof OpenSignal signal) {
            session.select(signal.id());
        } else if (node instanceof DerivedResult result && result.outcome().isPresent()) {
            session.selectComponents(ComponentChoice.of(result.id(), 0));
        } else if (node instanceof ComponentNode component) {
            session.selectComponents(ComponentChoice.of(component.result().id(), component.number()));
        } else if (node instanceof DerivedComposition made) {
            session.selectComposition(made.id());
        } else if (node instanceof DerivedProfile made) {
            session.select(made.signalId());
            session.selectProfile(Optional.of(made.id()));
        } else if (node instanceof MaskNode mask) {
            session.select(mask.signalId());
            session.setMask(Optional.of(mask.mask().name()));
        } else if (node instanceof DerivedSimulation simulation) {
            session.selectSimulation(simulation.id());
        }
    }

    private void sessionChanged(Set<Change> changes) {
        following = true;
        try {
            if (TREE.stream().anyMatch(changes::contains)) {
                tree.refresh();
            } else if (changes.contains(Change.CURRENT)) {
                tree.refresh(true);
            }
            if (changes.contains(Change.CURRENT) || changes.contains(Change.COMPONENTS) || changes.contains(Change.RESULTS)) {
                node().ifPresent(node -> tree.setSelection(new StructuredSelection(node), true));
            }
        } finally {
            following = false;
        }
    }

    /** The node of what is looked at. */
    private Optional<Object> node() {
        Session session = desk.session();
        Optional<Object> component = session.focus().components().flatMap(choice -> session.result(choice.resultId())
                .filter(result -> result.outcome().isPresent()).map(result -> new ComponentNode(result, choice.primary())));
        return component.isPresent() ? component : session.current().map(signal -> signal);
    }

    private void addContextMenu() {
        MenuManager menu = new MenuManager();
        menu.setRemoveAllWhenShown(true);
        menu.addMenuListener(manager -> selected().ifPresent(node -> fillMenu(menu, node)));
        tree.getTree().setMenu(menu.createContextMenu(tree.getTree()));
    }

    private void fillMenu(MenuManager menu, Object node) {
        if (node instanceof AbsentSignal absent) {
            menu.add(Actions.push("Try to open it again", "open", () -> OpenJob.schedulePart(desk, absent.file(), absent.part())));
        }
        Optional<DerivedResult> result = result(node);
        result.ifPresent(derived -> {
            menu.add(Actions.push("Save the decomposition…", "save",
                    () -> Exports.saveResult(desk, getSite().getShell(), Optional.of(derived))));
            menu.add(Actions.push("Run again…", "result", () -> desk.session().signal(derived.signalId()).ifPresent(signal ->
                    DecomposeHandler.ask(getSite().getShell(), desk, signal, derived.contribution(), derived.parameters()))));
        });
        menu.add(new Separator());
        menu.add(Actions.push(node instanceof OpenSignal || node instanceof AbsentSignal ? "Close" : "Remove", "remove",
                () -> close(node)));
    }

    private static Optional<DerivedResult> result(Object node) {
        if (node instanceof ComponentNode component) {
            return Optional.of(component.result());
        }
        return node instanceof DerivedResult result ? Optional.of(result) : Optional.empty();
    }

    private void close(Object node) {
        if (node instanceof OpenSignal signal) {
            CloseSignalHandler.close(getSite().getShell(), desk.session(), signal.id(), signal.label());
        } else if (node instanceof AbsentSignal absent) {
            CloseSignalHandler.close(getSite().getShell(), desk.session(), absent.id(), absent.file().getFileName().toString());
        } else if (node instanceof DerivedComposition made) {
            desk.session().removeResult(made.id());
        } else if (node instanceof DerivedProfile made) {
            desk.session().removeResult(made.id());
        } else if (node instanceof DerivedSimulation simulation) {
            desk.session().removeResult(simulation.id());
        } else if (node instanceof MaskNode mask) {
            desk.session().select(mask.signalId());
            desk.session().notes().removeMask(mask.mask().name());
        } else {
            result(node).ifPresent(derived -> desk.session().removeResult(derived.id()));
        }
    }

    /** The tree of the view. @return the viewer */
    TreeViewer tree() {
        return tree;
    }

    @Override
    public void setFocus() {
        tree.getTree().setFocus();
    }
}
