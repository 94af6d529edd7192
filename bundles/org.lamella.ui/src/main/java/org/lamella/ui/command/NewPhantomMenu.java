package org.lamella.ui.command;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.eclipse.jface.action.IContributionItem;
import org.eclipse.swt.SWT;
import org.eclipse.ui.PlatformUI;
import org.eclipse.ui.actions.CompoundContributionItem;
import org.eclipse.ui.menus.CommandContributionItem;
import org.eclipse.ui.menus.CommandContributionItemParameter;
import org.lamella.phantom.PhantomDescription;

/** The simulated maps that come with the program. */
public final class NewPhantomMenu extends CompoundContributionItem {

    @Override
    protected IContributionItem[] getContributionItems() {
        List<IContributionItem> items = new ArrayList<>();
        for (String name : PhantomDescription.names()) {
            CommandContributionItemParameter item = new CommandContributionItemParameter(PlatformUI.getWorkbench(), null,
                    NewPhantomHandler.COMMAND, SWT.PUSH);
            item.label = name + "…";
            item.parameters = Map.of(NewPhantomHandler.NAME, name);
            items.add(new CommandContributionItem(item));
        }
        return items.toArray(IContributionItem[]::new);
    }
}
