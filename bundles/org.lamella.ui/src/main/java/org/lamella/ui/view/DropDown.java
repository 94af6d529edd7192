package org.lamella.ui.view;

import java.util.function.Consumer;
import org.eclipse.jface.action.Action;
import org.eclipse.jface.action.IAction;
import org.eclipse.jface.action.IMenuCreator;
import org.eclipse.jface.action.MenuManager;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Event;
import org.eclipse.swt.widgets.Menu;
import org.eclipse.swt.widgets.ToolItem;

/** A tool bar button that opens a menu, filled anew each time. */
class DropDown extends Action implements IMenuCreator {

    private final Consumer<MenuManager> fill;
    private Menu menu;

    DropDown(String text, String icon, Consumer<MenuManager> fill) {
        super(text, IAction.AS_DROP_DOWN_MENU);
        this.fill = fill;
        setToolTipText(text);
        setImageDescriptor(Actions.icon(icon));
        setMenuCreator(this);
    }

    @Override
    public void runWithEvent(Event event) {
        if (event.widget instanceof ToolItem item) {
            Menu opened = getMenu(item.getParent());
            opened.setLocation(item.getParent().toDisplay(item.getBounds().x, item.getBounds().y + item.getBounds().height));
            opened.setVisible(true);
        }
    }

    @Override
    public Menu getMenu(Control parent) {
        dispose();
        MenuManager manager = new MenuManager();
        fill.accept(manager);
        menu = manager.createContextMenu(parent);
        menu.addListener(SWT.Dispose, event -> manager.dispose());
        return menu;
    }

    @Override
    public Menu getMenu(Menu parent) {
        return null;
    }

    @Override
    public void dispose() {
        if (menu != null && !menu.isDisposed()) {
            menu.dispose();
        }
    }
}
