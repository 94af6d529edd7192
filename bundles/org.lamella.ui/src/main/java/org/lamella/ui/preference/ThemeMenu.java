package org.lamella.ui.preference;

import java.util.Arrays;
import org.eclipse.jface.action.Action;
import org.eclipse.jface.action.ActionContributionItem;
import org.eclipse.jface.action.IAction;
import org.eclipse.jface.action.IContributionItem;
import org.eclipse.ui.actions.CompoundContributionItem;

/** Light and dark in the window menu. */
public final class ThemeMenu extends CompoundContributionItem {

    @Override
    protected IContributionItem[] getContributionItems() {
        return Arrays.stream(Theme.values()).map(ThemeMenu::item).toArray(IContributionItem[]::new);
    }

    private static IContributionItem item(Theme theme) {
        Action action = new Action(theme.label(), IAction.AS_RADIO_BUTTON) {
            @Override
            public void run() {
                if (isChecked()) {
                    theme.use();
                }
            }
        };
        action.setChecked(Theme.active() == theme);
        return new ActionContributionItem(action);
    }
}
