package org.lamella.ui;

import java.util.Optional;
import org.eclipse.ui.IWorkbench;
import org.eclipse.ui.application.IWorkbenchConfigurer;
import org.eclipse.ui.application.IWorkbenchWindowConfigurer;
import org.eclipse.ui.application.WorkbenchAdvisor;
import org.eclipse.ui.application.WorkbenchWindowAdvisor;
import org.lamella.ui.job.OpenJob;
import org.lamella.ui.job.RestoreJob;
import org.lamella.ui.preference.Preferences;
import org.lamella.ui.welcome.Welcome;

/** Starts the workbench with the session of last time and the files of the command line. */
final class LamellaAdvisor extends WorkbenchAdvisor {

    private final CommandLineFiles commandLine;

    LamellaAdvisor(CommandLineFiles commandLine) {
        this.commandLine = commandLine;
    }

    @Override
    public void initialize(IWorkbenchConfigurer configurer) {
        configurer.setSaveAndRestore(true);
    }

    @Override
    public String getInitialWindowPerspectiveId() {
        return ExplorePerspective.ID;
    }

    @Override
    public WorkbenchWindowAdvisor createWorkbenchWindowAdvisor(IWorkbenchWindowConfigurer configurer) {
        return new LamellaWindowAdvisor(configurer);
    }

    @Override
    public void postStartup() {
        Desk desk = desk();
        RestoreJob.schedule(desk, () -> {
            OpenJob.schedule(desk, commandLine.files());
            boolean empty = desk.session().signals().isEmpty() && desk.session().absentSignals().isEmpty();
            if (empty && commandLine.files().isEmpty() && Preferences.showsWelcome()) {
                Welcome.show(getWorkbenchConfigurer().getWorkbench(), desk);
            }
        });
    }

    @Override
    public boolean preShutdown() {
        desk().close();
        return true;
    }

    private Desk desk() {
        IWorkbench workbench = getWorkbenchConfigurer().getWorkbench();
        return Optional.ofNullable(Desk.of(workbench)).orElseThrow();
    }
}
