package org.lamella.ui.help;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.eclipse.core.commands.Command;
import org.eclipse.core.commands.ParameterizedCommand;
import org.eclipse.core.commands.common.CommandException;
import org.eclipse.ui.IWorkbenchPage;
import org.eclipse.ui.IWorkbenchSite;
import org.eclipse.ui.PartInitException;
import org.eclipse.ui.PlatformUI;
import org.eclipse.ui.WorkbenchException;
import org.eclipse.ui.commands.ICommandService;
import org.eclipse.ui.handlers.IHandlerService;
import org.lamella.ui.Desk;
import org.lamella.ui.example.Example;
import org.lamella.ui.job.ExampleJob;

/** What links of help and welcome pages do. */
public final class HelpLinks {

    /** Begins every link that does something. */
    public static final String SCHEME = "lamella:";

    private final Desk desk;
    private final IWorkbenchSite site;

    /** Links of a part. @param desk the desk @param site the part's site */
    public HelpLinks(Desk desk, IWorkbenchSite site) {
        this.desk = desk;
        this.site = site;
    }

    /** Does what a link says. @param link for instance {@code lamella:view/org.lamella.ui.map} */
    public void follow(String link) {
        String[] parts = link.substring(SCHEME.length()).split("/", 2);
        try {
            switch (parts[0]) {
                case "view" -> site.getPage().showView(parts[1]);
                case "perspective" -> PlatformUI.getWorkbench().showPerspective(parts[1], site.getWorkbenchWindow());
                case "command" -> site.getService(IHandlerService.class)
                        .executeCommand(call(site.getService(ICommandService.class), parts[1]), null);
                case "example" -> Example.named(parts[1]).ifPresent(example -> ExampleJob.schedule(desk, example));
                case "help" -> ((HelpView) site.getPage().showView(HelpView.ID, null, IWorkbenchPage.VIEW_ACTIVATE)).show(parts[1]);
                default -> throw new IllegalArgumentException("The link " + link + " leads nowhere");
            }
        } catch (PartInitException broken) {
            desk.warn("Help", List.of(broken.getMessage()));
        } catch (WorkbenchException | CommandException refused) {
            desk.warn("Help", List.of("This cannot be done now: open a spectrum image first."));
        }
    }

    /** A command's id, and behind a question mark its parameters: {@code name=value}, several divided by ampersands. */
    static ParameterizedCommand call(ICommandService commands, String link) {
        String[] parts = link.split("\\?", 2);
        Command command = commands.getCommand(parts[0]);
        Map<String, String> parameters = new LinkedHashMap<>();
        for (String given : parts.length == 1 ? new String[0] : parts[1].split("&")) {
            String[] pair = given.split("=", 2);
            parameters.put(pair[0], pair.length == 2 ? pair[1] : "");
        }
        return ParameterizedCommand.generateCommand(command, parameters);
    }
}
