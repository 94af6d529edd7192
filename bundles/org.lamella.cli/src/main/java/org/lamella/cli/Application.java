package org.lamella.cli;

import java.io.PrintStream;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.eclipse.equinox.app.IApplication;
import org.eclipse.equinox.app.IApplicationContext;
import org.lamella.platform.Catalog;

/** The headless application: runs one command and returns its exit status. */
public final class Application implements IApplication {

    /** How long an interrupted command may take to remove what it half wrote. */
    private static final long PATIENCE_S = 10;

    private volatile LamellaCommandLine running;

    @Override
    public Object start(IApplicationContext context) {
        String[] arguments = (String[]) context.getArguments().get(IApplicationContext.APPLICATION_ARGS);
        PrintStream out = System.out;
        // Whatever a library prints must not get into a JSON document
        System.setOut(System.err);
        running = new LamellaCommandLine(Catalog.current(), out, System.err);
        CountDownLatch ended = new CountDownLatch(1);
        Thread interrupt = new Thread(() -> cancelAndWait(ended), "lamella-interrupt");
        Runtime.getRuntime().addShutdownHook(interrupt);
        try {
            return running.execute(arguments);
        } finally {
            ended.countDown();
        }
    }

    /** Runs when the user presses Ctrl-C, and harmlessly at every other end of the program. */
    private void cancelAndWait(CountDownLatch ended) {
        running.cancel();
        try {
            ended.await(PATIENCE_S, TimeUnit.SECONDS);
        } catch (InterruptedException impatient) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public void stop() {
        LamellaCommandLine current = running;
        if (current != null) {
            current.cancel();
        }
    }
}
