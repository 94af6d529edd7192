package org.lamella.ui.command;

import java.util.List;
import org.eclipse.core.commands.AbstractHandler;
import org.eclipse.core.commands.ExecutionEvent;
import org.eclipse.core.commands.ExecutionException;
import org.eclipse.ui.IWorkbenchWindow;
import org.eclipse.ui.PartInitException;
import org.eclipse.ui.handlers.HandlerUtil;
import org.lamella.ui.Desk;
import org.lamella.ui.help.HelpView;

/** Shows the page of keys and mouse actions. */
public final class ShortcutsHandler extends AbstractHandler {

    @Override
    public Object execute(ExecutionEvent event) throws ExecutionException {
        IWorkbenchWindow window = HandlerUtil.getActiveWorkbenchWindowChecked(event);
        try {
            ((HelpView) window.getActivePage().showView(HelpView.ID)).show("keys.html");
        } catch (PartInitException broken) {
            Desk.of(window).warn("Help", List.of(broken.getMessage()));
        }
        return null;
    }
}
