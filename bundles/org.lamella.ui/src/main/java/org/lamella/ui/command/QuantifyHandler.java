package org.lamella.ui.command;

import java.util.List;
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
import org.lamella.core.contribution.Quantification;
import org.lamella.core.parameter.ParameterInfo;
import org.lamella.core.region.LineRegion;
import org.lamella.ui.Desk;
import org.lamella.ui.job.QuantifyJob;
import org.lamella.ui.job.QuantifyMapJob;
import org.lamella.ui.job.QuantifyProfileJob;
import org.lamella.ui.preview.QuantifyPreview;
import org.lamella.ui.session.LinkedSpectrum;
import org.lamella.ui.session.OpenSignal;

/** Asks for the parameters of a contributed quantification and runs it on the spectrum that is shown. */
public final class QuantifyHandler extends AbstractHandler {

    /** The command's id. */
    public static final String COMMAND = "org.lamella.ui.quantify";
    /** The command's parameter: id of the quantification. */
    public static final String METHOD = "org.lamella.ui.quantify.method";

    private static final String LINES = "lines";

    @Override
    public void setEnabled(Object context) {
        setBaseEnabled(Desk.of(PlatformUI.getWorkbench()).linked().spectrum().isPresent());
    }

    @Override
    public Object execute(ExecutionEvent event) throws ExecutionException {
        IWorkbenchWindow window = HandlerUtil.getActiveWorkbenchWindowChecked(event);
        Optional.ofNullable(event.getParameter(METHOD)).ifPresent(method -> ask(window.getShell(), Desk.of(window), method));
        return null;
    }

    /**
     * Asks for parameters and quantifies the spectrum that is shown. @param shell the window @param desk the desk @param method id of the
     * quantification; nothing happens when nobody contributes it
     */
    @SuppressWarnings("rawtypes")
    public static void ask(Shell shell, Desk desk, String method) {
        Optional<Contribution<Quantification>> chosen = desk.contributions().quantification(method);
        Optional<LinkedSpectrum> spectrum = desk.linked().spectrum();
        if (chosen.isEmpty() || spectrum.isEmpty()) {
            desk.warn("Quantify", List.of("There is no spectrum to quantify: open a spectrum image or a spectrum first."));
            return;
        }
        String what = spectrum.get().title() + " of " + spectrum.get().signal().label();
        question(desk, chosen.get(), what).with(new QuantifyPreview(desk, method, spectrum.get())).ask(shell).ifPresent(parameters ->
                new QuantifyJob(desk, spectrum.get(), method, chosen.get().label(), parameters).schedule());
    }

    /**
     * Asks for parameters and quantifies the spectra along the line on the map. @param shell the window @param desk the desk @param method
     * id of the quantification; nothing happens when nobody contributes it
     */
    @SuppressWarnings("rawtypes")
    public static void askAlongLine(Shell shell, Desk desk, String method) {
        Optional<Contribution<Quantification>> chosen = desk.contributions().quantification(method);
        Optional<OpenSignal> signal = desk.session().current().filter(open -> open.image().isPresent());
        Optional<LineRegion> line = desk.session().focus().region().filter(LineRegion.class::isInstance).map(LineRegion.class::cast);
        if (chosen.isEmpty() || signal.isEmpty() || line.isEmpty()) {
            desk.warn("Quantify along a line", List.of("There is no line on a spectrum image: draw one with the line tool of the map."));
            return;
        }
        question(desk, chosen.get(), "Along the line on " + signal.get().label()).ask(shell).ifPresent(parameters ->
                new QuantifyProfileJob(desk, signal.get(), line.get(), method, chosen.get().label(), parameters).schedule());
    }

    /**
     * Asks for parameters and quantifies every pixel of the current spectrum image. @param shell the window @param desk the desk
     * @param method id of the quantification; nothing happens when nobody contributes it
     */
    @SuppressWarnings("rawtypes")
    public static void askMap(Shell shell, Desk desk, String method) {
        Optional<Contribution<Quantification>> chosen = desk.contributions().quantification(method);
        Optional<OpenSignal> signal = desk.session().current().filter(open -> open.image().isPresent());
        if (chosen.isPresent() && signal.isPresent()) {
            question(desk, chosen.get(), "Every pixel of " + signal.get().label()).ask(shell).ifPresent(parameters ->
                    new QuantifyMapJob(desk, signal.get(), method, chosen.get().label(), parameters).schedule());
        }
    }

    /** The marked elements are the lines to begin with. */
    @SuppressWarnings("rawtypes")
    private static MethodDialog question(Desk desk, Contribution<Quantification> method, String what) {
        List<String> elements = desk.session().notes().current().elements();
        boolean takesLines = method.parameters().orElseThrow().parameters().stream().map(ParameterInfo::option).anyMatch(LINES::equals);
        return new MethodDialog(desk, method).on(what)
                .given(takesLines && !elements.isEmpty() ? Map.of(LINES, String.join(",", elements)) : Map.of());
    }
}
