package org.lamella.ui;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.eclipse.swt.widgets.Shell;
import org.lamella.ui.command.FileChoices;
import org.lamella.ui.command.FileDialogs;

/** Answers in the place of the system's file dialogs, which no test can reach into. */
public final class ChosenFiles implements FileChoices, AutoCloseable {

    private final Desk desk;
    private Path next;

    private ChosenFiles(Desk desk) {
        this.desk = desk;
    }

    /** Takes the place of the dialogs. */
    public static ChosenFiles instead(Desk desk) {
        ChosenFiles chosen = new ChosenFiles(desk);
        Ui.run(() -> desk.setFileChoices(chosen));
        return chosen;
    }

    /** The file or folder that the user chooses next. */
    public void next(Path file) {
        next = file;
    }

    @Override
    public List<Path> open(Shell shell, List<Filter> filters, Optional<Path> folder) {
        return List.of(next);
    }

    @Override
    public Optional<Path> save(Shell shell, String title, String name, List<Filter> filters) {
        return Optional.of(next);
    }

    @Override
    public Optional<Path> folder(Shell shell, String title, String message) {
        return Optional.of(next);
    }

    @Override
    public void close() {
        Ui.run(() -> desk.setFileChoices(new FileDialogs()));
    }
}
