package org.lamella.ui.command;

import java.util.Optional;
import org.eclipse.core.commands.AbstractHandler;
import org.eclipse.core.commands.ExecutionEvent;
import org.eclipse.core.commands.ExecutionException;
import org.eclipse.jface.dialogs.MessageDialog;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.ui.IWorkbenchWindow;
import org.eclipse.ui.PlatformUI;
import org.eclipse.ui.handlers.HandlerUtil;
import org.lamella.ui.Desk;
import org.lamella.ui.session.OpenSignal;
import org.lamella.ui.session.Session;

/** Closes the current signal; asks first when results would be lost. */
public final class CloseSignalHandler extends AbstractHandler {

    @Override
    public void setEnabled(Object context) {
        setBaseEnabled(Desk.of(PlatformUI.getWorkbench()).session().current().isPresent());
    }

    @Override
    public Object execute(ExecutionEvent event) throws ExecutionException {
        IWorkbenchWindow window = HandlerUtil.getActiveWorkbenchWindowChecked(event);
        Session session = Desk.of(window).session();
        Optional<OpenSignal> current = session.current();
        current.ifPresent(signal -> close(window.getShell(), session, signal.id(), signal.label()));
        return null;
    }

    /**
     * Closes a signal. @param shell the window @param session the session @param id name of the signal @param label its name for the user
     */
    public static void close(Shell shell, Session session, String id, String label) {
        int results = session.results(id).size();
        String lost = results == 1 ? "its decomposition is" : "its " + results + " decompositions are";
        if (results == 0 || MessageDialog.openConfirm(shell, "Close", "Close '" + label + "'? With it " + lost + " given up.")) {
            session.close(id);
        }
    }
}
