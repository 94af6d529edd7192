package org.lamella.cli;

import org.eclipse.equinox.app.IApplication;
import org.eclipse.equinox.app.IApplicationContext;

/** The headless application: runs one command and returns its exit status. */
public final class Application implements IApplication {

    @Override
    public Object start(IApplicationContext context) {
        String[] arguments = (String[]) context.getArguments().get(IApplicationContext.APPLICATION_ARGS);
        System.out.println(String.join("|", arguments));
        return EXIT_OK;
    }

    @Override
    public void stop() {
        // A command ends by itself.
    }
}
