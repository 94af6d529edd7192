package org.lamella.ui.command;

import java.util.Optional;
import org.eclipse.core.commands.AbstractHandler;
import org.eclipse.core.commands.ExecutionEvent;
import org.eclipse.core.commands.ExecutionException;
import org.eclipse.ui.IWorkbenchWindow;
import org.eclipse.ui.PlatformUI;
import org.eclipse.ui.handlers.HandlerUtil;
import org.lamella.ui.Desk;
import org.lamella.ui.session.OpenSignal;

/** Asks for the parameters of a contributed quantification and runs it on every pixel of the current spectrum image. */
public final class QuantifyMapHandler extends AbstractHandler {

    /** The command's id. */
    public static final String COMMAND = "org.lamella.ui.quantifyMap";
    /** The command's parameter: id of the quantification. */
    public static final String METHOD = "org.lamella.ui.quantifyMap.method";

    @Override
    public void setEnabled(Object context) {
        setBaseEnabled(Desk.of(PlatformUI.getWorkbench()).session().current().flatMap(OpenSignal::image).isPresent());
    }

    @Override
    public Object execute(ExecutionEvent event) throws ExecutionException {
        IWorkbenchWindow window = HandlerUtil.getActiveWorkbenchWindowChecked(event);
        Optional.ofNullable(event.getParameter(METHOD)).ifPresent(method -> QuantifyHandler.askMap(window.getShell(), Desk.of(window),
                method));
        return null;
    }
}
