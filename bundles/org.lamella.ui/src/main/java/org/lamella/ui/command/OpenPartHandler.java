package org.lamella.ui.command;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.eclipse.core.commands.AbstractHandler;
import org.eclipse.core.commands.ExecutionEvent;
import org.eclipse.core.commands.ExecutionException;
import org.eclipse.jface.window.Window;
import org.eclipse.ui.IWorkbenchWindow;
import org.eclipse.ui.PlatformUI;
import org.eclipse.ui.handlers.HandlerUtil;
import org.lamella.core.LamellaException;
import org.lamella.core.load.LoadText;
import org.lamella.core.parameter.ParameterSchema;
import org.lamella.ui.Desk;
import org.lamella.ui.form.ParameterDialog;
import org.lamella.ui.form.PartParameters;
import org.lamella.ui.job.OpenJob;
import org.lamella.ui.session.OpenSignal;
import org.lamella.ui.session.Session;

/** Opens a part of the current signal's file: cropped, rebinned, some frames, one detector. The region and the window are proposed. */
public final class OpenPartHandler extends AbstractHandler {

    @Override
    public void setEnabled(Object context) {
        setBaseEnabled(Desk.of(PlatformUI.getWorkbench()).session().current().flatMap(OpenSignal::origin).isPresent());
    }

    @Override
    public Object execute(ExecutionEvent event) throws ExecutionException {
        IWorkbenchWindow window = HandlerUtil.getActiveWorkbenchWindowChecked(event);
        Desk desk = Desk.of(window);
        Optional<OpenSignal> signal = desk.session().current().filter(open -> open.origin().isPresent());
        if (signal.isEmpty()) {
            return null;
        }
        ParameterSchema<PartParameters> schema = ParameterSchema.of(PartParameters.class);
        ParameterDialog dialog = new ParameterDialog(window.getShell(), "Open a part", "Reads " + signal.get().origin().get().file()
                .getFileName() + " again, only what is asked for. What is open stays open.", schema,
                proposal(desk.session(), signal.get()));
        if (dialog.open() == Window.OK) {
            try {
                OpenJob.schedulePart(desk, signal.get().origin().get().file(), schema.parse(dialog.result()).texts());
            } catch (LamellaException wrong) {
                desk.warn("Open a part", List.of(wrong.getMessage()));
            }
        }
        return null;
    }

    private static Map<String, String> proposal(Session session, OpenSignal signal) {
        Map<String, String> texts = new LinkedHashMap<>();
        boolean whole = signal.origin().orElseThrow().part().isEmpty();
        if (whole) {
            signal.image().flatMap(image -> SelectionTexts.pixels(session, image)).ifPresent(text -> texts.put(LoadText.CROP, text));
        }
        SelectionTexts.energies(session).ifPresent(text -> texts.put(LoadText.CROP_ENERGY, text));
        return texts;
    }
}
