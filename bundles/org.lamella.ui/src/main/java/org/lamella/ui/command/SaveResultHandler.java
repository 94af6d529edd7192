package org.lamella.ui.command;

import org.eclipse.core.commands.AbstractHandler;
import org.eclipse.core.commands.ExecutionEvent;
import org.eclipse.core.commands.ExecutionException;
import org.eclipse.ui.IWorkbenchWindow;
import org.eclipse.ui.PlatformUI;
import org.eclipse.ui.handlers.HandlerUtil;
import org.lamella.ui.Desk;

/** Saves the decomposition that is looked at. */
public final class SaveResultHandler extends AbstractHandler {

    @Override
    public void setEnabled(Object context) {
        setBaseEnabled(Desk.of(PlatformUI.getWorkbench()).session().currentResult().filter(result -> result.outcome().isPresent())
                .isPresent());
    }

    @Override
    public Object execute(ExecutionEvent event) throws ExecutionException {
        IWorkbenchWindow window = HandlerUtil.getActiveWorkbenchWindowChecked(event);
        Desk desk = Desk.of(window);
        Exports.saveResult(desk, window.getShell(), desk.session().currentResult());
        return null;
    }
}
