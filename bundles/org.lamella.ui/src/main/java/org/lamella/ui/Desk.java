package org.lamella.ui;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.Executor;
import org.eclipse.jface.dialogs.MessageDialog;
import org.eclipse.swt.widgets.Display;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.ui.services.IServiceLocator;
import org.lamella.core.contribution.Contributions;
import org.lamella.platform.Catalog;
import org.lamella.ui.command.FileChoices;
import org.lamella.ui.command.FileDialogs;
import org.lamella.ui.session.LinkedData;
import org.lamella.ui.session.Session;
import org.lamella.ui.state.SessionStore;
import org.lamella.workflow.SignalFiles;

/**
 * What the analyst works at: the session, what is computed for it, and where it is kept. The workbench has one, offered as a service to
 * all its parts.
 */
public final class Desk {

    private final Display display;
    private final Session session = new Session();
    private final LinkedData linked;
    private final SessionStore store;
    private final Path examplesFolder;
    private FileChoices fileChoices = new FileDialogs();

    Desk(Display display, Path stateFolder) {
        this.display = display;
        this.examplesFolder = stateFolder.resolve("examples");
        this.linked = new LinkedData(session, drawingThread());
        this.store = new SessionStore(stateFolder, failure -> warn("Session", List.of(failure.getMessage())));
    }

    /** The workbench's desk. @param locator workbench, window or site @return the one desk */
    public static Desk of(IServiceLocator locator) {
        return locator.getService(Desk.class);
    }

    /** The model behind all views. @return belongs to the drawing thread */
    public Session session() {
        return session;
    }

    /** Spectrum, map and profile of what is looked at. @return belongs to the drawing thread */
    public LinkedData linked() {
        return linked;
    }

    /** Where the session is kept. @return the store */
    public SessionStore store() {
        return store;
    }

    /** Asks the user for files and folders. @return the system's dialogs unless they were replaced */
    public FileChoices fileChoices() {
        return fileChoices;
    }

    /** Replaces the dialogs that ask for files. @param choices another way to ask */
    void setFileChoices(FileChoices choices) {
        fileChoices = choices;
    }

    /** Where simulated examples are kept, beside the session. @return a folder that may not exist yet */
    public Path examplesFolder() {
        return examplesFolder;
    }

    /** What the installed bundles contribute. @return as of now */
    public Contributions contributions() {
        return Catalog.current();
    }

    /** Reads and writes signals. @return by the formats that are contributed now */
    public SignalFiles files() {
        return new SignalFiles(contributions());
    }

    /** Runs tasks on the drawing thread, in order, some time later. @return drops tasks once the display is gone */
    public Executor drawingThread() {
        return task -> {
            if (!display.isDisposed()) {
                display.asyncExec(task);
            }
        };
    }

    /**
     * Tells the user what went wrong, in a dialog. @param title what was tried @param lines one sentence a problem; nothing happens without
     */
    public void warn(String title, List<String> lines) {
        if (!lines.isEmpty()) {
            drawingThread().execute(() -> {
                MessageDialog.openError(window(), title, String.join("\n\n", lines));
            });
        }
    }

    /** The window that dialogs belong to: the active one, or else the first that is seen. */
    private Shell window() {
        Shell active = display.getActiveShell();
        return active != null ? active : Arrays.stream(display.getShells()).filter(Shell::isVisible).findFirst().orElse(null);
    }

    /** Keeps the session and stops computing. */
    void close() {
        store.close();
        linked.close();
    }
}
