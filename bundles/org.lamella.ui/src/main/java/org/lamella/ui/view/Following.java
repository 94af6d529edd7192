package org.lamella.ui.view;

import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Control;
import org.lamella.ui.Desk;
import org.lamella.ui.session.LinkedKind;
import org.lamella.ui.session.LinkedListener;
import org.lamella.ui.session.SessionListener;

/** Ties listeners to the life of a view's control. */
final class Following {

    /** Shorter waits are not worth a mark. */
    private static final int STALE_AFTER_MS = 200;

    private Following() {
    }

    static void session(Control control, Desk desk, SessionListener listener) {
        desk.session().addListener(listener);
        control.addListener(SWT.Dispose, event -> desk.session().removeListener(listener));
    }

    static void linked(Control control, Desk desk, LinkedListener listener) {
        desk.linked().addListener(listener);
        control.addListener(SWT.Dispose, event -> desk.linked().removeListener(listener));
    }

    /** Shows or hides a mark. */
    @FunctionalInterface
    interface Mark {
        void show(boolean on);
    }

    /** Marks a view whose content is out of date for longer than a moment. */
    static void staleness(Control control, Desk desk, LinkedKind kind, Mark mark) {
        Runnable look = () -> {
            if (!control.isDisposed()) {
                mark.show(desk.linked().isStale(kind));
            }
        };
        linked(control, desk, changed -> {
            if (changed == kind) {
                if (desk.linked().isStale(kind)) {
                    control.getDisplay().timerExec(STALE_AFTER_MS, look);
                } else {
                    mark.show(false);
                }
            }
        });
    }
}
