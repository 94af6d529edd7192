package org.lamella.ui.command;

import org.eclipse.core.commands.AbstractHandler;
import org.eclipse.core.commands.ExecutionEvent;
import org.eclipse.ui.PlatformUI;
import org.lamella.ui.Desk;

/** Takes back what was done last. */
public final class UndoHandler extends AbstractHandler {

    @Override
    public void setEnabled(Object context) {
        setBaseEnabled(Desk.of(PlatformUI.getWorkbench()).session().undoLabel().isPresent());
    }

    @Override
    public Object execute(ExecutionEvent event) {
        Desk.of(PlatformUI.getWorkbench()).session().undo();
        return null;
    }
}
