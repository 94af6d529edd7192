package org.lamella.ui.command;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.DirectoryDialog;
import org.eclipse.swt.widgets.FileDialog;
import org.eclipse.swt.widgets.Shell;

/** Asks by the system's dialogs. */
public final class FileDialogs implements FileChoices {

    @Override
    public List<Path> open(Shell shell, List<Filter> filters, Optional<Path> folder) {
        FileDialog dialog = dialog(shell, SWT.OPEN | SWT.MULTI, "Open", filters);
        folder.ifPresent(path -> dialog.setFilterPath(path.toString()));
        return dialog.open() == null ? List.of()
                : Arrays.stream(dialog.getFileNames()).map(name -> Path.of(dialog.getFilterPath(), name)).toList();
    }

    @Override
    public Optional<Path> save(Shell shell, String title, String name, List<Filter> filters) {
        FileDialog dialog = dialog(shell, SWT.SAVE, title, filters);
        dialog.setOverwrite(true);
        dialog.setFileName(name);
        return Optional.ofNullable(dialog.open()).map(Path::of)
                .map(chosen -> withExtension(chosen, filters.get(Math.max(0, dialog.getFilterIndex()))));
    }

    private static FileDialog dialog(Shell shell, int style, String title, List<Filter> filters) {
        FileDialog dialog = new FileDialog(shell, style);
        dialog.setText(title);
        dialog.setFilterNames(filters.stream().map(Filter::name).toArray(String[]::new));
        dialog.setFilterExtensions(filters.stream().map(Filter::patterns).toArray(String[]::new));
        return dialog;
    }

    /** Not every platform's dialog adds the ending of the chosen filter. */
    private static Path withExtension(Path chosen, Filter filter) {
        return chosen.getFileName().toString().indexOf('.') < 0 ? Path.of(chosen + filter.patterns().split(";")[0].substring(1)) : chosen;
    }

    @Override
    public Optional<Path> folder(Shell shell, String title, String message) {
        DirectoryDialog dialog = new DirectoryDialog(shell, SWT.SAVE);
        dialog.setText(title);
        dialog.setMessage(message);
        return Optional.ofNullable(dialog.open()).map(Path::of);
    }
}
