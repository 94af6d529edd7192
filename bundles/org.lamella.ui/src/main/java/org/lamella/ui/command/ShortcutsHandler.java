package org.lamella.ui.command;

import org.eclipse.core.commands.AbstractHandler;
import org.eclipse.core.commands.ExecutionEvent;
import org.eclipse.core.commands.ExecutionException;
import org.eclipse.ui.handlers.HandlerUtil;

/** Shows what keys and mouse do. */
public final class ShortcutsHandler extends AbstractHandler {

    @Override
    public Object execute(ExecutionEvent event) throws ExecutionException {
        new ShortcutsDialog(HandlerUtil.getActiveShellChecked(event)).open();
        return null;
    }
}
