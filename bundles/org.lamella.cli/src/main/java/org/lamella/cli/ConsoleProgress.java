package org.lamella.cli;

import java.io.PrintStream;
import java.util.Locale;
import java.util.concurrent.atomic.AtomicBoolean;
import org.lamella.core.progress.Progress;

/** A progress bar in the last line of a terminal; silent elsewhere, so that logs stay readable. */
final class ConsoleProgress implements Progress, AutoCloseable {

    private static final long REDRAW_NANOS = 100_000_000L;
    private static final int BAR_WIDTH = 24;
    private static final int MESSAGE_WIDTH = 48;
    private static final String ERASE_LINE = "\r\u001b[K";

    private final PrintStream err;
    private final boolean terminal;
    private final AtomicBoolean cancelled;
    private String message = "";
    private double fraction;
    private long drawnAt;
    private boolean drawn;

    ConsoleProgress(PrintStream err, boolean terminal, AtomicBoolean cancelled) {
        this.err = err;
        this.terminal = terminal;
        this.cancelled = cancelled;
    }

    @Override
    public synchronized void message(String text) {
        message = text.length() > MESSAGE_WIDTH ? text.substring(0, MESSAGE_WIDTH - 1) + "…" : text;
        draw();
    }

    @Override
    public synchronized void fraction(double done) {
        fraction = Math.max(0, Math.min(1, done));
        draw();
    }

    @Override
    public boolean isCancelled() {
        return cancelled.get();
    }

    private void draw() {
        long now = System.nanoTime();
        if (terminal && (!drawn || now - drawnAt >= REDRAW_NANOS)) {
            int full = (int) Math.round(fraction * BAR_WIDTH);
            err.printf(Locale.ROOT, "%s[%s%s] %3.0f %%  %s", ERASE_LINE, "#".repeat(full), " ".repeat(BAR_WIDTH - full), 100 * fraction,
                    message);
            err.flush();
            drawn = true;
            drawnAt = now;
        }
    }

    /** Takes the bar away. */
    @Override
    public synchronized void close() {
        if (drawn) {
            err.print(ERASE_LINE);
            err.flush();
        }
    }
}
