package org.lamella.ui.command;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.eclipse.core.commands.AbstractHandler;
import org.eclipse.core.commands.ExecutionEvent;
import org.eclipse.core.commands.ExecutionException;
import org.eclipse.jface.window.Window;
import org.eclipse.ui.IWorkbenchWindow;
import org.eclipse.ui.handlers.HandlerUtil;
import org.lamella.core.LamellaException;
import org.lamella.core.parameter.ParameterSchema;
import org.lamella.phantom.PhantomDescription;
import org.lamella.ui.Desk;
import org.lamella.ui.form.ParameterDialog;
import org.lamella.ui.form.PhantomParameters;
import org.lamella.ui.job.PhantomJob;

/** Simulates a map of a description that comes with the program, and opens it. */
public final class NewPhantomHandler extends AbstractHandler {

    /** The command's id. */
    public static final String COMMAND = "org.lamella.ui.newPhantom";
    /** The command's parameter: name of the description. */
    public static final String NAME = "org.lamella.ui.newPhantom.name";

    private static final String RECENT = "phantom";

    @Override
    public Object execute(ExecutionEvent event) throws ExecutionException {
        IWorkbenchWindow window = HandlerUtil.getActiveWorkbenchWindowChecked(event);
        Desk desk = Desk.of(window);
        try {
            ask(window, desk, PhantomDescription.named(event.getParameter(NAME)));
        } catch (LamellaException wrong) {
            desk.warn("New simulated map", List.of(wrong.getMessage()));
        }
        return null;
    }

    private static void ask(IWorkbenchWindow window, Desk desk, PhantomDescription description) throws LamellaException {
        ParameterSchema<PhantomParameters> schema = ParameterSchema.of(PhantomParameters.class);
        Map<String, String> last = desk.session().recent().parameters(RECENT);
        ParameterDialog dialog = new ParameterDialog(window.getShell(), description.title(), description.about(), schema, last);
        if (dialog.open() != Window.OK) {
            return;
        }
        desk.session().recent().setParameters(RECENT, dialog.result());
        PhantomDescription changed = changed(description, schema.parse(dialog.result()));
        List<FileChoices.Filter> filters = desk.contributions().writers().stream().filter(writer -> writer.extensions().contains("hspy")
                || writer.extensions().contains("rpl")).map(writer -> FileChoices.Filter.of(writer.label(), writer.extensions())).toList();
        desk.fileChoices().save(window.getShell(), "Save the simulated map", "simulated", filters).ifPresent(file ->
                new PhantomJob(desk, description.title(), file, progress -> changed.generate(0, progress).image()).schedule());
    }

    private static PhantomDescription changed(PhantomDescription description, PhantomParameters wanted) throws LamellaException {
        PhantomDescription changed = description.withSeed(wanted.seed());
        if (wanted.width() > 0 || wanted.height() > 0) {
            int width = wanted.width() > 0 ? wanted.width() : description.width();
            int height = wanted.height() > 0 ? wanted.height() : description.height();
            changed = changed.withSize(width, height);
        }
        Optional<Double> counts = wanted.counts() > 0 ? Optional.of(wanted.counts()) : Optional.empty();
        return counts.isPresent() ? changed.withCounts(counts.get()) : changed;
    }
}
