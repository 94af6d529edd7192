package org.lamella.ui.command;

import java.util.List;
import org.eclipse.jface.action.Action;
import org.eclipse.jface.dialogs.MessageDialog;
import org.eclipse.ui.PlatformUI;

/** Says which contributions and dropped-in bundles do not take part, and why: where their algorithms are looked for in vain. */
final class LeftOutAction extends Action {

    static final String TITLE = "Left out";

    private final List<String> problems;

    /** An action. @param problems one sentence each */
    LeftOutAction(List<String> problems) {
        super(TITLE + " (" + problems.size() + ")…");
        this.problems = problems;
    }

    @Override
    public void run() {
        MessageDialog.openWarning(PlatformUI.getWorkbench().getActiveWorkbenchWindow().getShell(), TITLE, String.join("\n\n", problems));
    }
}
