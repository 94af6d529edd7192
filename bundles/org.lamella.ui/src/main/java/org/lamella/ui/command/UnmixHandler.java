package org.lamella.ui.command;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.eclipse.core.commands.AbstractHandler;
import org.eclipse.core.commands.ExecutionEvent;
import org.eclipse.core.commands.ExecutionException;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.ui.IWorkbenchWindow;
import org.eclipse.ui.PlatformUI;
import org.eclipse.ui.handlers.HandlerUtil;
import org.lamella.core.contribution.Contribution;
import org.lamella.core.contribution.Unmixing;
import org.lamella.ui.Desk;
import org.lamella.ui.job.UnmixJob;
import org.lamella.ui.session.OpenSignal;
import org.lamella.ui.session.SignalMask;

/** Unmixes the current spectrum image into the spectra of its ticked masks. */
public final class UnmixHandler extends AbstractHandler {

    /** The command's id. */
    public static final String COMMAND = "org.lamella.ui.unmix";
    /** The command's parameter: id of the unmixing. */
    public static final String METHOD = "org.lamella.ui.unmix.method";

    private static final int FEWEST = 2;

    @Override
    public void setEnabled(Object context) {
        setBaseEnabled(Desk.of(PlatformUI.getWorkbench()).session().current().flatMap(OpenSignal::image).isPresent());
    }

    @Override
    public Object execute(ExecutionEvent event) throws ExecutionException {
        IWorkbenchWindow window = HandlerUtil.getActiveWorkbenchWindowChecked(event);
        Optional.ofNullable(event.getParameter(METHOD)).ifPresent(method -> ask(window.getShell(), Desk.of(window), method));
        return null;
    }

    /** Asks for parameters and unmixes. @param shell the window @param desk the desk @param method id of a contributed unmixing */
    @SuppressWarnings("rawtypes")
    public static void ask(Shell shell, Desk desk, String method) {
        Optional<Contribution<Unmixing>> chosen = desk.contributions().unmixing(method);
        Optional<OpenSignal> signal = desk.session().current().filter(open -> open.image().isPresent());
        if (chosen.isEmpty() || signal.isEmpty()) {
            return;
        }
        List<SignalMask> masks = desk.session().notes().current().shownMasks().stream().filter(mask -> mask.mask().count() > 0).toList();
        if (masks.size() < FEWEST) {
            desk.warn("Unmix", List.of("Tick two masks or more in the Masks view: their mean spectra are what the map is unmixed into."));
            return;
        }
        String names = masks.stream().map(SignalMask::name).collect(Collectors.joining(", "));
        new MethodDialog(desk, chosen.get()).on("Into the mean spectra of " + names + ".").ask(shell).ifPresent(parameters ->
                new UnmixJob(desk, signal.get(), masks, method, chosen.get().label(), parameters).schedule());
    }
}
