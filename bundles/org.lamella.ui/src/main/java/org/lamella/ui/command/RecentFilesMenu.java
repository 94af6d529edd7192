package org.lamella.ui.command;

import java.nio.file.Path;
import java.util.List;
import org.eclipse.jface.action.Action;
import org.eclipse.jface.action.ActionContributionItem;
import org.eclipse.jface.action.IContributionItem;
import org.eclipse.ui.PlatformUI;
import org.eclipse.ui.actions.CompoundContributionItem;
import org.lamella.ui.Desk;
import org.lamella.ui.job.OpenJob;

/** The files opened lately. */
public final class RecentFilesMenu extends CompoundContributionItem {

    @Override
    protected IContributionItem[] getContributionItems() {
        Desk desk = Desk.of(PlatformUI.getWorkbench());
        List<Path> files = desk.session().recent().files();
        if (files.isEmpty()) {
            Action none = new Action("No file was opened yet") {
            };
            none.setEnabled(false);
            return new IContributionItem[] {new ActionContributionItem(none)};
        }
        return files.stream().map(file -> new ActionContributionItem(open(desk, file))).toArray(IContributionItem[]::new);
    }

    private static Action open(Desk desk, Path file) {
        Action action = new Action(file.getFileName() + "  –  " + file.getParent()) {
            @Override
            public void run() {
                OpenJob.schedule(desk, List.of(file));
            }
        };
        action.setToolTipText(file.toString());
        return action;
    }
}
