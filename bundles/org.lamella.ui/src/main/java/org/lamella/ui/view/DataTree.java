package org.lamella.ui.view;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.eclipse.jface.viewers.ITreeContentProvider;
import org.lamella.ui.session.AbsentSignal;
import org.lamella.ui.session.DerivedResult;
import org.lamella.ui.session.OpenSignal;
import org.lamella.ui.session.Session;

/** Signals, their results, the results' components. */
final class DataTree implements ITreeContentProvider {

    private final Session session;

    DataTree(Session session) {
        this.session = session;
    }

    /**
     * A component of a result.
     *
     * @param result the decomposition
     * @param number from 0
     */
    record ComponentNode(DerivedResult result, int number) {
    }

    @Override
    public Object[] getElements(Object input) {
        List<Object> roots = new ArrayList<>(session.signals());
        roots.addAll(session.absentSignals());
        return roots.toArray();
    }

    @Override
    public Object[] getChildren(Object node) {
        if (node instanceof OpenSignal signal) {
            return session.results(signal.id()).toArray();
        }
        if (node instanceof AbsentSignal absent) {
            return session.results(absent.id()).toArray();
        }
        if (node instanceof DerivedResult result) {
            int components = result.decomposition().map(found -> found.components()).orElse(0);
            return IntStream.range(0, components).mapToObj(number -> new ComponentNode(result, number)).toArray();
        }
        return new Object[0];
    }

    @Override
    public Object getParent(Object node) {
        if (node instanceof ComponentNode component) {
            return component.result();
        }
        return node instanceof DerivedResult result ? session.signal(result.signalId()).orElse(null) : null;
    }

    @Override
    public boolean hasChildren(Object node) {
        return getChildren(node).length > 0;
    }
}
