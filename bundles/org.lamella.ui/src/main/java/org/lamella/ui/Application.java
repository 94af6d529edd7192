package org.lamella.ui;

import org.eclipse.core.runtime.Platform;
import org.eclipse.equinox.app.IApplication;
import org.eclipse.equinox.app.IApplicationContext;
import org.eclipse.swt.widgets.Display;
import org.eclipse.ui.PlatformUI;

/** Opens the workbench. */
public final class Application implements IApplication {

    @Override
    public Object start(IApplicationContext context) {
        Display.setAppName("Lamella");
        Display display = PlatformUI.createDisplay();
        try {
            CommandLineFiles files = CommandLineFiles.of(Platform.getApplicationArgs());
            int status = PlatformUI.createAndRunWorkbench(display, new LamellaAdvisor(files));
            return status == PlatformUI.RETURN_RESTART ? EXIT_RESTART : EXIT_OK;
        } finally {
            display.dispose();
        }
    }

    @Override
    public void stop() {
        // the workbench closes itself
    }
}
