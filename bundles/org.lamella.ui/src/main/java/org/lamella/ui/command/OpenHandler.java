package org.lamella.ui.command;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import org.eclipse.core.commands.AbstractHandler;
import org.eclipse.core.commands.ExecutionEvent;
import org.eclipse.core.commands.ExecutionException;
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
        Optional<Path> folder = desk.session().recent().files().stream().findFirst().map(Path::getParent);
        OpenJob.schedule(desk, desk.fileChoices().open(window.getShell(), filters(desk.contributions().loaders()), folder));
        return null;
    }

    /** All known files first, then each format, then everything. */
    static List<FileChoices.Filter> filters(List<Contribution<SignalLoader>> loaders) {
        TreeSet<String> all = new TreeSet<>();
        loaders.forEach(loader -> all.addAll(loader.extensions()));
        List<FileChoices.Filter> filters = new ArrayList<>();
        if (!all.isEmpty()) {
            filters.add(FileChoices.Filter.of("All signals", List.copyOf(all)));
        }
        loaders.stream().filter(loader -> !loader.extensions().isEmpty())
                .forEach(loader -> filters.add(FileChoices.Filter.of(loader.label(), loader.extensions())));
        filters.add(new FileChoices.Filter("All files", "*"));
        return filters;
    }
}
