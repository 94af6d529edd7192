package org.lamella.ui.command;

import org.eclipse.core.commands.AbstractHandler;
import org.eclipse.core.commands.ExecutionEvent;
import org.eclipse.ui.PlatformUI;
import org.lamella.ui.Desk;

/** Does again what was taken back last. */
public final class RedoHandler extends AbstractHandler {

    @Override
    public void setEnabled(Object context) {
        setBaseEnabled(Desk.of(PlatformUI.getWorkbench()).session().redoLabel().isPresent());
    }

    @Override
    public Object execute(ExecutionEvent event) {
        Desk.of(PlatformUI.getWorkbench()).session().redo();
        return null;
    }
}
