package org.lamella.ui.command;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.eclipse.core.commands.AbstractHandler;
import org.eclipse.core.commands.ExecutionEvent;
import org.eclipse.core.commands.ExecutionException;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.FileDialog;
import org.eclipse.ui.IWorkbenchWindow;
import org.eclipse.ui.handlers.HandlerUtil;
import org.lamella.core.contribution.Contribution;
import org.lamella.core.contribution.SignalLoader;
import org.lamella.ui.Desk;
import org.lamella.ui.job.OpenJob;

/** Asks for files and opens them. */
public final class OpenHandler extends AbstractHandler {

    @Override
    public Object execute(ExecutionEvent event) throws ExecutionException {
        IWorkbenchWindow window = HandlerUtil.getActiveWorkbenchWindowChecked(event);
        Desk desk = Desk.of(window);
        FileDialog dialog = new FileDialog(window.getShell(), SWT.OPEN | SWT.MULTI);
        dialog.setText("Open");
        List<FileFilter> filters = filters(desk.contributions().loaders());
        dialog.setFilterNames(filters.stream().map(FileFilter::name).toArray(String[]::new));
        dialog.setFilterExtensions(filters.stream().map(FileFilter::patterns).toArray(String[]::new));
        desk.session().recent().files().stream().findFirst().map(Path::getParent)
                .ifPresent(folder -> dialog.setFilterPath(folder.toString()));
        if (dialog.open() != null) {
            OpenJob.schedule(desk, Arrays.stream(dialog.getFileNames()).map(name -> Path.of(dialog.getFilterPath(), name)).toList());
        }
        return null;
    }

    /** All known files first, then each format, then everything. */
    static List<FileFilter> filters(List<Contribution<SignalLoader>> loaders) {
        TreeSet<String> all = new TreeSet<>();
        loaders.forEach(loader -> all.addAll(loader.extensions()));
        List<FileFilter> filters = new ArrayList<>();
        if (!all.isEmpty()) {
            filters.add(FileFilter.of("All signals", List.copyOf(all)));
        }
        loaders.stream().filter(loader -> !loader.extensions().isEmpty())
                .forEach(loader -> filters.add(FileFilter.of(loader.label(), loader.extensions())));
        filters.add(new FileFilter("All files", "*"));
        return filters;
    }

    /**
     * A line of a file dialog's filter.
     *
     * @param name for the user
     * @param patterns separated by semicolons
     */
    record FileFilter(String name, String patterns) {

        static FileFilter of(String label, List<String> extensions) {
            String patterns = extensions.stream().map(extension -> "*." + extension).collect(Collectors.joining(";"));
            return new FileFilter(label + " (" + patterns.replace(";", ", ") + ")", patterns);
        }
    }
}
