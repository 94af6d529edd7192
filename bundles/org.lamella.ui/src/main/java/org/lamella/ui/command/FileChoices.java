package org.lamella.ui.command;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.eclipse.swt.widgets.Shell;

/** Asks the user for files and folders. */
public interface FileChoices {

    /**
     * A line of a dialog's list of formats.
     *
     * @param name for the user
     * @param patterns separated by semicolons, for instance {@code *.png;*.svg}
     */
    record Filter(String name, String patterns) {

        /** A format. @param label its name @param extensions its endings, without dots @return the line */
        public static Filter of(String label, List<String> extensions) {
            String patterns = extensions.stream().map(extension -> "*." + extension).collect(java.util.stream.Collectors.joining(";"));
            return new Filter(label + " (" + patterns.replace(";", ", ") + ")", patterns);
        }
    }

    /** Files to open. @param shell the window @param filters formats @param folder where to begin @return none when the user cancels */
    List<Path> open(Shell shell, List<Filter> filters, Optional<Path> folder);

    /**
     * A file to write. @param shell the window @param title what is saved @param name proposed name @param filters formats
     * @return with an ending; empty when the user cancels
     */
    Optional<Path> save(Shell shell, String title, String name, List<Filter> filters);

    /**
     * A folder to write to. @param shell the window @param title what is saved @param message what goes there @return empty when
     * cancelled
     */
    Optional<Path> folder(Shell shell, String title, String message);
}
