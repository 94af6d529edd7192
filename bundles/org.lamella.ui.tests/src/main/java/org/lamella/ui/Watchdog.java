package org.lamella.ui;

import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Display;
import org.eclipse.swt.widgets.Listener;

/**
 * Watches the drawing thread: how long the handling of each event takes, and where it is when that takes long. On a machine that others
 * keep busy the thread waits for the processor too, which is none of its faults: an event blocks when the thread itself worked for so long
 * on it, or waited for a lock, a file or another thread.
 */
public final class Watchdog implements AutoCloseable {

    /** Longer blocks are felt. */
    public static final double LONGEST_BLOCK_MS = 100;

    private static final double MS = 1e-6;
    private static final long POLL_MS = 10;
    private static final int FRAMES = 60;
    private static final int[] MARKS = {SWT.PreEvent, SWT.PostEvent, SWT.PreExternalEventDispatch, SWT.PostExternalEventDispatch};

    private final Display display = Display.getDefault();
    private final Thread watched = display.getThread();
    private final ThreadMXBean threads = ManagementFactory.getThreadMXBean();
    private final Thread sampler = new Thread(this::sample, "watchdog");
    private final Listener marker = event -> mark(event.type);
    private final List<String> blocks = new ArrayList<>();
    private volatile boolean running = true;
    private volatile long startedAt;
    private volatile String where = "";
    private long workAtStart;
    private double longestMs;
    private double longestWorkMs;

    private Watchdog() {
        sampler.setDaemon(true);
    }

    /** Begins to watch. */
    public static Watchdog start() {
        Watchdog watchdog = new Watchdog();
        Ui.run(() -> {
            for (int mark : MARKS) {
                watchdog.display.addListener(mark, watchdog.marker);
            }
        });
        watchdog.sampler.start();
        return watchdog;
    }

    /** Each mark ends what was handled before it; while the system waits for events nothing is. */
    private synchronized void mark(int type) {
        long now = System.nanoTime();
        long work = threads.getCurrentThreadCpuTime();
        if (startedAt != 0) {
            note((now - startedAt) * MS, (work - workAtStart) * MS);
        }
        startedAt = type == SWT.PreExternalEventDispatch ? 0 : now;
        workAtStart = work;
        where = "";
    }

    private void note(double lastedMs, double workedMs) {
        longestMs = Math.max(longestMs, lastedMs);
        longestWorkMs = Math.max(longestWorkMs, workedMs);
        if (workedMs > LONGEST_BLOCK_MS || lastedMs > LONGEST_BLOCK_MS && where.startsWith("waiting")) {
            blocks.add(String.format(Locale.ROOT, "%.0f ms, of which %.0f ms of work, %s", lastedMs, workedMs, where));
        }
    }

    private void sample() {
        while (running) {
            long now = startedAt;
            if (now != 0 && (System.nanoTime() - now) * MS > LONGEST_BLOCK_MS / 2) {
                where = stack();
            }
            try {
                Thread.sleep(POLL_MS);
            } catch (InterruptedException stop) {
                return;
            }
        }
    }

    private String stack() {
        Thread.State state = watched.getState();
        boolean waiting = state == Thread.State.BLOCKED || state == Thread.State.WAITING || state == Thread.State.TIMED_WAITING;
        return (waiting ? "waiting in " : "in ") + Arrays.stream(watched.getStackTrace()).limit(FRAMES).map(StackTraceElement::toString)
                .collect(Collectors.joining("\n    "));
    }

    /** Blocks that were too long, with where the thread was. */
    public synchronized List<String> blocks() {
        return List.copyOf(blocks);
    }

    /** The longest handling of an event, and the longest work in one. */
    public synchronized String summary() {
        return String.format(Locale.ROOT, "longest event %.0f ms, longest work %.0f ms", longestMs, longestWorkMs);
    }

    @Override
    public void close() {
        running = false;
        Ui.run(() -> {
            for (int mark : MARKS) {
                display.removeListener(mark, marker);
            }
        });
    }
}
