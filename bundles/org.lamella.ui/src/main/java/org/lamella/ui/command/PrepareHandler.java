package org.lamella.ui.command;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.eclipse.core.commands.AbstractHandler;
import org.eclipse.core.commands.ExecutionEvent;
import org.eclipse.core.commands.ExecutionException;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.ui.IWorkbenchWindow;
import org.eclipse.ui.PlatformUI;
import org.eclipse.ui.handlers.HandlerUtil;
import org.lamella.core.contribution.Contribution;
import org.lamella.core.contribution.Preprocessing;
import org.lamella.core.contribution.Preprocessing.Companion;
import org.lamella.core.parameter.ParameterInfo;
import org.lamella.ui.Desk;
import org.lamella.ui.job.PrepareJob;
import org.lamella.ui.session.OpenSignal;
import org.lamella.ui.session.Session;

/** Asks for the parameters of a contributed preprocessing, and for a second image where it looks at one, and prepares the current image. */
public final class PrepareHandler extends AbstractHandler {

    /** The command's id. */
    public static final String COMMAND = "org.lamella.ui.prepare";
    /** The command's parameter: id of the preprocessing. */
    public static final String METHOD = "org.lamella.ui.prepare.method";

    private static final String PIXELS = "pixels";
    private static final Set<String> ENERGIES = Set.of("energies", "fit-range");

    @Override
    public void setEnabled(Object context) {
        setBaseEnabled(Desk.of(PlatformUI.getWorkbench()).session().current().flatMap(OpenSignal::image).isPresent());
    }

    @Override
    @SuppressWarnings("rawtypes")
    public Object execute(ExecutionEvent event) throws ExecutionException {
        IWorkbenchWindow window = HandlerUtil.getActiveWorkbenchWindowChecked(event);
        Desk desk = Desk.of(window);
        Optional<Contribution<Preprocessing>> method = Optional.ofNullable(event.getParameter(METHOD))
                .flatMap(desk.contributions()::preprocessing);
        Optional<OpenSignal> current = desk.session().current().filter(signal -> signal.image().isPresent());
        if (method.isPresent() && current.isPresent()) {
            ask(window.getShell(), desk, current.get(), method.get());
        }
        return null;
    }

    @SuppressWarnings("rawtypes")
    private static void ask(Shell shell, Desk desk, OpenSignal signal, Contribution<Preprocessing> method) {
        List<OpenSignal> others = desk.session().signals().stream().filter(other -> !other.equals(signal) && other.image().isPresent()
                && other.image().get().cube().pixels() == signal.image().orElseThrow().cube().pixels()).toList();
        Companion wanted = method.service().companion();
        Optional<Optional<OpenSignal>> companion = Optional.of(Optional.empty());
        if (wanted == Companion.REQUIRED && others.isEmpty()) {
            desk.warn(method.label(), List.of("No other spectrum image of the same pixels as '" + signal.label()
                    + "' is open: open the second one first."));
            return;
        }
        if (wanted != Companion.NONE && !others.isEmpty()) {
            companion = SignalChoice.ask(shell, method.label(), "Second image of the same pixels, beside " + signal.label() + ":",
                    wanted == Companion.OPTIONAL ? Optional.of("None") : Optional.empty(), others);
        }
        if (companion.isEmpty()) {
            return;
        }
        Optional<OpenSignal> second = companion.get();
        new MethodDialog(desk, method).on(signal.label() + second.map(beside -> ", with " + beside.label()).orElse(""))
                .given(proposal(desk.session(), signal, method)).ask(shell).ifPresent(parameters -> new PrepareJob(desk, signal,
                        second, method.id(), method.label(), parameters).schedule());
    }

    /** The region and the energy window, for parameters that are so called. */
    @SuppressWarnings("rawtypes")
    private static Map<String, String> proposal(Session session, OpenSignal signal, Contribution<Preprocessing> method) {
        Map<String, String> texts = new LinkedHashMap<>();
        for (ParameterInfo parameter : method.parameters().orElseThrow().parameters()) {
            if (parameter.option().equals(PIXELS)) {
                SelectionTexts.pixels(session, signal.image().orElseThrow()).ifPresent(text -> texts.put(PIXELS, text));
            }
            if (ENERGIES.contains(parameter.option())) {
                SelectionTexts.energies(session).ifPresent(text -> texts.put(parameter.option(), text));
            }
        }
        return texts;
    }
}
