package org.lamella.ui;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.eclipse.core.runtime.Platform;
import org.eclipse.swt.SWT;
import org.eclipse.swt.dnd.DND;
import org.eclipse.swt.dnd.DropTarget;
import org.eclipse.swt.dnd.DropTargetAdapter;
import org.eclipse.swt.dnd.DropTargetEvent;
import org.eclipse.swt.dnd.FileTransfer;
import org.eclipse.swt.graphics.Point;
import org.eclipse.swt.graphics.Rectangle;
import org.eclipse.swt.widgets.Display;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.ui.application.ActionBarAdvisor;
import org.eclipse.ui.application.IActionBarConfigurer;
import org.eclipse.ui.application.IWorkbenchWindowConfigurer;
import org.eclipse.ui.application.WorkbenchWindowAdvisor;
import org.lamella.ui.help.HelpComesAlong;
import org.lamella.ui.job.OpenJob;
import org.lamella.ui.session.Change;
import org.lamella.ui.session.OpenSignal;
import org.lamella.ui.session.SessionListener;

/** The window: its size at the first start, its title, and the files dropped on it. */
final class LamellaWindowAdvisor extends WorkbenchWindowAdvisor {

    private static final double SHARE_OF_SCREEN = 0.9;
    private static final int WIDEST = 1680;
    private static final int HIGHEST = 1050;

    LamellaWindowAdvisor(IWorkbenchWindowConfigurer configurer) {
        super(configurer);
    }

    @Override
    public ActionBarAdvisor createActionBarAdvisor(IActionBarConfigurer configurer) {
        return new LamellaActionBars(configurer);
    }

    @Override
    public void preWindowOpen() {
        IWorkbenchWindowConfigurer configurer = getWindowConfigurer();
        Rectangle screen = Display.getCurrent().getPrimaryMonitor().getClientArea();
        configurer.setInitialSize(new Point((int) Math.min(WIDEST, SHARE_OF_SCREEN * screen.width),
                (int) Math.min(HIGHEST, SHARE_OF_SCREEN * screen.height)));
        configurer.setShowCoolBar(true);
        configurer.setShowStatusLine(true);
        configurer.setShowProgressIndicator(true);
        configurer.setShowPerspectiveBar(true);
        configurer.setTitle(productName());
    }

    @Override
    public void postWindowOpen() {
        Shell shell = getWindowConfigurer().getWindow().getShell();
        Desk desk = Desk.of(getWindowConfigurer().getWindow());
        HelpComesAlong.in(getWindowConfigurer().getWindow());
        acceptFiles(shell, desk);
        nameAfterSignal(shell, desk);
    }

    private static void acceptFiles(Shell shell, Desk desk) {
        DropTarget target = new DropTarget(shell, DND.DROP_COPY | DND.DROP_MOVE | DND.DROP_LINK | DND.DROP_DEFAULT);
        target.setTransfer(FileTransfer.getInstance());
        target.addDropListener(new FileDrop(files -> OpenJob.schedule(desk, files)));
    }

    private void nameAfterSignal(Shell shell, Desk desk) {
        Runnable name = () -> {
            Optional<OpenSignal> current = desk.session().current();
            getWindowConfigurer().setTitle(current.map(signal -> signal.label() + " – " + productName()).orElse(productName()));
        };
        SessionListener listener = changes -> {
            if (changes.contains(Change.CURRENT)) {
                name.run();
            }
        };
        desk.session().addListener(listener);
        shell.addListener(SWT.Dispose, event -> desk.session().removeListener(listener));
        name.run();
    }

    private static String productName() {
        return Platform.getProduct() == null ? "Lamella" : Platform.getProduct().getName();
    }

    /** Takes files that are dropped. */
    static final class FileDrop extends DropTargetAdapter {

        private final java.util.function.Consumer<List<Path>> open;

        FileDrop(java.util.function.Consumer<List<Path>> open) {
            this.open = open;
        }

        @Override
        public void dragEnter(DropTargetEvent event) {
            event.detail = FileTransfer.getInstance().isSupportedType(event.currentDataType) ? DND.DROP_COPY : DND.DROP_NONE;
        }

        @Override
        public void dragOperationChanged(DropTargetEvent event) {
            dragEnter(event);
        }

        @Override
        public void drop(DropTargetEvent event) {
            take(event.data);
        }

        /** What was dropped; anything but names of files is none of ours. */
        void take(Object dropped) {
            if (dropped instanceof String[] names) {
                open.accept(Arrays.stream(names).map(Path::of).toList());
            }
        }
    }
}
