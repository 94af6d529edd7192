package org.lamella.ui.command;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.eclipse.jface.action.Action;
import org.eclipse.jface.action.ActionContributionItem;
import org.eclipse.jface.action.IContributionItem;
import org.eclipse.swt.SWT;
import org.eclipse.ui.PlatformUI;
import org.eclipse.ui.actions.CompoundContributionItem;
import org.eclipse.ui.menus.CommandContributionItem;
import org.eclipse.ui.menus.CommandContributionItemParameter;
import org.lamella.core.contribution.Contribution;
import org.lamella.core.contribution.Decomposition;
import org.lamella.ui.Desk;

/** One item a contributed decomposition, as of when the menu opens. */
public final class DecomposeMenu extends CompoundContributionItem {

    @SuppressWarnings("rawtypes")
    @Override
    protected IContributionItem[] getContributionItems() {
        List<IContributionItem> items = new ArrayList<>();
        for (Contribution<Decomposition> decomposition : Desk.of(PlatformUI.getWorkbench()).contributions().decompositions()) {
            CommandContributionItemParameter item = new CommandContributionItemParameter(PlatformUI.getWorkbench(), null,
                    DecomposeHandler.COMMAND, SWT.PUSH);
            item.label = decomposition.label() + "…";
            item.tooltip = decomposition.description();
            item.parameters = Map.of(DecomposeHandler.METHOD, decomposition.id());
            items.add(new CommandContributionItem(item));
        }
        if (items.isEmpty()) {
            Action none = new Action("No installed bundle contributes a decomposition") {
            };
            none.setEnabled(false);
            items.add(new ActionContributionItem(none));
        }
        return items.toArray(IContributionItem[]::new);
    }
}
