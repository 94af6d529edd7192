package org.lamella.ui.view;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.eclipse.jface.viewers.ITreeContentProvider;
import org.lamella.ui.session.AbsentSignal;
import org.lamella.ui.session.DerivedComposition;
import org.lamella.ui.session.DerivedProfile;
import org.lamella.ui.session.DerivedResult;
import org.lamella.ui.session.OpenSignal;
import org.lamella.ui.session.Session;
import org.lamella.ui.session.SignalMask;

/** Signals, their decompositions with components, compositions, profiles and masks; then the simulations. */
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

    /** A mask of a signal. @param signalId the signal @param mask the mask */
    record MaskNode(String signalId, SignalMask mask) {
    }

    @Override
    public Object[] getElements(Object input) {
        List<Object> roots = new ArrayList<>(session.signals());
        roots.addAll(session.absentSignals());
        roots.addAll(session.simulations());
        return roots.toArray();
    }

    @Override
    public Object[] getChildren(Object node) {
        if (node instanceof OpenSignal signal) {
            return derived(signal.id());
        }
        if (node instanceof AbsentSignal absent) {
            return derived(absent.id());
        }
        if (node instanceof DerivedResult result) {
            int components = result.decomposition().map(found -> found.components()).orElse(0);
            return IntStream.range(0, components).mapToObj(number -> new ComponentNode(result, number)).toArray();
        }
        return new Object[0];
    }

    private Object[] derived(String signalId) {
        List<Object> children = new ArrayList<>(session.results(signalId));
        children.addAll(session.compositions(signalId));
        children.addAll(session.profiles(signalId));
        session.notes().of(signalId).masks().forEach(mask -> children.add(new MaskNode(signalId, mask)));
        return children.toArray();
    }

    @Override
    public Object getParent(Object node) {
        if (node instanceof ComponentNode component) {
            return component.result();
        }
        if (node instanceof DerivedComposition made) {
            return session.signal(made.signalId()).orElse(null);
        }
        if (node instanceof DerivedProfile made) {
            return session.signal(made.signalId()).orElse(null);
        }
        if (node instanceof MaskNode mask) {
            return session.signal(mask.signalId()).orElse(null);
        }
        return node instanceof DerivedResult result ? session.signal(result.signalId()).orElse(null) : null;
    }

    @Override
    public boolean hasChildren(Object node) {
        return getChildren(node).length > 0;
    }
}
