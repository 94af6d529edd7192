package org.lamella.ui.command;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.eclipse.core.commands.AbstractHandler;
import org.eclipse.core.commands.ExecutionEvent;
import org.eclipse.core.commands.ExecutionException;
import org.eclipse.ui.IWorkbenchPage;
import org.eclipse.ui.IWorkbenchPart;
import org.eclipse.ui.IWorkbenchWindow;
import org.eclipse.ui.PartInitException;
import org.eclipse.ui.handlers.HandlerUtil;
import org.lamella.ui.Desk;
import org.lamella.ui.ViewIds;
import org.lamella.ui.help.HelpView;

/** Shows the help page of the view that the user is in. */
public final class HelpHandler extends AbstractHandler {

    private static final Map<String, String> PAGES = Map.ofEntries(Map.entry(ViewIds.MAP, "map.html"),
            Map.entry(ViewIds.DISPLAY, "map.html"), Map.entry(ViewIds.SELECTION, "map.html"), Map.entry(ViewIds.SPECTRUM, "spectrum.html"),
            Map.entry(ViewIds.ELEMENTS, "elements.html"), Map.entry(ViewIds.PERIODIC_TABLE, "elements.html"),
            Map.entry(ViewIds.PROFILE, "profile.html"), Map.entry(ViewIds.COMPONENTS, "decompose.html"),
            Map.entry(ViewIds.SCREE, "decompose.html"), Map.entry(ViewIds.MASKS, "phases.html"),
            Map.entry(ViewIds.COMPOSITION, "quantify.html"), Map.entry(ViewIds.FIT, "quantify.html"),
            Map.entry(ViewIds.CASE, "diffusion.html"), Map.entry(ViewIds.SIMULATION, "diffusion.html"),
            Map.entry(ViewIds.HISTORY, "session.html"), Map.entry(ViewIds.DATA, "session.html"));

    @Override
    public Object execute(ExecutionEvent event) throws ExecutionException {
        IWorkbenchWindow window = HandlerUtil.getActiveWorkbenchWindowChecked(event);
        IWorkbenchPage page = window.getActivePage();
        String active = Optional.ofNullable(page.getActivePart()).map(IWorkbenchPart::getSite).map(site -> site.getId()).orElse("");
        try {
            ((HelpView) page.showView(HelpView.ID)).show(PAGES.getOrDefault(active, "index.html"));
        } catch (PartInitException broken) {
            Desk.of(window).warn("Help", List.of(broken.getMessage()));
        }
        return null;
    }
}
