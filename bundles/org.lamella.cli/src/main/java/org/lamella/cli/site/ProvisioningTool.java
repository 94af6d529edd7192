package org.lamella.cli.site;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.eclipse.core.runtime.CoreException;
import org.eclipse.core.runtime.IConfigurationElement;
import org.eclipse.core.runtime.IExtension;
import org.eclipse.core.runtime.Platform;
import org.eclipse.equinox.app.IApplication;
import org.eclipse.equinox.app.IApplicationContext;
import org.lamella.core.LamellaException;
import org.osgi.framework.Bundle;

/** Runs the tools of Eclipse p2 within this program, by the names and arguments that its documentation gives them. */
final class ProvisioningTool {

    private static final String APPLICATIONS = "org.eclipse.core.runtime.applications";

    private ProvisioningTool() {
    }

    /**
     * Runs a tool to its end.
     *
     * @param id its application id
     * @param arguments as on a command line
     * @throws LamellaException when it is not there or fails
     */
    static void run(String id, List<String> arguments) throws LamellaException {
        IExtension extension = Platform.getExtensionRegistry().getExtension(APPLICATIONS, id);
        if (extension == null) {
            throw new LamellaException("This program lacks " + id + " of Eclipse p2; run the installed program.");
        }
        IConfigurationElement run = extension.getConfigurationElements()[0].getChildren("run")[0];
        ByteArrayOutputStream said = new ByteArrayOutputStream();
        PrintStream out = System.out;
        System.setOut(new PrintStream(said, true, StandardCharsets.UTF_8));
        Object status;
        try {
            status = ((IApplication) run.createExecutableExtension("class")).start(new Arguments(arguments));
        } catch (CoreException broken) {
            throw new LamellaException("The tool " + id + " cannot be started: " + broken.getMessage() + ".", broken);
        } catch (Exception failed) {
            throw new LamellaException("The tool " + id + " failed: " + failed.getMessage() + ".", failed);
        } finally {
            System.setOut(out);
        }
        if (!IApplication.EXIT_OK.equals(status)) {
            String why = said.toString(StandardCharsets.UTF_8).strip().replaceAll("\\s+", " ");
            throw new LamellaException("The tool " + id + " failed: " + why + ".");
        }
    }

    /** What a tool asks of who starts it. */
    private record Arguments(List<String> words) implements IApplicationContext {

        @Override
        public Map<?, ?> getArguments() {
            return Map.of(APPLICATION_ARGS, words.toArray(String[]::new));
        }

        @Override
        public void applicationRunning() {
            // No splash to take away
        }

        @Override
        public String getBrandingApplication() {
            return null;
        }

        @Override
        public Bundle getBrandingBundle() {
            return null;
        }

        @Override
        public String getBrandingDescription() {
            return null;
        }

        @Override
        public String getBrandingId() {
            return null;
        }

        @Override
        public String getBrandingName() {
            return null;
        }

        @Override
        public String getBrandingProperty(String key) {
            return null;
        }

        @Override
        public void setResult(Object result, IApplication application) {
            throw new IllegalStateException("The tool returns its result");
        }
    }
}
