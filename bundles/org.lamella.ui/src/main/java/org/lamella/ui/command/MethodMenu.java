package org.lamella.ui.command;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.eclipse.jface.action.Action;
import org.eclipse.jface.action.ActionContributionItem;
import org.eclipse.jface.action.IContributionItem;
import org.eclipse.jface.action.Separator;
import org.eclipse.swt.SWT;
import org.eclipse.ui.PlatformUI;
import org.eclipse.ui.actions.CompoundContributionItem;
import org.eclipse.ui.menus.CommandContributionItem;
import org.eclipse.ui.menus.CommandContributionItemParameter;
import org.lamella.core.contribution.Contribution;
import org.lamella.core.contribution.Contributions;
import org.lamella.ui.Desk;

/** One item a contributed method, as of when the menu opens. */
abstract class MethodMenu extends CompoundContributionItem {

    private final String command;
    private final String parameter;
    private final String kind;

    /** A menu. @param command id of the command @param parameter its parameter, the method's id @param kind what it is a menu of */
    MethodMenu(String command, String parameter, String kind) {
        this.command = command;
        this.parameter = parameter;
        this.kind = kind;
    }

    /** The contributed methods. */
    abstract List<? extends Contribution<?>> methods(Contributions contributions);

    @Override
    protected IContributionItem[] getContributionItems() {
        List<IContributionItem> items = new ArrayList<>();
        Contributions contributions = Desk.of(PlatformUI.getWorkbench()).contributions();
        for (Contribution<?> method : methods(contributions)) {
            CommandContributionItemParameter item = new CommandContributionItemParameter(PlatformUI.getWorkbench(), null, command,
                    SWT.PUSH);
            item.label = method.label() + "…";
            item.tooltip = method.description();
            item.parameters = Map.of(parameter, method.id());
            items.add(new CommandContributionItem(item));
        }
        if (items.isEmpty()) {
            Action none = new Action("No installed bundle contributes a " + kind) {
            };
            none.setEnabled(false);
            items.add(new ActionContributionItem(none));
        }
        List<String> problems = contributions.problems();
        if (!problems.isEmpty()) {
            items.add(new Separator());
            items.add(new ActionContributionItem(new LeftOutAction(problems)));
        }
        return items.toArray(IContributionItem[]::new);
    }
}
