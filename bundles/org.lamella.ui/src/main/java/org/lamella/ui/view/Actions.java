package org.lamella.ui.view;

import java.util.function.Consumer;
import org.eclipse.jface.action.Action;
import org.eclipse.jface.action.IAction;
import org.eclipse.jface.resource.ImageDescriptor;
import org.eclipse.jface.resource.ResourceLocator;

/** Makes the buttons of view tool bars. */
final class Actions {

    private static final String BUNDLE = "org.lamella.ui";

    private Actions() {
    }

    static ImageDescriptor icon(String name) {
        return ResourceLocator.imageDescriptorFromBundle(BUNDLE, "icons/" + name + ".svg")
                .orElse(ImageDescriptor.getMissingImageDescriptor());
    }

    static Action push(String text, String icon, Runnable run) {
        Action action = new Action(text, IAction.AS_PUSH_BUTTON) {
            @Override
            public void run() {
                run.run();
            }
        };
        action.setToolTipText(text);
        action.setImageDescriptor(icon(icon));
        return action;
    }

    /** A button or menu item that is on or off; told its new state. */
    static Action toggle(String text, String icon, Consumer<Boolean> switched) {
        Action action = new Action(text, IAction.AS_CHECK_BOX) {
            @Override
            public void run() {
                switched.accept(isChecked());
            }
        };
        action.setToolTipText(text);
        action.setImageDescriptor(icon(icon));
        return action;
    }

    /** A menu item of which one of several is on. */
    static Action choice(String text, boolean on, Runnable chosen) {
        Action action = new Action(text, IAction.AS_RADIO_BUTTON) {
            @Override
            public void run() {
                if (isChecked()) {
                    chosen.run();
                }
            }
        };
        action.setChecked(on);
        return action;
    }
}
