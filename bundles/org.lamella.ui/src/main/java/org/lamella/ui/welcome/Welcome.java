package org.lamella.ui.welcome;

import java.util.Set;
import org.eclipse.ui.IViewPart;
import org.eclipse.ui.IWorkbench;
import org.eclipse.ui.IWorkbenchPage;
import org.eclipse.ui.IWorkbenchWindow;
import org.eclipse.ui.PartInitException;
import org.lamella.ui.Desk;
import org.lamella.ui.ViewIds;
import org.lamella.ui.session.Change;
import org.lamella.ui.session.Session;
import org.lamella.ui.session.SessionListener;

/** Shows the welcome page before the map, until a signal is opened. */
public final class Welcome {

    private Welcome() {
    }

    /** Shows the page in the active window. @param workbench the workbench @param desk the desk */
    public static void show(IWorkbench workbench, Desk desk) {
        IWorkbenchWindow window = workbench.getActiveWorkbenchWindow() != null ? workbench.getActiveWorkbenchWindow()
                : workbench.getWorkbenchWindows()[0];
        IWorkbenchPage page = window.getActivePage();
        try {
            page.showView(WelcomeView.ID);
        } catch (PartInitException broken) {
            // the session can be begun without its welcome
            return;
        }
        desk.session().addListener(new SessionListener() {
            @Override
            public void sessionChanged(Set<Change> changes) {
                Session session = desk.session();
                if (changes.contains(Change.SIGNALS) && !session.signals().isEmpty()) {
                    session.removeListener(this);
                    giveWay(page);
                }
            }
        });
    }

    /** The map comes to the top when the welcome page covers it. */
    private static void giveWay(IWorkbenchPage page) {
        IViewPart welcome = page.findView(WelcomeView.ID);
        IViewPart map = page.findView(ViewIds.MAP);
        if (welcome != null && map != null && page.isPartVisible(welcome)) {
            page.bringToTop(map);
        }
    }
}
