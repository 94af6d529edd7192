package org.lamella.ui.command;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.eclipse.jface.viewers.ArrayContentProvider;
import org.eclipse.jface.viewers.LabelProvider;
import org.eclipse.jface.window.Window;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.ui.dialogs.ListDialog;
import org.lamella.ui.session.OpenSignal;

/** Asks for one of several open signals. */
final class SignalChoice {

    private SignalChoice() {
    }

    /**
     * Asks.
     *
     * @param shell the window
     * @param title of the dialog
     * @param message what the signal is for
     * @param none how no signal is called; empty when one must be chosen
     * @param fitting the signals, one or more
     * @return what was chosen, empty inside for no signal; empty when cancelled
     */
    static Optional<Optional<OpenSignal>> ask(Shell shell, String title, String message, Optional<String> none, List<OpenSignal> fitting) {
        List<Object> choices = new ArrayList<>();
        none.ifPresent(choices::add);
        choices.addAll(fitting);
        ListDialog dialog = new ListDialog(shell);
        dialog.setTitle(title);
        dialog.setMessage(message);
        dialog.setContentProvider(ArrayContentProvider.getInstance());
        dialog.setLabelProvider(LabelProvider.createTextProvider(choice -> choice instanceof OpenSignal signal ? signal.label()
                : String.valueOf(choice)));
        dialog.setInput(choices);
        dialog.setInitialSelections(choices.get(0));
        if (dialog.open() != Window.OK || dialog.getResult().length == 0) {
            return Optional.empty();
        }
        return Optional.of(dialog.getResult()[0] instanceof OpenSignal signal ? Optional.of(signal) : Optional.empty());
    }
}
