package org.lamella.ui.command;

import java.util.List;
import java.util.Optional;
import org.eclipse.core.commands.AbstractHandler;
import org.eclipse.core.commands.ExecutionEvent;
import org.eclipse.core.commands.ExecutionException;
import org.eclipse.ui.IWorkbenchWindow;
import org.eclipse.ui.PlatformUI;
import org.eclipse.ui.handlers.HandlerUtil;
import org.lamella.core.contribution.Contribution;
import org.lamella.core.contribution.JointDecomposition;
import org.lamella.ui.Desk;
import org.lamella.ui.job.JointDecomposeJob;
import org.lamella.ui.session.OpenSignal;

/** Asks for a second spectrum image and parameters, and decomposes the current one together with it. */
public final class JointDecomposeHandler extends AbstractHandler {

    /** The command's id. */
    public static final String COMMAND = "org.lamella.ui.decomposeTogether";
    /** The command's parameter: id of the decomposition. */
    public static final String METHOD = "org.lamella.ui.decomposeTogether.method";

    @Override
    public void setEnabled(Object context) {
        setBaseEnabled(Desk.of(PlatformUI.getWorkbench()).session().current().flatMap(OpenSignal::image).isPresent());
    }

    @SuppressWarnings("rawtypes")
    @Override
    public Object execute(ExecutionEvent event) throws ExecutionException {
        IWorkbenchWindow window = HandlerUtil.getActiveWorkbenchWindowChecked(event);
        Desk desk = Desk.of(window);
        Optional<OpenSignal> first = desk.session().current().filter(signal -> signal.image().isPresent());
        Optional<Contribution<JointDecomposition>> method = Optional.ofNullable(event.getParameter(METHOD))
                .flatMap(desk.contributions()::jointDecomposition);
        if (first.isEmpty() || method.isEmpty()) {
            return null;
        }
        second(window, desk, first.get()).ifPresent(second -> new MethodDialog(desk, method.get())
                .on(first.get().label() + " together with " + second.label() + ".").ask(window.getShell()).ifPresent(parameters ->
                        new JointDecomposeJob(desk, List.of(first.get(), second), method.get().id(), method.get().label(), parameters)
                                .schedule()));
        return null;
    }

    /** The other spectrum image with as many pixels; asked for when there are several. */
    private static Optional<OpenSignal> second(IWorkbenchWindow window, Desk desk, OpenSignal first) {
        List<OpenSignal> fitting = desk.session().signals().stream().filter(signal -> !signal.equals(first) && signal.image().isPresent()
                && signal.image().get().cube().pixels() == first.image().orElseThrow().cube().pixels()).toList();
        if (fitting.isEmpty()) {
            desk.warn("Decompose together", List.of("No other spectrum image of the same pixels as '" + first.label()
                    + "' is open: open the second one first."));
            return Optional.empty();
        }
        if (fitting.size() == 1) {
            return Optional.of(fitting.get(0));
        }
        return SignalChoice.ask(window.getShell(), "Decompose together", "Together with " + first.label() + ":", Optional.empty(), fitting)
                .flatMap(chosen -> chosen);
    }
}
