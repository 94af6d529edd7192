package org.lamella.ui.command;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.eclipse.core.commands.AbstractHandler;
import org.eclipse.core.commands.ExecutionEvent;
import org.eclipse.core.commands.ExecutionException;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.ui.IWorkbenchWindow;
import org.eclipse.ui.PlatformUI;
import org.eclipse.ui.handlers.HandlerUtil;
import org.lamella.core.contribution.Contribution;
import org.lamella.core.contribution.Decomposition;
import org.lamella.ui.Desk;
import org.lamella.ui.job.DecomposeJob;
import org.lamella.ui.session.OpenSignal;

/** Asks for the parameters of a contributed decomposition and runs it on the current spectrum image. */
public final class DecomposeHandler extends AbstractHandler {

    /** The command's id. */
    public static final String COMMAND = "org.lamella.ui.decompose";
    /** The command's parameter: id of the decomposition. */
    public static final String METHOD = "org.lamella.ui.decompose.method";

    /** The command's other parameter: values that come over those used last, as {@code components=3,seed=2}. */
    public static final String VALUES = "org.lamella.ui.decompose.values";

    @Override
    public void setEnabled(Object context) {
        setBaseEnabled(Desk.of(PlatformUI.getWorkbench()).session().current().flatMap(OpenSignal::image).isPresent());
    }

    @Override
    public Object execute(ExecutionEvent event) throws ExecutionException {
        IWorkbenchWindow window = HandlerUtil.getActiveWorkbenchWindowChecked(event);
        Desk desk = Desk.of(window);
        String method = event.getParameter(METHOD);
        Optional<OpenSignal> current = desk.session().current().filter(signal -> signal.image().isPresent());
        if (method != null && current.isPresent()) {
            ask(window.getShell(), desk, current.get(), method, values(event.getParameter(VALUES)));
        }
        return null;
    }

    private static Map<String, String> values(String listed) {
        Map<String, String> values = new LinkedHashMap<>();
        for (String value : listed == null ? new String[0] : listed.split(",")) {
            String[] pair = value.split("=", 2);
            values.put(pair[0], pair.length == 2 ? pair[1] : "");
        }
        return values;
    }

    /**
     * Asks for parameters and runs a decomposition.
     *
     * @param shell the window
     * @param desk the desk
     * @param signal an open spectrum image
     * @param method id of the decomposition; nothing happens when nobody contributes it
     * @param given parameters that come over those used last, by option name
     */
    @SuppressWarnings("rawtypes")
    public static void ask(Shell shell, Desk desk, OpenSignal signal, String method, Map<String, String> given) {
        Optional<Contribution<Decomposition>> chosen = desk.contributions().decomposition(method);
        if (chosen.isEmpty()) {
            return;
        }
        new MethodDialog(desk, chosen.get()).on(signal.label()).given(given).ask(shell).ifPresent(parameters ->
                new DecomposeJob(desk, signal, method, chosen.get().label(), parameters).schedule());
    }
}
